import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { copyCode } from './gapSite.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache/other-site');

/** Starts the origin of `otherOrigin.mjs` in a process of its own. */
export async function startOrigin(port) {
  const origin = spawn('node', ['e2e/otherOrigin.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(origin.stdout, 'data');
  return origin;
}

/**
 * Builds a third site for the tests in `.cache/other-site/`: this code and not one article. They are
 * all at another origin, when the site is built and when it is read, and the site lives below a path.
 */
export async function buildOtherSite(originPort) {
  await copyCode(folder);
  await promisify(execFile)('node', ['tools/build.mjs'], {
    cwd: folder,
    env: {
      ...process.env,
      SITE_URL: 'https://host.example/news/',
      VITE_ARTICLES_URL: `http://localhost:${originPort}/documents/`,
    },
  });
}
