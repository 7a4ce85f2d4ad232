// Makes src/AlliancePortal.Web/Infrastructure/Pinyin/pinyin.txt from npm pinyin-pro and additions.txt.
// To make it again: npm install --no-save pinyin-pro@3.29.4 && node tools/pinyin/make.mjs. The result is committed; reading names needs no Node.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const here = new URL('.', import.meta.url);
const require = createRequire(`${process.cwd()}/`);
const { pinyin, convert } = require('pinyin-pro');
const load = async name => (await import(require.resolve(`pinyin-pro/dist/esm/data/${name}.mjs`))).default;

const plain = reading => convert(reading, { format: 'toneNone' }).replaceAll('ü', 'v');
const additions = readFileSync(new URL('additions.txt', here), 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);

const characters = new Map();
const ranges = [[0x3007, 0x3007], [0x3400, 0x9fff], [0xf900, 0xfaff], [0x20000, 0x323af]];
for (const [from, to] of ranges) {
  for (let code = from; code <= to; code++) {
    const character = String.fromCodePoint(code);
    const reading = pinyin(character, { toneType: 'none', v: true });
    if (/^[a-z]+$/.test(reading)) characters.set(character, reading);
  }
}
for (const [word, reading] of additions) if ([...word].length === 1) characters.set(word, reading);

const words = new Map();
for (const name of ['dict2', 'dict3', 'dict4', 'dict5']) {
  for (const [word, reading] of Object.entries(await load(name))) words.set(word, plain(reading));
}
for (const [word, reading] of additions) if ([...word].length > 1) words.set(word, reading);

const bySyllable = new Map();
for (const [character, syllable] of characters) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);

// A word whose reading is that of its characters is written without it.
const characterwise = word => [...word].map(character => characters.get(character) ?? character).join(' ');
const lines = [
  '# Made by tools/pinyin/make.mjs from pinyin-pro 3.29.4 (MIT, Copyright (c) 2022-present zh-lx) and tools/pinyin/additions.txt. Not edited by hand.',
  '# First the syllables with their characters, ü as v; after the empty line the words, with their reading where it is not that of the characters.',
  ...[...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, own]) => `${syllable} ${own}`),
  '',
  ...[...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, reading]) => (reading === characterwise(word) ? word : `${word} ${reading}`)),
];
writeFileSync(new URL('../../src/AlliancePortal.Web/Infrastructure/Pinyin/pinyin.txt', here), `${lines.join('\n')}\n`);
console.log(`${characters.size} characters, ${words.size} words`);
