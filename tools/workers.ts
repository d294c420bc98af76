import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Template } from './template.ts';

/** A page to render: its path on the site, its file in the folder, a script of its own. */
export type PageJob = { file: string; path: string; script?: string };

/** A file to write: what stands in it, or the file that it is a copy of. */
export type FileJob = { file: string; content: string } | { file: string; source: string };

export type Job = PageJob | FileJob;

export type WorkerSettings = { folder: string; template: Template };

export type Workers = {
  /**
   * Does jobs on all cores, as they come.
   * @param onProgress told how many more are done
   * @throws the first worker's error
   */
  run: (
    jobs: Iterable<Job> | AsyncIterable<Job>,
    onProgress?: (jobs: number) => void,
  ) => Promise<void>;
  close: () => Promise<void>;
};

const jobsAtOnce = 25;

/** Threads that render pages and write files; one starts when there is something for it to do. */
export function openWorkers(settings: WorkerSettings): Workers {
  const workers: Worker[] = [];

  function workerAt(index: number): Worker {
    workers[index] ??= new Worker(new URL('./worker.js', import.meta.url), {
      workerData: settings,
    });
    return workers[index];
  }

  return {
    run: async (jobs, onProgress) => {
      const next = batchesOf(jobs);
      const work = async (_: unknown, index: number) => {
        for (let batch = await next(); batch.length > 0; batch = await next()) {
          await ask(workerAt(index), batch);
          onProgress?.(batch.length);
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() }).map(work));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, batch: Job[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      worker.off('error', reject);
      resolve();
    };
    worker.once('message', done);
    worker.once('error', reject);
    worker.postMessage(batch);
  });
}

function batchesOf(jobs: Iterable<Job> | AsyncIterable<Job>): () => Promise<Job[]> {
  const iterator =
    Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  return async () => {
    const batch: Job[] = [];
    while (batch.length < jobsAtOnce) {
      const { done, value } = await iterator.next();
      if (done) break;
      batch.push(value);
    }
    return batch;
  };
}
