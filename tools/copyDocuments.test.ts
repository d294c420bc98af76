import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrokenDocument } from '../src/article/fault.ts';
import { DocumentUnavailable, type ReadDocument } from '../src/article/fetchDocument.ts';
import { languages } from '../src/languages.ts';
import { copyDocuments } from './copyDocuments.ts';

const date = '2026-05-02T09:40:00+03:00';
const item = (id: string) => ({
  id,
  headline: id,
  description: id,
  datePublished: date,
  dateModified: date,
});
const story = (id: string, codes: string[]) => ({
  id,
  original: codes[0],
  editions: Object.fromEntries(codes.map((code) => [code, { headline: id, dateModified: date }])),
  pictures: { 'hall.jpg': { base: `${id}.hall`, widths: [640], formats: ['webp'] } },
});

/** Another origin: two articles, the older one on a page of the archive; one has a language we don't. */
const documents: Record<string, unknown> = {
  'depot/story.json': story('depot', ['uk', 'en', 'tlh']),
  'depot/uk.json': { inLanguage: 'uk' },
  'depot/en.json': { inLanguage: 'en' },
  'older/story.json': story('older', ['ru']),
  'older/ru.json': { inLanguage: 'ru' },
  'topics.json': { city: { en: 'City' } },
};
for (const { code } of languages) {
  documents[`lists/${code}/latest.json`] = { items: [item('depot')], previous: 1 };
  documents[`lists/${code}/1.json`] = { items: [item('older')] };
}

const readFrom =
  (origin: Record<string, unknown>, missing = 404): ReadDocument =>
  async (path) => {
    if (origin[path] === undefined) {
      throw new DocumentUnavailable(path, missing, `HTTP ${missing}`);
    }
    return origin[path];
  };

let temporary = '';
let folder = '';

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'origin-'));
  folder = join(temporary, 'articles');
});

afterEach(() => rm(temporary, { recursive: true, maxRetries: 3 }));

describe('copying another origin’s documents', () => {
  it('finds every article by the lists, in the languages that the site has', async () => {
    const { pictures, faults } = await copyDocuments(readFrom(documents), folder);
    const files = await readdir(folder, { recursive: true });
    expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual([
      'depot/en.json',
      'depot/uk.json',
      'older/ru.json',
      'topics.json',
    ]);
    expect(await readFile(join(folder, 'older/ru.json'), 'utf8')).toBe('{"inLanguage":"ru"}');
    expect(faults).toEqual([]);
    expect(pictures.get('depot')).toEqual(story('depot', []).pictures);
  });

  it.each([404, 410])('forgets what the origin has no more, topics too: %i', async (missing) => {
    await copyDocuments(readFrom(documents), folder);
    const { 'topics.json': _, ...fewer } = documents;
    const lists = languages.map(({ code }) => [`lists/${code}/latest.json`, { items: [] }]);
    await copyDocuments(readFrom({ ...fewer, ...Object.fromEntries(lists) }, missing), folder);
    expect(await readdir(folder)).toEqual(['topics.json']);
  });

  it('fails where a document that the origin names isn’t there', async () => {
    const { 'older/ru.json': _, ...fewer } = documents;
    await expect(copyDocuments(readFrom(fewer), folder)).rejects.toThrow('older/ru.json: HTTP 404');
  });

  it('leaves out what is broken, and says of each where and what', async () => {
    const broken = { ...documents, 'older/story.json': [], 'depot/uk.json': new Error() };
    const read: ReadDocument = async (path) => {
      const document = await readFrom(broken)(path);
      const fault = { path: '', expected: 'expected JSON' };
      if (document instanceof Error) throw new BrokenDocument(path, [fault]);
      return document;
    };
    const { faults } = await copyDocuments(read, folder);
    expect(faults.sort()).toEqual([
      'depot/uk.json: expected JSON',
      'older/story.json: expected an object',
    ]);
    const files = await readdir(folder, { recursive: true });
    expect(files.filter((file) => file.endsWith('.json')).sort()).toEqual([
      'depot/en.json',
      'topics.json',
    ]);
  });

  it('fails on a broken list: behind it are older articles', async () => {
    const broken = { ...documents, [`lists/${languages[0].code}/latest.json`]: { items: 7 } };
    await expect(copyDocuments(readFrom(broken), folder)).rejects.toThrow(BrokenDocument);
  });
});
