// One compiler in one process. Frames on stdin and stdout: four bytes of length (big endian), then the bytes.
// First frame in: {modules, templates, fonts}; then one {template, inputs} after another.
// Out: {ready: true}; then for each request a frame of JSON {pages} or {error}, and a frame with the PDF.
import { createRequire } from 'node:module';
import { join } from 'node:path';

console.log = console.info = console.warn = console.error;

async function* frames(stream) {
  let held = Buffer.alloc(0);
  for await (const chunk of stream) {
    held = held.length ? Buffer.concat([held, chunk]) : chunk;
    while (held.length >= 4) {
      const length = held.readUInt32BE(0);
      if (held.length < 4 + length) break;
      yield JSON.parse(held.subarray(4, 4 + length).toString('utf8'));
      held = held.subarray(4 + length);
    }
  }
}

function send(bytes) {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes.length);
  process.stdout.write(head);
  process.stdout.write(bytes);
}
const say = value => send(Buffer.from(JSON.stringify(value), 'utf8'));

function create({ modules, templates, fonts }) {
  const { NodeCompiler } = createRequire(join(modules, 'papers.cjs'))('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fonts }] });
}

function words(compiler, error) {
  if (typeof error?.kind !== 'string') return String(error?.message ?? error);
  return compiler.fetchDiagnostics(error).map(d => `${d.path ?? ''} ${d.range ?? ''} ${d.message ?? JSON.stringify(d)}`).join('; ');
}

function print(compiler, templates, { template, inputs }) {
  const compiled = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs });
  if (!compiled.result) return { error: words(compiler, compiled.takeError() ?? compiled.takeDiagnostics()) };
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2b' });
  return { pdf, pages: compiled.result.numOfPages };
}

let compiler;
let templates;
for await (const frame of frames(process.stdin)) {
  if (!compiler) {
    templates = frame.templates;
    compiler = create(frame);
    say({ ready: true });
    continue;
  }
  let answer;
  try {
    answer = print(compiler, templates, frame);
  } catch (error) {
    answer = { error: words(compiler, error) };
  }
  say({ pages: answer.pages ?? 0, error: answer.error ?? null });
  send(answer.pdf ?? Buffer.alloc(0));
  compiler.evictCache(8);
}
