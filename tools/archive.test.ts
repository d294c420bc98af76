import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reservedNames } from '../src/route.ts';
import { readArchive } from './archive.ts';
import { editionNames } from './articles/editionNames.ts';
import type { SummaryCache } from './updateSummaries.ts';

const now = Date.parse('2026-05-10T00:00:00Z');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});

afterEach(() => rm(folder, { recursive: true }));

const minimal = (code: string, more: object = {}) => ({
  inLanguage: code,
  headline: `In ${code}`,
  description: 'A lead.',
  datePublished: '2026-05-02T09:40:00+03:00',
  dateModified: '2026-05-02T09:40:00+03:00',
  sections: [{ id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text: 'Text.' }] }],
  ...more,
});

const translated = { inLanguage: 'en', dateModified: '2026-05-02T09:40:00+03:00' };

async function write(path: string, document: unknown) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  await writeFile(join(folder, path), text);
}

describe('the archive', () => {
  it('has the articles newest first, each with the editions that are there', async () => {
    await write('old/uk.json', minimal('uk', { datePublished: '2026-05-01T00:00:00Z' }));
    await write('new/en.json', minimal('en'));
    await write('new/ru.json', minimal('ru', { translationOfWork: translated }));
    await write('new/xx.json', '{');
    const { articles, faults } = await readArchive(folder, { now });
    expect(faults).toEqual([]);
    expect(articles.map(({ id, original }) => [id, original])).toEqual([
      ['new', 'en'],
      ['old', 'uk'],
    ]);
    expect([...(articles[0]?.editions.keys() ?? [])]).toEqual(['en', 'ru']);
  });

  it('takes no folder for an article whose name is the site’s own, or isn’t a name, and says so', async () => {
    const bad = [...reservedNames, 'Depot', 'with space'];
    for (const name of [...bad, 'depot', '.git']) await write(`${name}/uk.json`, minimal('uk'));
    const { articles, faults } = await readArchive(folder, { now });
    expect(articles.map(({ id }) => id)).toEqual(['depot']);
    expect(faults.map((fault) => fault.split(': ')[0]).sort()).toEqual(
      bad.map((name) => join(folder, name)).sort(),
    );
    expect(faults).toContain(
      `${join(folder, 'Depot')}: expected a name of a–z, 0–9 and -, like library-in-the-depot`,
    );
  });

  it('names the editions that it doesn’t find under their names, and has the others', async () => {
    await write('depot/ua.json', minimal('uk'));
    await write('depot/en.json', minimal('en'));
    await write('tram/en-GB.json', minimal('en'));
    await write('yard/de.json', minimal('de'));
    await write('gate/uk.json/uk.json', minimal('uk'));
    await write('loose.json', minimal('en'));
    await write('hall/EN.JSON', minimal('en'));
    await write('shed/uk.json.txt', minimal('uk'));
    await write('2026/works/uk.json', minimal('uk'));
    await symlink('/nowhere/at/all', join(folder, 'gone'));
    await write('README.md', 'Ours');
    // Nothing in there is a document.
    await write('photos/hall.txt', minimal('uk'));
    const { articles, faults } = await readArchive(folder, { now });
    expect(articles.map(({ id, editions }) => [id, [...editions.keys()]])).toEqual([
      ['depot', ['en']],
    ]);
    expect(faults).toEqual([
      `${folder}/2026/works/uk.json: expected right in its article’s folder: works/uk.json`,
      `${folder}/depot/ua.json: expected the name uk.json; uk is the code of the language whose tab says ua`,
      `${folder}/hall/EN.JSON: expected the name en.json`,
      `${folder}/shed/uk.json.txt: expected the name uk.json; uk is the code of the language whose tab says ua`,
      `${folder}/tram/en-GB.json: expected the name en.json`,
      `${folder}/yard: expected an edition: ${editionNames}`,
      `${folder}/gone: expected a file, a folder, or a link to one that is there`,
      `${folder}/loose.json: expected in its article’s folder, like library-in-the-depot/uk.json`,
      `${folder}/gate/uk.json: expected a file that can be read`,
    ]);
  });

  it('has the articles of folders that are linked', async () => {
    await write('articles/tram/uk.json', minimal('uk'));
    await write('elsewhere/depot/uk.json', minimal('uk'));
    await symlink(join(folder, 'elsewhere/depot'), join(folder, 'articles/depot'));
    const { articles, faults } = await readArchive(join(folder, 'articles'), { now });
    expect(faults).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(['depot', 'tram']);
  });

  it('has no edition that a browser would refuse for its size', async () => {
    const text = (length: number) => JSON.stringify(minimal('uk', { $schema: 'x'.repeat(length) }));
    const rest = text(0).length;
    await write('depot/uk.json', text(2_000_000 - rest));
    await write('long/uk.json', text(2_000_001 - rest));
    const { articles, faults } = await readArchive(folder, { now });
    expect(articles.map(({ id }) => id)).toEqual(['depot']);
    expect(faults).toEqual([`${join(folder, 'long/uk.json')}: expected at most 2 MB`]);
  });

  it('says of a translation nothing of an original that isn’t there', async () => {
    await write('depot/en.json', '{');
    await write('depot/uk.json', minimal('uk', { translationOfWork: translated }));
    const { articles } = await readArchive(folder, { now });
    expect(articles.map(({ id, original }) => [id, original])).toEqual([['depot', 'uk']]);
    expect(articles[0]?.editions.get('uk')).not.toHaveProperty('translationOfWork');
  });

  it('has no partial edition whose sections bear ids of blocks that would fill it, and says which', async () => {
    const p1 = { id: 'p1', type: 'paragraph', text: 'Text.' };
    const sections = [
      { id: 'opening', blocks: [p1] },
      { id: 'p2', blocks: [{ ...p1, id: 'p3' }] },
    ];
    const partial = (more: object) =>
      minimal('uk', { sections, translationOfWork: { ...translated, ...more } });
    await write(
      'depot/en.json',
      minimal('en', { sections: [{ id: 'o', blocks: [{ ...p1, id: 'p2' }] }] }),
    );
    await write('depot/uk.json', partial({ partial: true }));
    const { articles, faults } = await readArchive(folder, { now });
    expect(articles.map(({ editions }) => [...editions.keys()])).toEqual([['en']]);
    expect(faults).toEqual([
      `${folder}/depot/uk.json: sections[1].id: expected “p2” to be a block, as in en.json`,
    ]);
    // Nothing fills it: its page has each id once.
    await write('depot/uk.json', partial({}));
    expect((await readArchive(folder, { now })).faults).toEqual([]);
  });

  it('reads an edition with a byte order mark, and none that isn’t UTF-8', async () => {
    await write('marked/uk.json', `\uFEFF${JSON.stringify(minimal('uk'))}`);
    await write('old/uk.json', minimal('uk'));
    await writeFile(join(folder, 'old/uk.json'), Buffer.from([0x7b, 0xcc, 0x22, 0x7d]));
    const { articles, faults } = await readArchive(folder, { now });
    expect(articles.map(({ id }) => id)).toEqual(['marked']);
    expect(faults).toEqual([`${join(folder, 'old/uk.json')}: expected UTF-8 (line 1, column 2)`]);
  });

  it('has no edition before its day, but names it; development sees it', async () => {
    const later = { datePublished: '2026-05-11T00:00:00+03:00' };
    await write('depot/uk.json', minimal('uk'));
    await write('depot/en.json', minimal('en', { ...later, translationOfWork: translated }));
    await write('tomorrow/uk.json', minimal('uk', later));
    const { articles, upcoming } = await readArchive(folder, { now });
    expect(articles.map(({ id, editions }) => [id, [...editions.keys()]])).toEqual([
      ['depot', ['uk']],
    ]);
    expect(upcoming).toEqual([
      { edition: 'depot/en.json', datePublished: later.datePublished },
      { edition: 'tomorrow/uk.json', datePublished: later.datePublished },
    ]);
    const all = await readArchive(folder, { now, withUpcoming: true });
    expect(all.articles.map(({ id }) => id)).toEqual(['tomorrow', 'depot']);
  });

  it('lists every fault with file and path, and has the rest', async () => {
    await write('broken/uk.json', minimal('uk'));
    await write('broken/en.json', '{ "inLanguage": ');
    await write('broken/ru.json', { ...minimal('ru'), headline: 7, description: '' });
    await write('swapped/uk.json', minimal('en'));
    await write('topics.json', { city: { uk: '' } });
    const { articles, faults } = await readArchive(folder, { now });
    expect(articles.map(({ id, editions }) => [id, [...editions.keys()]])).toEqual([
      ['broken', ['uk']],
    ]);
    const lines = faults.join('\n').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`${folder}/broken/en.json: expected JSON`),
        `${folder}/broken/ru.json: headline: expected text`,
        `${folder}/broken/ru.json: description: expected text that isn’t empty`,
        `${folder}/swapped/uk.json: inLanguage: expected "uk"`,
        `${folder}/topics.json: city.uk: expected text that isn’t empty`,
      ]),
    );
    expect(lines).toHaveLength(5);
  });

  it('has the topics’ names that are right, where others are not', async () => {
    await write('topics.json', {
      city: { uk: 'Місто', en: '', ru: 5 },
      'Bad Key': { uk: 'Погано' },
      list: [],
      books: { en: 'Books' },
    });
    const { topics, faults } = await readArchive(folder, { now });
    expect(topics).toEqual({ city: { uk: 'Місто' }, books: { en: 'Books' } });
    expect(faults.join('\n').split('\n')).toHaveLength(4);
  });

  it.each([
    ['topics.json', '[]', 'expected an object'],
    ['topics.json/city.json', '{}', 'expected a file that can be read'],
  ])('says what is wrong where %s has %s', async (path, text, expected) => {
    await write(path, text);
    const { faults } = await readArchive(folder, { now });
    expect(faults).toContain(`${folder}/topics.json: ${expected}`);
  });

  it('reads again only the documents that changed', async () => {
    await write('a/uk.json', minimal('uk'));
    await write('b/uk.json', minimal('uk'));
    const cache: SummaryCache = new Map();
    const headlines = async () =>
      (await readArchive(folder, { now, cache })).articles.map(
        ({ editions }) => editions.get('uk')?.headline,
      );
    await headlines();
    const known = cache.get(join(folder, 'a/uk.json'));
    await write('b/uk.json', minimal('uk', { headline: 'Changed since' }));
    expect(await headlines()).toEqual(['In uk', 'Changed since']);
    expect(cache.get(join(folder, 'a/uk.json'))).toBe(known);
  });

  it('knows the pictures that an edition names, each once', async () => {
    const picture = { url: 'hall.jpg', width: 16, height: 9, alt: '' };
    const desk = { ...picture, url: 'desk.jpg', type: 'image' };
    const blocks = [
      { ...desk, id: 'i1' },
      { ...desk, id: 'i2' },
      { ...picture, type: 'image', id: 'i3' },
    ];
    const sections = [{ id: 'opening', blocks }];
    await write('depot/uk.json', minimal('uk', { image: picture, sections }));
    for (const file of ['hall.jpg', 'desk.jpg']) await write(`depot/${file}`, 'a picture');
    const { articles } = await readArchive(folder, { now });
    expect(articles[0]?.editions.get('uk')?.pictures).toEqual([
      { path: 'image.url', url: 'hall.jpg' },
      { path: 'sections[0].blocks[0].url', url: 'desk.jpg' },
    ]);
  });

  it('has no edition with a picture that is named like those that browsers keep for ever', async () => {
    const image = { width: 16, height: 9, alt: '' };
    await write(
      'dated/uk.json',
      minimal('uk', { image: { ...image, url: 'hall.20260502.1600.jpg' } }),
    );
    await write(
      'copied/uk.json',
      minimal('uk', { image: { ...image, url: 'hall._0a1b2c3d.1600.jpg' } }),
    );
    await write('dated/hall.20260502.1600.jpg', 'a picture');
    await write('copied/hall._0a1b2c3d.1600.jpg', 'a picture');
    const { articles, faults } = await readArchive(folder, { now });
    expect(articles.map(({ id }) => id)).toEqual(['dated']);
    expect(faults).toEqual([
      `${folder}/copied/uk.json: image.url: expected another name than hall._0a1b2c3d.1600.jpg, like hall.jpg: such names are those of pictures that the build makes`,
    ]);
  });

  it('has no edition whose pictures aren’t there, and says which, and where it names them', async () => {
    const image = { url: 'gone.jpg', width: 16, height: 9, alt: '' };
    const desk = { ...image, url: 'desk.jpg', type: 'image', id: 'i1' };
    const paragraph = { id: 'p1', type: 'paragraph', text: 'Text.' };
    const sections = [
      { id: 'opening', blocks: [paragraph] },
      { id: 'desk', blocks: [paragraph, desk].map((block) => ({ ...block, id: `${block.id}b` })) },
    ];
    await write('depot/uk.json', minimal('uk', { image, sections }));
    const { articles, faults } = await readArchive(folder, { now });
    expect(articles).toEqual([]);
    expect(faults.join('\n').split('\n')).toEqual([
      `${folder}/depot/uk.json: image.url: expected the file gone.jpg beside it`,
      `${folder}/depot/uk.json: sections[1].blocks[1].url: expected the file desk.jpg beside it`,
    ]);
  });
});
