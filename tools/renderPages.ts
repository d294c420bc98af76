import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Template } from './template.ts';

/** A page to render: its path on the site, its file in the folder, a script of its own. */
export type PageJob = { path: string; file: string; script?: string };

export type RenderSettings = { folder: string; template: Template };

const pagesAtOnce = 25;

/**
 * Renders pages on all cores.
 * @param onProgress told how many pages more are done
 * @throws the first worker's error; all stop then
 */
export async function renderPages(
  jobs: Iterable<PageJob>,
  settings: RenderSettings,
  onProgress: (pages: number) => void,
): Promise<void> {
  const iterator = jobs[Symbol.iterator]();
  const first = nextBatch(iterator);
  if (first.length === 0) return;
  const batches = [first];
  const next = () => batches.pop() ?? nextBatch(iterator);
  const workers: Worker[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const batch = next();
      if (batch.length === 0) return resolve();
      const worker = new Worker(new URL('./renderWorker.js', import.meta.url), {
        workerData: settings,
      });
      workers.push(worker);
      worker.on('error', reject);
      worker.on('message', (pages: number) => {
        onProgress(pages);
        const batch = next();
        if (batch.length > 0) worker.postMessage(batch);
        else void worker.terminate().then(() => resolve());
      });
      worker.postMessage(batch);
    });
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function nextBatch(iterator: Iterator<PageJob>): PageJob[] {
  const batch: PageJob[] = [];
  while (batch.length < pagesAtOnce) {
    const { done, value } = iterator.next();
    if (done) break;
    batch.push(value);
  }
  return batch;
}
