import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const readersBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
/** The same engine without windows: tests take half the time, frames and idle time come otherwise. */
const shell = '/usr/bin/chromium-headless-shell';

/**
 * The path of a Chromium: CHROMIUM, Playwright's own or the system's; undefined where there is none.
 * `asReaders`: one with windows goes before one without.
 */
export function findBrowser({ asReaders = false } = {}) {
  const systemBrowsers = asReaders ? [...readersBrowsers, shell] : [shell, ...readersBrowsers];
  return [process.env.CHROMIUM, chromium.executablePath(), ...systemBrowsers].find(
    (path) => path && existsSync(path),
  );
}

/** How a Chromium is started for tests and screenshots, or as readers have it for measurements. */
export function launchOptions({ asReaders = false } = {}) {
  const executablePath = findBrowser({ asReaders });
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
