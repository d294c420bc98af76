import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrokenDocument } from './fault.ts';
import { DocumentUnavailable, fetchDocument } from './fetchDocument.ts';

const fetched = vi.fn<typeof fetch>();

/** A server that never answers, but heeds whoever gives up. */
const silence: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-05-02T09:00:00Z') });
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

describe('fetching a document', () => {
  it('gives what the JSON says, letters that two chunks share included', async () => {
    const bytes = new TextEncoder().encode('{"headline":"Міст"}');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    fetched.mockResolvedValue(new Response(body));
    expect(await fetchDocument('depot/uk.json')).toEqual({ headline: 'Міст' });
    expect(fetched.mock.calls[0]?.[0]).toBe('/articles/depot/uk.json');
  });

  it('names the file that isn’t JSON', async () => {
    fetched.mockResolvedValue(new Response('<!doctype html>'));
    const error = await failure(fetchDocument('depot/uk.json'));
    expect(error).toBeInstanceOf(BrokenDocument);
    expect(String(error)).toContain('depot/uk.json: expected JSON');
  });

  it('says in the browser what an HTML file can say', async () => {
    const text = String.raw`{"a\u0000":["\ud83d\ude00 \ud83d \ude00\u0000","1\r\n2\r3\u000d"]}`;
    fetched.mockResolvedValue(new Response(text));
    expect(await fetchDocument('depot/uk.json')).toEqual({
      'a\0': ['😀 \ufffd \ufffd\ufffd', '1\n2\n3\n'],
    });
  });

  it('takes 2 MB, and not a byte more', async () => {
    const jsonOf = (length: number) => JSON.stringify('x'.repeat(length - 2));
    fetched.mockResolvedValueOnce(new Response(jsonOf(2_000_000)));
    expect(await fetchDocument('depot/uk.json')).toHaveLength(1_999_998);
    fetched.mockResolvedValueOnce(new Response(jsonOf(2_000_001)));
    const error = await failure(fetchDocument('depot/uk.json'));
    expect(error).toBeInstanceOf(BrokenDocument);
    expect(String(error)).toContain('expected at most 2 MB');
  });

  it('gives up with whoever asked, which is no fault of the network', async () => {
    fetched.mockImplementation(silence);
    const controller = new AbortController();
    const error = failure(fetchDocument('depot/uk.json', controller.signal));
    controller.abort();
    expect(await error).not.toBeInstanceOf(DocumentUnavailable);
  });

  it('says that there was no answer where the network is gone', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await failure(fetchDocument('depot/uk.json'))).toMatchObject({ status: 0 });
  });

  it.each([
    [404, true],
    [410, true],
    [403, false],
    [503, false],
  ])('tells what is gone from what isn’t to be had: %i', async (status, isGone) => {
    fetched.mockResolvedValue(new Response('', { status }));
    expect(await failure(fetchDocument('depot/uk.json'))).toMatchObject({ status, isGone });
  });

  it.each([
    ['120', 120_000],
    ['Sat, 02 May 2026 09:00:30 GMT', 30_000],
    ['Sat, 02 May 2026 08:00:00 GMT', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('hears a server that asks to wait: Retry-After %j is %s ms', async (value, expected) => {
    const headers = { 'retry-after': value };
    fetched.mockResolvedValue(new Response('', { status: 503, headers }));
    expect(await failure(fetchDocument('depot/uk.json'))).toMatchObject({
      status: 503,
      retryAfter: expected,
    });
  });
});
