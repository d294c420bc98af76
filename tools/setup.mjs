// Installs what is needed and isn't there: the packages and, with --browser, a Chromium.
// Plain Node, since it runs before anything is installed.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const marker = `${root}node_modules/.installed`;

function run(command, args) {
  // On Windows npm and npx are scripts, which only a shell runs.
  const shell = process.platform === 'win32';
  execFileSync(command, args, { cwd: root, stdio: 'inherit', shell });
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  // npm would empty the folder that a link leads to, which is another project's.
  if (lstatSync(`${root}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  // Tools are needed whatever NODE_ENV says.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(marker, lock);
}

async function installBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  if (findBrowser() !== undefined) return;
  try {
    run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
  } catch {
    console.info('Playwright’s own browser can’t be had here: trying the system’s packages.');
    run('apt-get', ['update']);
    try {
      run('apt-get', ['install', '-y', 'chromium-headless-shell']);
    } catch {
      run('apt-get', ['install', '-y', 'chromium']);
    }
  }
  if (findBrowser() === undefined) {
    throw new Error('expected a Chromium: install one, or set CHROMIUM to its path');
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Triptych needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
installPackages();
if (process.argv.includes('--browser')) await installBrowser();
