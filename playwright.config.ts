import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/browser.mjs';

const port = process.env.E2E_PORT ?? '4273';
const gapsPort = process.env.E2E_GAPS_PORT ?? '4274';
const otherPort = process.env.E2E_OTHER_PORT ?? '4275';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // Two shared cores may be busy: how long a thing takes isn't what these tests are about.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // Once more on shared machines, and reported as flaky: a browser may be starved there.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: process.env.CI ? 'dot' : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: launchOptions(),
    // To trace every test takes two thirds more time. Locally: --trace retain-on-failure.
    trace: 'on-first-retry',
  },
  webServer: [
    { command: 'node tools/serve.mjs', env: { PORT: port }, port: Number(port) },
    {
      command: 'node tools/serve.mjs',
      cwd: '.cache/gap-site',
      env: { PORT: gapsPort },
      port: Number(gapsPort),
    },
    {
      command: 'node tools/serve.mjs',
      cwd: '.cache/other-site',
      env: { PORT: otherPort },
      port: Number(otherPort),
    },
  ],
});
