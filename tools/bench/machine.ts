import { cpus, loadavg, totalmem } from 'node:os';
import type { Browser } from '@playwright/test';

/** What it was measured on, in which browser if in one, and how busy that was. */
export function machine(browser?: Browser): string {
  const models = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${models.length} × ${models[0]?.model ?? 'unknown CPU'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    ...(browser ? [`Chromium ${browser.version()}`] : []),
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  ].join(', ');
}
