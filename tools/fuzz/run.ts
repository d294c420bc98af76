import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BrokenDocument, formatFault } from '../../src/article/fault.ts';
import { launchOptions } from '../browser.mjs';
import { hostileDocuments, largeSections } from './documents.ts';
import { type Sample, sampleOf } from './sample.ts';

const samplesAtOnce = 50;
/** One page of so many goes the long way: see Sample. */
const thoroughEvery = 5;
const mostShown = 20;

type Settings = {
  count: number;
  seed: number;
  /** The folder of the browser's part. */
  client: string;
  /** Whether to see that ten times the size takes about ten times the time. */
  withGrowth: boolean;
};

/**
 * Makes hostile documents, renders each as the build does, and takes it over in Chromium as a reader's
 * browser does. Exit code 1 where one is neither shown as it is nor refused with a path.
 */
export async function main({ count, seed, client, withGrowth }: Settings): Promise<void> {
  const failures: string[] = [];
  const fail = (what: string, text: string) => failures.push(`${what}\n    ${text.slice(0, 2000)}`);
  let shown = 0;
  let refused = 0;
  const { pages, close } = await openPages(client);
  const lanes = pages.map((page) => ({ page, work: Promise.resolve() }));
  let batch: { text: string; sample: Sample }[] = [];

  async function send(): Promise<void> {
    const sent = batch;
    batch = [];
    const lane = lanes.shift();
    if (!lane) return;
    lanes.push(lane);
    await lane.work;
    lane.work = takeOver(
      lane.page,
      sent.map(({ sample }) => sample),
    ).then((results) => {
      for (const [index, complaints] of results.entries()) {
        for (const complaint of complaints) fail(complaint, sent[index]?.text ?? '');
      }
    });
  }

  try {
    for (const text of hostileDocuments(count, seed)) {
      const result = await sampleOf(text).catch((error: unknown) => error as Error);
      if (result instanceof BrokenDocument) {
        refused += 1;
        const bare = faultWithoutPath(result);
        if (bare) fail(`expected a fault with a path, not ${bare}`, text);
      } else if (result instanceof Error) {
        fail(String(result.stack), text);
      } else {
        shown += 1;
        batch.push({ text, sample: { ...result, isThorough: shown % thoroughEvery === 0 } });
        if (batch.length === samplesAtOnce) await send();
      }
    }
    await send();
    await Promise.all(lanes.map(({ work }) => work));
    const [page] = pages;
    if (withGrowth && page) failures.push(...(await growthFailures(page)));
  } finally {
    await close();
  }
  for (const failure of failures.slice(0, mostShown)) console.error(`✗ ${failure}\n`);
  console.info(
    `${count} documents (seed ${seed}): ${shown} shown as they are, ${refused} refused with a path, ${failures.length} failures`,
  );
  if (failures.length > 0 || shown + refused !== count) process.exitCode = 1;
}

/** What is refused says where it is wrong, unless it isn't even JSON or an object. */
function faultWithoutPath({ faults }: BrokenDocument): string | undefined {
  if (faults.length === 0) return 'none at all';
  const bare = faults.find(
    ({ path, expected }) => path === '' && !/^expected (JSON|an object)/.test(expected),
  );
  return bare && formatFault(bare);
}

/** Far from ten, and from the hundred of work that grows with the square: machines are busy. */
const mostGrowth = 40;

/** Renders and takes over documents of a size and of ten times that. */
async function growthFailures(page: Page): Promise<string[]> {
  const failures: string[] = [];
  const growing: Record<string, (size: number) => string | { blocks: number; piece: string }> = {
    blocks: (size) => ({ blocks: size / 100, piece: 'Бібліотека відкрилася.' }),
    'a text': (size) => 'x'.repeat(size),
    'a text of brackets': (size) => '<'.repeat(size / 4),
    'a text of spaces': (size) => `${' '.repeat(size)}.`,
    'a text of overrides': (size) => '\u202e'.repeat(size / 4),
  };
  for (const [what, sized] of Object.entries(growing)) {
    const times: number[] = [];
    for (const size of [100_000, 1_000_000]) {
      const text = JSON.stringify({ ...smallEdition, sections: largeSections(sized(size)) });
      times.push(await shortestOf(5, () => showOnce(page, text)));
    }
    const [small = 0, large = 0] = times;
    const ratio = large / small;
    console.info(`${what}: ten times the size takes ${ratio.toFixed(1)} times as long`);
    if (ratio > mostGrowth) failures.push(`${what}: expected time to grow in step with size`);
  }
  return failures;
}

const smallEdition = {
  inLanguage: 'uk',
  headline: 'Бібліотека',
  description: 'Відкрилася.',
  datePublished: '2026-01-01T00:00:00Z',
  dateModified: '2026-01-01T00:00:00Z',
};

async function showOnce(page: Page, text: string): Promise<void> {
  const sample = await sampleOf(text);
  if (sample instanceof BrokenDocument) throw sample;
  const [complaints = []] = await takeOver(page, [sample]);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

async function shortestOf(times: number, work: () => Promise<void>): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    await work();
    shortest = Math.min(shortest, performance.now() - started);
  }
  return shortest;
}

async function takeOver(page: Page, samples: Sample[]): Promise<string[][]> {
  return page.evaluate(async (samples) => {
    const complaints: string[][] = [];
    for (const sample of samples) complaints.push(await window.checkSample(sample));
    return complaints;
  }, samples);
}

/** Chromium with a page for each of two cores. */
async function openPages(client: string) {
  const server = createServer((request, response) => {
    const file = basename(request.url ?? '');
    if (file.endsWith('.js')) {
      response.setHeader('content-type', 'text/javascript');
      const stream = createReadStream(`${client}/${file}`);
      stream.on('error', () => response.writeHead(404).end());
      stream.pipe(response);
    } else if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      // Only text is looked at; what a picture's failure would run, runs.
      response.setHeader('content-security-policy', "img-src 'none'");
      response.end('<!doctype html><script type="module" src="/client.js"></script><body>');
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch(launchOptions());
  const pages: Page[] = [];
  for (let number = 0; number < 2; number += 1) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => 'checkSample' in window);
    pages.push(page);
  }
  return {
    pages,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
