import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { EditionPlace, EditionReading } from './editionSummary.ts';
import type { SegmentJob } from './indexSegment.ts';
import type { Template } from './template.ts';

/** A page to render: its path on the site, its file in the folder, a script of its own. */
export type PageJob = { file: string; path: string; script?: string };

/** A file to write: what stands in it, or the file that it is a copy of. */
export type FileJob = { file: string; content: string } | { file: string; source: string };

/** What the threads do. */
export type Tasks = {
  read: (place: EditionPlace) => EditionReading;
  write: (job: FileJob) => void;
  index: (job: SegmentJob) => void;
  render: (job: PageJob) => Promise<void>;
};

type Item<T extends keyof Tasks> = Parameters<Tasks[T]>[0];
type Result<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>;
type Items<T extends keyof Tasks> = Iterable<Item<T>> | AsyncIterable<Item<T>>;

/** What a thread is asked for; it answers with the results. */
export type Batch<T extends keyof Tasks = keyof Tasks> = { task: T; items: Item<T>[] };

export type WorkerSettings = { folder: string; template: Template };

export type Workers = {
  /**
   * Does a task for all items, on all cores.
   * @param onProgress told how many more are done
   * @returns the results, in the items' order
   * @throws the first worker's error
   */
  run: <T extends keyof Tasks>(
    task: T,
    items: Items<T>,
    onProgress?: (items: number) => void,
  ) => Promise<Result<T>[]>;
  close: () => Promise<void>;
};

/** Large enough that asking costs little; three languages of ten articles. A segment is much by itself. */
const itemsAtOnce: Record<keyof Tasks, number> = { read: 30, write: 30, index: 1, render: 30 };

/** The lists of a large archive are of a million characters each, and on their way there three times. */
const charactersAtOnce = 500_000;

/** Threads for what a large archive has much of. */
export function openWorkers(settings: WorkerSettings): Workers {
  const workers: Worker[] = [];

  function workerAt(index: number): Worker {
    workers[index] ??= new Worker(new URL('./worker.js', import.meta.url), {
      workerData: settings,
    });
    return workers[index];
  }

  // The first loads its code while the archive is looked through; others start once there is work.
  workerAt(0);

  return {
    run: async (task, items, onProgress) => {
      const results: Result<typeof task>[] = [];
      const batches = batchesOf(task, items);
      const work = async (_: unknown, index: number) => {
        for await (const { start, batch } of batches) {
          const made = await ask(workerAt(index), batch);
          for (const [offset, result] of made.entries()) results[start + offset] = result;
          onProgress?.(made.length);
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() }).map(work));
      return results;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask<T extends keyof Tasks>(worker: Worker, batch: Batch<T>): Promise<Result<T>[]> {
  return new Promise((resolve, reject) => {
    const done = (results: Result<T>[]) => {
      worker.off('error', reject);
      resolve(results);
    };
    worker.once('message', done);
    worker.once('error', reject);
    worker.postMessage(batch);
  });
}

/** Neighbours stay together: they share documents. */
async function* batchesOf<T extends keyof Tasks>(task: T, items: Items<T>) {
  let start = 0;
  let characters = 0;
  let batch: Batch<T> = { task, items: [] };
  for await (const item of items) {
    batch.items.push(item);
    characters += 'content' in item ? item.content.length : 0;
    if (batch.items.length < itemsAtOnce[task] && characters < charactersAtOnce) continue;
    yield { start, batch };
    start += batch.items.length;
    characters = 0;
    batch = { task, items: [] };
  }
  if (batch.items.length > 0) yield { start, batch };
}
