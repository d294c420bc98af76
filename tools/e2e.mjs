// Runs the end-to-end tests on two sites as built: this one, and one of every kind of gap. Free
// ports, so that two runs don't meet. Arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { buildGapSite } from '../e2e/gapSite.mjs';

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

await buildGapSite();
const env = { ...process.env, E2E_PORT: await freePort(), E2E_GAPS_PORT: await freePort() };
const args = ['playwright', 'test', ...process.argv.slice(2)];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env });
process.exit(status ?? 1);
