import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages.ts';
import { checkArticles } from './checkArticles.ts';
import { article, folderWith, linesFor } from './checkSample.ts';
import { editionNames } from './editionNames.ts';
import { filesIn, png, testFolder } from './testFolder.ts';

describe('the check of files and folders', () => {
  it('says line and column of a slip in JSON', async () => {
    const { uk } = article();
    const lines = await linesFor(
      await folderWith({ uk, en: '{\n  "inLanguage": "en",\n  "headline": oops\n}' }),
    );
    expect(lines).toEqual(['error depot/en.json : expected JSON: a value (line 3, column 15)']);
  });

  it('warns of a byte order mark and of a field that stands twice', async () => {
    const { uk, en } = article();
    const twice = JSON.stringify(en).replace('{', '\uFEFF{"headline":"First",');
    const lines = await linesFor(await folderWith({ uk, en: twice }));
    expect(lines).toEqual([
      'warning depot/en.json : expected no byte order mark',
      'warning depot/en.json headline: expected once; the last one counts',
    ]);
  });

  it('names an empty file, a binary one, a truncated one and one that is too large', async () => {
    const { uk } = article();
    const bad = {
      '': /the file is empty/,
      '{"inLang': /line 1, column 2/,
      [`"${'x'.repeat(2_000_001)}"`]: /2 MB/,
    };
    for (const [en, line] of Object.entries(bad)) {
      expect(await linesFor(await folderWith({ uk, en }))).toEqual([expect.stringMatching(line)]);
    }
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe]);
    expect(await linesFor(await folderWith({ uk, en: bytes }))).toEqual([
      expect.stringMatching(/expected UTF-8 \(line 1, column 2\)/),
    ]);
  });

  it('names a folder with a name that no article can have', async () => {
    const { uk } = article();
    const lines = await linesFor(
      await folderWith(article(), { 'search/uk.json': uk, 'Депо/uk.json': uk }),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^error search : expected another name: /));
    expect(lines).toContainEqual(expect.stringMatching(/^error Депо : expected a name of a–z, /));
  });

  it('names an edition whose file has another name than its language’s', async () => {
    const { uk, en } = article();
    const folder = await testFolder({
      'depot/ua.json': uk,
      'depot/en.json': en,
      'tram/uk-UA.json': uk,
      'yard/de.json': uk,
      'yard/en-old.json': uk,
      'gate/uk.json/uk.json': uk,
    });
    const tab = 'uk is the code of the language whose tab says ua';
    const lines = (await linesFor(folder)).filter((line) => !line.includes('/en.json'));
    expect(lines.sort()).toEqual([
      `error depot/ua.json : expected the name uk.json; ${tab}`,
      'error gate/uk.json : expected a file that can be read',
      `error tram/uk-UA.json : expected the name uk.json; ${tab}`,
      `error yard : expected an edition: ${editionNames}`,
      `warning gate/uk.json/uk.json : expected ${editionNames}; nobody reads this file`,
      `warning yard/de.json : expected ${editionNames}; nobody reads this file`,
      `warning yard/en-old.json : expected ${editionNames}; nobody reads this file`,
    ]);
    for (const name of ['tram', 'yard']) {
      const { findings } = await checkArticles(join(folder, name));
      expect(findings).toContainEqual(expect.objectContaining({ level: 'error' }));
    }
  });

  it('doesn’t look for an original that has another name than its language’s', async () => {
    const { uk, en } = article();
    const files = { 'depot/ua.json': uk, 'depot/en.json': en };
    const { image: _, ...yard } = uk;
    const lines = await linesFor(await testFolder({ ...files, 'yard/uk.json': yard }));
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([
      expect.stringMatching(/^error depot\/ua.json : expected the name uk.json/),
    ]);
  });

  it('names what would be lost in the folders, and what nobody reads', async () => {
    const { uk, en } = article();
    const folder = await folderWith(article(), {
      'loose.json': uk,
      'en.json.txt': en,
      'Topics.JSON': {},
      'README.md': 'Ours',
      'tram/EN.JSON': en,
      'tram/uk.json.txt': uk,
      '2026/gate/uk.json': uk,
      'depot/old/en.json': en,
      'depot/unused.png': await png(6, 4),
      'depot/notes/plan.docx': 'Plan',
    });
    await symlink('/nowhere/at/all', join(folder, 'gone'));
    await symlink('/nowhere/at/all', join(folder, 'depot/ru.json'));
    await symlink(join(folder, 'depot'), join(folder, 'depot/again'));
    expect((await linesFor(folder)).sort()).toEqual([
      'error 2026/gate/uk.json : expected right in its article’s folder: gate/uk.json',
      'error Topics.JSON : expected the name topics.json',
      'error depot/again/again : expected no link to a folder that it is in itself',
      'error depot/again/en.json : expected right in its article’s folder: depot/en.json',
      'error depot/again/old/en.json : expected right in its article’s folder: depot/en.json',
      'error depot/again/ru.json : expected a file, a folder, or a link to one that is there',
      'error depot/again/uk.json : expected right in its article’s folder: depot/uk.json',
      'error depot/old/en.json : expected right in its article’s folder: depot/en.json',
      'error depot/ru.json : expected a file, a folder, or a link to one that is there',
      'error en.json.txt : expected in its article’s folder, like library-in-the-depot/en.json',
      'error gone : expected a file, a folder, or a link to one that is there',
      'error loose.json : expected in its article’s folder, like library-in-the-depot/uk.json',
      'error tram/EN.JSON : expected the name en.json',
      'error tram/uk.json.txt : expected the name uk.json; uk is the code of the language whose tab says ua',
      'warning README.md : expected topics.json and articles’ folders alone; nobody reads this file',
      ...[
        'again/hall.png',
        'again/notes/plan.docx',
        'again/unused.png',
        'notes/plan.docx',
        'unused.png',
      ].map(
        (file) =>
          `warning depot/${file} : expected a picture that an edition names; nobody reads this file`,
      ),
    ]);
  });

  it('is silent on what systems and programs leave, and finds articles behind links', async () => {
    const left = [
      '.DS_Store',
      '.gitkeep',
      'Thumbs.db',
      'desktop.ini',
      '~$en.json',
      '.~lock.en.json#',
    ];
    const backups = [
      'en.json~',
      'en.json.bak',
      '#en.json#',
      '.en.json.swp',
      '._en.json',
      'uk.json.orig',
    ];
    const files = [...left, ...backups].flatMap((name) => [name, `depot/${name}`]);
    const folder = await folderWith(
      article(),
      Object.fromEntries(files.map((name) => [name, 'x'])),
    );
    const { image: _, ...uk } = article().uk;
    const elsewhere = await testFolder({ 'tram/uk.json': { ...uk, headline: '' } });
    await symlink(join(elsewhere, 'tram'), join(folder, 'tram'));
    expect(await linesFor(folder)).toEqual([
      'error tram/uk.json headline: expected text that isn’t empty',
    ]);
  });

  it('checks one article, or one edition, in its surroundings', async () => {
    const { uk, en } = article();
    uk.image.width = 7;
    en.related = ['tram'];
    const folder = await folderWith({ uk, en }, { 'tram/uk.json': {} });
    const one = await checkArticles(join(folder, 'depot'));
    expect(one.findings.map(({ path }) => path)).toEqual(['image.width']);
    const edition = await checkArticles(join(folder, 'depot/en.json'));
    expect(edition.findings).toEqual([]);
  });

  it('fails on a file that it doesn’t read, and says which ones it does', async () => {
    const folder = await folderWith(article(), { 'depot/draft.json': {}, 'package.json': {} });
    for (const name of ['depot/draft.json', 'package.json', 'depot/hall.png']) {
      const { findings } = await checkArticles(join(folder, name));
      expect(findings).toEqual([
        {
          file: join(folder, name),
          path: '',
          level: 'error',
          expected: `expected a folder of articles, an article’s folder, topics.json, or an edition: ${editionNames}`,
        },
      ]);
    }
  });

  it('says that a folder isn’t there', async () => {
    const { findings } = await checkArticles('/nowhere/at/all');
    expect(findings).toEqual([
      {
        file: '/nowhere/at/all',
        path: '',
        expected: 'expected a folder or a file that is there',
        level: 'error',
      },
    ]);
  });

  it('writes nothing', async () => {
    const folder = await folderWith(article());
    const before = await filesIn(folder);
    await checkArticles(folder);
    expect(await filesIn(folder)).toEqual(before);
  });

  it('names topics.json where it is a list', async () => {
    const editions = article();
    expect(
      await linesFor(await folderWith(editions, { 'topics.json': [{ uk: 'Місто' }] })),
    ).toEqual(['error topics.json : expected an object']);
  });

  it('names a topic whose id no name can be found by', async () => {
    const names = Object.fromEntries(languages.map(({ code }) => [code, 'Будова']));
    expect(
      await linesFor(
        await folderWith(article(), { 'topics.json': { building: names, constructor: names } }),
      ),
    ).toContain(
      'error topics.json constructor: expected another id: by this one no name can be found',
    );
  });

  it('looks at topics.json alone where it is asked to', async () => {
    const { uk } = article();
    const folder = await folderWith({ uk, en: '' }, { 'topics.json': { city: { uk: 'Місто' } } });
    const file = join(folder, 'topics.json');
    const { findings, editions } = await checkArticles(file);
    expect(editions).toBe(0);
    const unnamed = languages.filter(({ code }) => code !== 'uk');
    expect(findings.map(({ path }) => path)).toEqual(unnamed.map(({ code }) => `city.${code}`));
  });
});
