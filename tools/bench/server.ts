import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { formatNginxHeaders, type SiteHeaders } from '../headers.ts';
import { brotliModule, ensureInstalled } from '../serverTest/installed.ts';
import { findSamples } from '../serverTest/samples.ts';
import { startNginx } from '../serverTest/startNginx.ts';

/** What wrk measured on one address. */
export type Load = { path: string; perSecond: number; p50: number; p99: number; errors: number };

const seconds = 10;
const connections = 32;

/**
 * Loads deploy/nginx.conf on this machine for ten seconds each with an article's page and with its
 * document, one nginx worker, compressed. Times in ms.
 * @throws where nginx or wrk can't be had, or an answer is an error
 */
export async function benchServer(): Promise<Load[]> {
  if (!ensureInstalled('nginx', ['nginx']) || !ensureInstalled('wrk', ['wrk'])) {
    throw new Error('npm run bench -- server: expected nginx and wrk');
  }
  const site: SiteHeaders = JSON.parse(await readFile('.cache/headers.json', 'utf8'));
  const { page, document } = await findSamples();
  const server = await startNginx({ base: site.base, headers: formatNginxHeaders(site) });
  const loads: Load[] = [];
  try {
    for (const path of [`${page}/`, document]) loads.push(load(server.port, site.base, path));
  } finally {
    await server.stop();
  }
  const encoding = brotliModule() ? 'brotli' : 'gzip';
  console.info(
    `nginx, 1 worker, ${encoding}; wrk, ${connections} connections, ${seconds} s each, on loopback; ` +
      `${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}`,
  );
  console.table(loads);
  const errors = loads.reduce((sum, load) => sum + load.errors, 0);
  if (errors > 0) throw new Error(`expected 0 errors, not ${errors}`);
  return loads;
}

function load(port: number, base: string, path: string): Load {
  const { stdout, stderr } = spawnSync(
    'wrk',
    [
      ...['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency'],
      ...['-H', 'Accept-Encoding: gzip, br'],
      `http://127.0.0.1:${port}${base}${path}`,
    ],
    { encoding: 'utf8' },
  );
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1]);
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(
    stdout,
  );
  const failed = sockets?.slice(1).reduce((sum, count) => sum + Number(count), 0) ?? 0;
  const perSecond = number(/Requests\/sec:\s*([\d.]+)/);
  if (!(perSecond > 0)) throw new Error(`wrk: expected figures, not ${stdout}${stderr}`);
  return {
    path: `${base}${path}`,
    perSecond: Math.round(perSecond),
    p50: milliseconds(/50%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
    errors: failed + (number(/Non-2xx or 3xx responses: (\d+)/) || 0),
  };
}

function milliseconds(match: RegExpExecArray | null): number {
  const factor = { us: 0.001, ms: 1, s: 1000 }[match?.[2] ?? ''] ?? Number.NaN;
  return Number((Number(match?.[1]) * factor).toFixed(2));
}
