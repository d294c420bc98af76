import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

// The one without windows first: it is what Playwright's own is, and takes half the time.
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The path of a Chromium: CHROMIUM, Playwright's own or the system's; undefined where there is none. */
export function findBrowser() {
  return [process.env.CHROMIUM, chromium.executablePath(), ...systemBrowsers].find(
    (path) => path && existsSync(path),
  );
}

/** How a Chromium is started for tests, screenshots and measurements. */
export function launchOptions() {
  const executablePath = findBrowser();
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Chromium's sandbox doesn't start for root, as in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
  return executablePath ? { executablePath, args } : { args };
}
