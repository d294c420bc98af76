import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrokenDocument } from './fault.ts';
import { DocumentUnavailable, type ReadDocument } from './fetchDocument.ts';
import { readPatiently } from './readPatiently.ts';

const path = 'depot/en.json';

/** A server that never answers, but heeds whoever gives up. */
const silence: ReadDocument = (_path, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });

/** What comes of a document, how often it is asked for, and how long that takes in ms. */
async function outcome(read: ReadDocument) {
  const asked = vi.fn(read);
  const started = Date.now();
  const result = readPatiently(asked, path).then(
    (value) => ({ value, wait: Date.now() - started }),
    (error: unknown) => ({ error, wait: Date.now() - started }),
  );
  await vi.runAllTimersAsync();
  return { ...(await result), count: asked.mock.calls.length };
}

const late = new DocumentUnavailable(path, 0, 'no answer within 15 s');
const failing = (error: Error) => outcome(() => Promise.reject(error));
const unavailable = (status: number, retryAfter?: number) =>
  new DocumentUnavailable(path, status, '', retryAfter);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a document that can’t be had', () => {
  it.each([500, 502, 503, 429, 0])('is asked for three times in all after %i', async (status) => {
    const error = unavailable(status);
    expect(await failing(error)).toMatchObject({ count: 3, error });
  });

  it.each([404, 410, 403])('is asked for once where the answer is %i', async (status) => {
    expect(await failing(unavailable(status))).toMatchObject({ count: 1, wait: 0 });
  });

  it('is asked for once where there is no network, or it isn’t what it should be', async () => {
    expect(await failing(new BrokenDocument(path, []))).toMatchObject({ count: 1 });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await failing(unavailable(0))).toMatchObject({ count: 1 });
  });

  it('is there where the second answer has it', async () => {
    const read = vi.fn<ReadDocument>().mockRejectedValueOnce(unavailable(503));
    read.mockResolvedValueOnce('text');
    expect(await outcome(read)).toMatchObject({ value: 'text', count: 2 });
  });

  it('is waited for as long as the server asks, within what a reader bears', async () => {
    const { wait } = await failing(unavailable(503, 3_500));
    expect(wait).toBe(2 * 3_500);
    const hour = await failing(unavailable(503, 3_600_000));
    expect(hour).toMatchObject({ count: 3, wait: 2 * 4_000 });
  });

  it('is asked for at other moments by other readers, and later each time', async () => {
    const random = vi.spyOn(Math, 'random');
    const pauses: number[] = [];
    for (const chance of [0, 0.999]) {
      random.mockReturnValue(chance);
      pauses.push((await failing(unavailable(500))).wait);
    }
    expect(pauses).toEqual([200 + 400, expect.closeTo(600 + 1200, -1)]);
    random.mockRestore();
  });

  it('is given up after fifteen seconds, and the request with it', async () => {
    expect(await outcome(silence)).toMatchObject({
      count: 1,
      wait: 15_000,
      error: late,
    });
  });

  it('is given up after fifteen seconds in all, however often it was asked for', async () => {
    const slow = () =>
      new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(unavailable(500)), 6_000);
      });
    const read: ReadDocument = (path, signal) => Promise.race([slow(), silence(path, signal)]);
    expect(await outcome(read)).toMatchObject({ wait: 15_000, error: late });
  });

  it('is let go with whoever asked, which is no fault of the network', async () => {
    const controller = new AbortController();
    const result = readPatiently(silence, path, controller.signal).catch((error: unknown) => error);
    controller.abort();
    expect(await result).not.toBeInstanceOf(DocumentUnavailable);
  });
});
