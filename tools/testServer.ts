import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formatNginxHeaders, type SiteHeaders } from './headers.ts';
import { ask, type Question } from './serverTest/ask.ts';
import { brotliExpectations, type Expectation, expectations } from './serverTest/expectations.ts';
import { brotliModule, ensureInstalled } from './serverTest/installed.ts';
import { observatoryExpectations } from './serverTest/observatory.ts';
import { findSamples, type Samples } from './serverTest/samples.ts';
import { type RunningServer, startNginx } from './serverTest/startNginx.ts';
import { startPreview } from './serverTest/startPreview.ts';
import { visitPages } from './serverTest/visitPages.ts';
import { createSiteHandler } from './siteHandler.mjs';

const failures: string[] = [];
let passed = 0;

/** Runs checks one after the other, prints each as a sentence. */
async function run(server: string, port: number, base: string, checks: Expectation[]) {
  const below = (question: Question) => ask(port, { ...question, path: `${base}${question.path}` });
  console.info(`\n${server}`);
  for (const { says, check } of checks) {
    try {
      await check(below);
      passed += 1;
      console.info(`  ✓ ${says}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push(`${server} ${says}: ${reason}`);
      console.info(`  ✗ ${says}\n      ${reason}`);
    }
  }
}

/** Lends a running server to some work, and stops it whatever comes. */
async function withServer(server: RunningServer, work: (port: number) => Promise<void>) {
  try {
    await work(server.port);
  } finally {
    await server.stop();
  }
}

/**
 * `npm run test:server`: deploy/nginx.conf and what `npm start` runs, held to one table. Exit code 1
 * where one breaks a promise, or where nginx can't be had.
 * @param args `--built` takes `dist/` as it is, where it has just been made
 */
export async function main(args: string[]): Promise<void> {
  if (!args.includes('--built')) {
    const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
    if (status !== 0) {
      process.exitCode = 1;
      return;
    }
  }
  const extras = ['libnginx-mod-http-brotli-static', 'libnginx-mod-http-brotli-filter'];
  if (!ensureInstalled('nginx', ['nginx'], extras) || !ensureInstalled('openssl', ['openssl'])) {
    process.exitCode = 1;
    return;
  }
  const site: SiteHeaders = JSON.parse(await readFile('.cache/headers.json', 'utf8'));
  const samples = await findSamples();
  const common = expectations(samples, site);
  const brotli = brotliExpectations(samples);
  if (!brotliModule()) console.info('nginx has no brotli module here: that part is left out.');

  const nginx = await startNginx({ base: site.base, headers: formatNginxHeaders(site) });
  await withServer(nginx, (port) =>
    run('nginx, with deploy/nginx.conf', port, site.base, [
      noWarnings(nginx.warnings),
      ...common,
      ...(brotliModule() ? brotli : []),
      ...observatoryExpectations(nginx.securePort, site.base),
      browserCheck(port, site.base, samples),
    ]),
  );
  await withServer(await startPreview(), (port) =>
    run('npm start', port, site.base, [...common, ...brotli, ...startChecks(port)]),
  );
  await belowPath(site, samples);

  console.info(`\n${passed} passed, ${failures.length} failed`);
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
}

function noWarnings(warnings: string): Expectation {
  return {
    says: 'reads its configuration without a warning',
    check: async () => {
      if (warnings) throw new Error(warnings.trim());
    },
  };
}

function browserCheck(port: number, base: string, samples: Samples): Expectation {
  return {
    says: 'serves pages that Chromium reads and switches with no violation of any policy',
    check: async () => {
      const complaints = await visitPages(`http://127.0.0.1:${port}${base}`, samples);
      if (complaints.length > 0) throw new Error(complaints.join('\n      '));
    },
  };
}

/** What `npm start` says where it can't start. */
function startChecks(port: number): Expectation[] {
  const start = (PORT: string) =>
    spawnSync(process.execPath, ['tools/serve.mjs'], {
      env: { ...process.env, PORT },
      encoding: 'utf8',
      timeout: 5000,
    });
  return [
    {
      says: 'fails with a clear word where the port is in use',
      PORT: String(port),
      error: `port ${port} is in use; set PORT to another`,
    },
    ...['http', '4173a', '99999', '-1'].map((PORT) => ({
      says: `fails with a clear word where PORT is ${PORT}`,
      PORT,
      error: `PORT: expected a number from 1 to 65535, not ${PORT}`,
    })),
  ].map(({ says, PORT, error }) => ({
    says,
    check: async () => {
      const { status, stderr } = start(PORT);
      if (status !== 1) throw new Error(`exit code: expected 1, not ${status}`);
      if (!stderr.includes(error)) throw new Error(`expected “${error}”, not “${stderr}”`);
    },
  }));
}

/** The same table for the same folder below a path, as with SITE_URL=https://host/news/. */
async function belowPath(site: SiteHeaders, samples: Samples) {
  const base = '/news/';
  if (site.base === base) return;
  const moved: SiteHeaders = {
    ...site,
    base,
    rules: site.rules.map((rule) => ({
      ...rule,
      pattern: rule.pattern.replace(`^${site.base}`, `^${base}`),
    })),
  };
  const checks = expectations(samples, moved);
  await withServer(await startNginx({ base, headers: formatNginxHeaders(moved) }), (port) =>
    run('nginx, below /news/', port, base, checks),
  );
  const server = createServer(createSiteHandler('dist', moved));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    await run('npm start, below /news/', port, base, checks);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
