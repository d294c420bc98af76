// Runs the end-to-end tests on three sites as built: this one, one of every kind of gap, and one below
// a path whose articles are at another origin. Free ports, so that two runs don't meet. Arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildGapSite } from '../e2e/gapSite.mjs';
import { buildOtherSite, startOrigin } from '../e2e/otherSite.mjs';
import { freePort } from './freePort.mjs';

const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
const originPort = await freePort();
const origin = await startOrigin(originPort);
try {
  await buildGapSite();
  await buildOtherSite(originPort);
  const env = {
    ...process.env,
    E2E_PORT: await freePort(),
    E2E_GAPS_PORT: await freePort(),
    E2E_OTHER_PORT: await freePort(),
    E2E_ORIGIN_PORT: originPort,
  };
  const args = [playwright, 'test', ...process.argv.slice(2)];
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  if (error) throw error;
  process.exitCode = status ?? 1;
} finally {
  origin.kill();
}
