import { longestWait } from '../inTime.ts';
import { DocumentUnavailable, type ReadDocument } from './fetchDocument.ts';

const mostTries = 3;
const longestPause = 4_000; // ms

/**
 * Reads a document: three times at most where the next try may do better, and all of them within the
 * time that anyone may have to wait.
 * @throws what the last try throws
 */
export async function readPatiently(
  read: ReadDocument,
  path: string,
  signal?: AbortSignal,
): Promise<unknown> {
  // AbortSignal.any would say this shorter, but phones from before 2024 haven't got it.
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    abort();
  }, longestWait);
  try {
    return await patiently(() => read(path, controller.signal), controller.signal);
  } catch (error) {
    if (!isOver || signal?.aborted) throw error;
    throw new DocumentUnavailable(path, 0, `no answer within ${longestWait / 1000} s`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Fetches something: three times at most where the next try may do better. */
export async function patiently<T>(fetchIt: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetchIt();
    } catch (error) {
      if (signal?.aborted || tries === mostTries || !isPassing(error)) throw error;
      await wait(pauseBefore(tries, error), signal);
      if (signal?.aborted) throw error;
    }
  }
}

/** Whether the same request may do better a little later. */
function isPassing(error: unknown): error is DocumentUnavailable {
  if (!(error instanceof DocumentUnavailable)) return false;
  // The build has no navigator.
  return error.status === 0 ? globalThis.navigator?.onLine !== false : mayPass(error.status);
}

/** Whether an answer is about the server's state, not about what was asked for. */
export function mayPass(status: number): boolean {
  return status >= 500 || status === 429;
}

/** Backoff that doubles, with jitter, so that a thousand readers don't come back at once; ms. */
function pauseBefore(tries: number, { retryAfter = 0 }: DocumentUnavailable): number {
  const pause = 200 * 2 ** tries * (0.5 + Math.random());
  return Math.min(Math.max(pause, retryAfter), longestPause);
}

function wait(time: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
