import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchFile } from './fetchFile.ts';

const fetched = vi.fn<typeof fetch>();
const url = '/articles/depot/hall.jpg';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

/** What comes of the picture, and how long that takes in ms. */
async function outcome() {
  const started = Date.now();
  const result = fetchFile(url, 'picture').then(
    (file) => ({ size: file.size, wait: Date.now() - started }),
    (error: unknown) => ({ error, wait: Date.now() - started }),
  );
  await vi.runAllTimersAsync();
  return result;
}

it('is patient with a server that has too much to do, for as long as that asks', async () => {
  const headers = { 'retry-after': '3' };
  fetched.mockResolvedValueOnce(new Response('', { status: 429, headers }));
  fetched.mockResolvedValueOnce(new Response('picture'));
  expect(await outcome()).toEqual({ size: 7, wait: 3_000 });
});

it('asks once for what isn’t there', async () => {
  fetched.mockImplementation(async () => new Response('', { status: 404 }));
  expect(await outcome()).toMatchObject({ error: { status: 404 }, wait: 0 });
  expect(fetched).toHaveBeenCalledTimes(1);
});
