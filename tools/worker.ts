import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { parseJson } from '../src/article/fetchDocument.ts';
import { renderPage } from '../src/render.tsx';
import { writeWithCompressed } from './output.ts';
import { fillTemplate } from './template.ts';
import type { Job, PageJob, WorkerSettings } from './workers.ts';

const { folder, template } = workerData as WorkerSettings;

async function readDocument(path: string): Promise<unknown> {
  return parseJson(path, readFileSync(join(folder, 'articles', path), 'utf8'));
}

async function render({ path, script }: PageJob): Promise<string> {
  const page = await renderPage(path, readDocument);
  return fillTemplate(template, script ? { ...page, script } : page);
}

async function work(job: Job): Promise<void> {
  const content =
    'path' in job ? await render(job) : 'source' in job ? readFileSync(job.source) : job.content;
  const target = join(folder, job.file);
  mkdirSync(dirname(target), { recursive: true });
  await writeWithCompressed(target, content);
}

parentPort?.on('message', async (jobs: Job[]) => {
  for (const job of jobs) await work(job);
  parentPort?.postMessage(jobs.length);
});
