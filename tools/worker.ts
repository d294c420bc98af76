import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { parseJson } from '../src/article/fetchDocument.ts';
import { createQueryClient } from '../src/article/queries.ts';
import { renderPage } from '../src/render.tsx';
import { pressShared, type Shared } from './compress.ts';
import { readSummary } from './editionSummary.ts';
import { type SegmentJob, segmentFiles } from './indexSegment.ts';
import { writeWithCompressed } from './output.ts';
import { fillTemplate, styleElement } from './template.ts';
import type { Batch, FileJob, PageJob, Tasks, WorkerSettings } from './workers.ts';

const { folder, template } = workerData as WorkerSettings;

/**
 * The pages of an article stand together, and need the same story, the same topics and the same related
 * articles.
 */
const client = createQueryClient(readDocument);

const tasks: Tasks = { read: readSummary, write, index, render };

parentPort?.on('message', async ({ task, items }: Batch) => {
  const results: unknown[] = [];
  const perform = tasks[task] as (item: Batch['items'][number]) => unknown;
  for (const item of items) results.push(await perform(item));
  client.clear();
  parentPort?.postMessage(results);
});

function write(job: FileJob): void {
  put(job.file, 'source' in job ? readFileSync(job.source) : job.content);
}

function index(job: SegmentJob): void {
  for (const { path, content } of segmentFiles(job)) put(`search/${path}`, content);
}

async function render({ path, file, script }: PageJob): Promise<void> {
  const page = await renderPage(path, client);
  put(file, fillTemplate(template, script ? { ...page, script } : page), style);
}

/** The CSS in every page. */
const style = pressShared(styleElement(template.css));

/** The folder written to last: an article's documents are in one. */
let made = '';

function put(file: string, content: string | Buffer, shared?: Shared): void {
  const target = join(folder, file);
  const parent = dirname(target);
  if (parent !== made) mkdirSync(parent, { recursive: true });
  made = parent;
  writeWithCompressed(target, content, shared);
}

async function readDocument(path: string): Promise<unknown> {
  return parseJson(path, readFileSync(join(folder, 'articles', path), 'utf8'));
}
