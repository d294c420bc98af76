import { QueryObserver } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../languages.ts';
import { BrokenDocument } from './fault.ts';
import type { ReadDocument } from './fetchDocument.ts';
import { createQueryClient, editionQuery, storyQuery, topicQuery } from './queries.ts';

const edition = {
  inLanguage: 'en',
  headline: 'Library opens',
  description: 'After nine years.',
  datePublished: '2026-05-02T09:40:00+03:00',
  dateModified: '2026-05-02T09:40:00+03:00',
  sections: [{ id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text: 'It is open.' }] }],
};

const reported = vi.spyOn(console, 'error');

beforeEach(() => {
  reported.mockReset().mockImplementation(() => {});
});

describe('a broken document', () => {
  it('is asked for once, and its fault told to whoever wrote it', async () => {
    const fault = { path: 'sections[0].blocks[0].text', expected: 'expected text' };
    const error = new BrokenDocument('depot/en.json', [fault]);
    const read = vi.fn<ReadDocument>().mockRejectedValue(error);
    const client = createQueryClient(read);
    await expect(client.fetchQuery(editionQuery('depot', 'en'))).rejects.toBe(error);
    expect(read).toHaveBeenCalledOnce();
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
    expect(await client.ensureQueryData(topicQuery('constructor'))).toEqual({});
    expect(read.mock.calls.map(([path]) => path)).toEqual(['depot/en.json', 'topics.json']);
  });

  it('has a topic’s new name with the next look at it, once it isn’t fresh any more', async () => {
    vi.useFakeTimers();
    let name = 'City';
    const client = createQueryClient(async () => ({ city: { en: name } }));
    expect(await client.fetchQuery(topicQuery('city'))).toEqual({ en: 'City' });
    name = 'Town';
    vi.advanceTimersByTime(3_600_000);
    expect(await client.fetchQuery(topicQuery('city'))).toEqual({ en: 'Town' });
    vi.useRealTimers();
  });

  it('asks for what couldn’t be had once, be it shown or not', async () => {
    const read = vi.fn<ReadDocument>().mockRejectedValue(new BrokenDocument('gone/story.json', []));
    const client = createQueryClient(read);
    await expect(client.ensureQueryData(storyQuery('gone'))).rejects.toThrow();
    const shown = new QueryObserver(client, storyQuery('gone'));
    const stop = shown.subscribe(() => {});
    expect(shown.getCurrentResult().status).toBe('error');
    stop();
    expect(read).toHaveBeenCalledOnce();
  });

  it('tells the languages of an article apart', async () => {
    const client = createQueryClient(async (path) => ({
      ...edition,
      inLanguage: path.slice('depot/'.length, -'.json'.length),
    }));
    for (const { code } of languages) {
      const { inLanguage } = await client.ensureQueryData(editionQuery('depot', code));
      expect(inLanguage).toBe(code);
    }
  });
});
