import { cpus, loadavg, totalmem } from 'node:os';

/** What it was measured on, and how busy that was. */
export function machine(): string {
  const models = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${models.length} × ${models[0]?.model ?? 'unknown CPU'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  ].join(', ');
}
