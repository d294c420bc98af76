import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../languages.ts';
import { BrokenDocument } from './fault.ts';
import { DocumentUnavailable, type ReadDocument } from './fetchDocument.ts';
import { createQueryClient, editionQuery, topicQuery } from './queries.ts';

const edition = {
  inLanguage: 'en',
  headline: 'Library opens',
  description: 'After nine years.',
  datePublished: '2026-05-02T09:40:00+03:00',
  dateModified: '2026-05-02T09:40:00+03:00',
  sections: [{ id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text: 'It is open.' }] }],
};

const reported = vi.spyOn(console, 'error');

/** How often a document is asked for when each answer is this error, and how long that takes in ms. */
async function tries(error: Error): Promise<{ count: number; wait: number }> {
  const read = vi.fn<ReadDocument>().mockRejectedValue(error);
  const client = createQueryClient(read);
  const started = Date.now();
  const result = client.fetchQuery(editionQuery('depot', 'en')).catch((reason: unknown) => reason);
  await vi.runAllTimersAsync();
  expect(await result).toBe(error);
  return { count: read.mock.calls.length, wait: Date.now() - started };
}

beforeEach(() => {
  vi.useFakeTimers();
  reported.mockReset().mockImplementation(() => {});
  vi.stubGlobal('navigator', { onLine: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a document that can’t be had', () => {
  it.each([500, 502, 503, 429, 0])('is asked for three times more after %i', async (status) => {
    expect((await tries(new DocumentUnavailable('depot/en.json', status, ''))).count).toBe(4);
  });

  it.each([404, 410, 403])('is asked for once where the answer is %i', async (status) => {
    expect((await tries(new DocumentUnavailable('depot/en.json', status, ''))).count).toBe(1);
  });

  it('is asked for once where there is no network, or the reader has waited enough', async () => {
    const late = new DocumentUnavailable('depot/en.json', 0, '', { isLate: true });
    expect((await tries(late)).count).toBe(1);
    vi.stubGlobal('navigator', { onLine: false });
    expect((await tries(new DocumentUnavailable('depot/en.json', 0, ''))).count).toBe(1);
  });

  it('is waited for as long as the server asks, within what a reader bears', async () => {
    const asked = (retryAfter: number) =>
      tries(new DocumentUnavailable('depot/en.json', 503, '', { retryAfter }));
    expect((await asked(3_500)).wait).toBeGreaterThanOrEqual(3 * 3_500);
    expect((await asked(3_600_000)).wait).toBeLessThanOrEqual(15_000);
  });
});

describe('a broken document', () => {
  it('is asked for once, and its fault told to whoever wrote it', async () => {
    const fault = { path: 'sections[0].blocks[0].text', expected: 'expected text' };
    const { count } = await tries(new BrokenDocument('depot/en.json', [fault]));
    expect(count).toBe(1);
    expect(reported).toHaveBeenCalledExactlyOnceWith(
      'depot/en.json: sections[0].blocks[0].text: expected text',
    );
  });

  it('is one in another language than was asked for', async () => {
    const client = createQueryClient(async () => edition);
    await expect(client.fetchQuery(editionQuery('depot', 'uk'))).rejects.toThrow(
      'depot/uk.json: inLanguage: expected "uk"',
    );
  });
});

describe('the cache', () => {
  it('reads a document once, and topics once for all of them', async () => {
    const read = vi.fn<ReadDocument>(async (path) =>
      path === 'topics.json' ? { city: { en: 'City' } } : edition,
    );
    const client = createQueryClient(read);
    await client.ensureQueryData(editionQuery('depot', 'en'));
    await client.ensureQueryData(editionQuery('depot', 'en'));
    expect(await client.ensureQueryData(topicQuery('city'))).toEqual({ en: 'City' });
    expect(await client.ensureQueryData(topicQuery('nameless'))).toEqual({});
    expect(read.mock.calls.map(([path]) => path)).toEqual(['depot/en.json', 'topics.json']);
  });

  it('tells the languages of an article apart', () => {
    const keys = languages.map(({ code }) => editionQuery('depot', code).queryKey.join());
    expect(new Set(keys).size).toBe(languages.length);
  });
});
