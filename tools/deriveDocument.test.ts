import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parseList } from '../src/article/story.ts';
import { languages } from '../src/languages.ts';
import { readBytesSync } from './articles/readBytes.ts';
import { pageSize } from './derive.ts';
import { deriveDocument } from './deriveDocument.ts';
import { deriveSearchFile } from './deriveSearchFile.ts';

vi.mock('./articles/readBytes.ts', { spy: true });

const folder = mkdtempSync(join(tmpdir(), 'derive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes articles on a topic, a day apart: `city-1`, `city-2`… */
function write(topic: string, count: number) {
  for (let number = 1; number <= count; number += 1) {
    mkdirSync(join(folder, `${topic}-${number}`));
    writeOne(topic, number, `Headline ${number}`);
  }
}

function writeOne(topic: string, number: number, headline: string) {
  const date = new Date(Date.UTC(2026, 0, number)).toISOString();
  const article = {
    inLanguage: 'uk',
    headline,
    description: 'Lead.',
    datePublished: date,
    dateModified: date,
    about: [topic],
    sections: [{ id: 'text', blocks: [{ id: 'p1', type: 'paragraph', text: 'Text.' }] }],
  };
  writeFileSync(join(folder, `${topic}-${number}`, 'uk.json'), JSON.stringify(article));
}

/** The editions that are read while something is done. */
async function readDuring(work: () => Promise<unknown>): Promise<string[]> {
  vi.mocked(readBytesSync).mockClear();
  await work();
  return vi.mocked(readBytesSync).mock.calls.map(([file]) => file.slice(folder.length + 1));
}

write('city', pageSize * 3 + 1);
write('books', pageSize);

async function listAt(path: string) {
  const document = await deriveDocument(folder, path);
  return document === undefined ? undefined : parseList(document, path);
}

describe('development', () => {
  it.each(languages)(
    'leads from a topic’s latest articles to its oldest ($code)',
    async (language) => {
      const lists = `lists/${language.code}/topics`;
      const latest = await listAt(`${lists}/city.json`);
      expect(latest).toMatchObject({ previous: 2 });
      const second = await listAt(`${lists}/city/2.json`);
      expect(second).toMatchObject({ previous: 1 });
      const first = await listAt(`${lists}/city/1.json`);
      expect(first).not.toHaveProperty('previous');
      const items = [latest, second, first].flatMap((list) => list?.items ?? []);
      expect(items.map(({ id }) => id)).toEqual(
        Array.from({ length: pageSize * 3 + 1 }, (_, index) => `city-${pageSize * 3 + 1 - index}`),
      );
    },
  );

  it('has the archive’s lists too', async () => {
    expect(await listAt('lists/en/latest.json')).toMatchObject({ previous: 3 });
    expect(await listAt('lists/en/2.json')).toMatchObject({ previous: 1 });
    expect((await listAt('lists/en/topics/books.json'))?.items).toHaveLength(pageSize);
  });

  it.each([
    'lists/en/topics/city/3.json',
    'lists/en/topics/city/0.json',
    'lists/en/topics/city/latest.json',
    'lists/en/topics/books/1.json',
    'lists/en/topics/no-such-topic.json',
    'lists/en/topics/no-such-topic/1.json',
    'lists/en/99.json',
    'lists/xx/latest.json',
  ])('has no %s', async (path) => {
    expect(await deriveDocument(folder, path)).toBeUndefined();
  });

  it('reads an article again where it has changed, and no other', async () => {
    const askForAll = () =>
      Promise.all([
        deriveDocument(folder, 'lists/uk/latest.json'),
        deriveDocument(folder, 'lists/en/1.json'),
        deriveSearchFile(folder, 'uk.json'),
      ]);
    await askForAll();
    expect(await readDuring(askForAll)).toEqual([]);
    writeOne('books', 1, 'Changed');
    expect(await readDuring(askForAll)).toEqual(['books-1/uk.json']);
    const { items } = (await listAt('lists/uk/1.json')) ?? {};
    expect(items?.find(({ id }) => id === 'books-1')?.headline).toBe('Changed');
  });

  it('reads for a story its article alone', async () => {
    writeOne('books', 2, 'Changed too');
    const story = () => deriveDocument(folder, 'books-2/story.json');
    expect(await readDuring(story)).toEqual(['books-2/uk.json']);
    expect(await story()).toMatchObject({ editions: { uk: { headline: 'Changed too' } } });
  });
});
