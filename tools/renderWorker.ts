import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { parseJson } from '../src/article/fetchDocument.ts';
import { renderPage } from '../src/render.tsx';
import { writeWithCompressed } from './output.ts';
import type { PageJob, RenderSettings } from './renderPages.ts';
import { fillTemplate } from './template.ts';

const { folder, template } = workerData as RenderSettings;

async function readDocument(path: string): Promise<unknown> {
  return parseJson(path, readFileSync(join(folder, 'articles', path), 'utf8'));
}

async function render({ path, file, script }: PageJob): Promise<void> {
  const page = await renderPage(path, readDocument);
  const target = join(folder, file);
  mkdirSync(dirname(target), { recursive: true });
  await writeWithCompressed(target, fillTemplate(template, script ? { ...page, script } : page));
}

parentPort?.on('message', async (jobs: PageJob[]) => {
  for (const job of jobs) await render(job);
  parentPort?.postMessage(jobs.length);
});
