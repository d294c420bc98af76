import { existsSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { languages } from '../src/languages.ts';
import { minimalEdition, testSite } from './testSite.ts';

const { site, articles, publish, edit, pages, longest } = testSite();

const photo = 'three-ships.jpg';

describe('a build', { timeout: longest }, () => {
  it('has a page for every article and the front page in every language', async () => {
    const made = [...(await pages()).keys()];
    for (const { slug } of languages) {
      expect(made).toContain(`${slug}/index.html`);
      for (const article of articles) expect(made).toContain(`${slug}/${article}/index.html`);
    }
  });

  it('has nothing in a picture element but what HTML allows there', () => {
    for (const page of ['en/index.html', `en/${articles[0]}/index.html`]) {
      const { document } = parseHTML(readFileSync(join(site, 'dist', page), 'utf8'));
      const inside = [...document.querySelectorAll('picture > *')].map(({ tagName }) => tagName);
      expect(new Set(inside)).toEqual(new Set(['SOURCE', 'IMG']));
      expect(document.querySelectorAll('picture').length).toBeGreaterThan(0);
    }
  });

  it('makes nothing anew where nothing changed', async () => {
    const before = await pages();
    const { status, output } = publish();
    expect(status, output).toBe(0);
    expect(output).toContain('0 pages rendered');
    expect(await pages()).toEqual(before);
  });

  it('has every file of the search index that its languages name, and makes them once', async () => {
    for (const { code } of languages) {
      const index = JSON.parse(readFileSync(join(site, `dist/search/${code}.json`), 'utf8'));
      expect(index.segments).toHaveLength(1);
      for (const { key, articles: count } of index.segments) {
        expect(count).toBe(articles.length);
        const made = await readdir(join(site, 'dist/search', code, key));
        expect(made).toEqual(expect.arrayContaining(['0.json', 'items-0.json']));
        // Of the one before nothing is left.
        expect(await readdir(join(site, 'dist/search', code))).toEqual([key]);
      }
    }
  });

  it('makes a language’s index anew where that has changed, and no other', async () => {
    const keys = async () =>
      Promise.all(languages.map(({ code }) => readdir(join(site, 'dist/search', code))));
    const before = await keys();
    const restore = await edit('adding-a-language/en.json', (text) =>
      text.replace(/"text": "/, '"text": "Xylophone. '),
    );
    expect(publish().status).toBe(0);
    const after = await keys();
    const changed = languages.filter((_, index) => after[index]?.[0] !== before[index]?.[0]);
    expect(changed.map(({ code }) => code)).toEqual(['en']);
    const [key = ''] = await readdir(join(site, 'dist/search/en'));
    const shard = readFileSync(join(site, 'dist/search/en', key, '0.json'), 'utf8');
    expect(JSON.parse(shard).words).toContain('xylophon');
    await restore();
    expect(publish().status).toBe(0);
    expect(await keys()).toEqual(before);
  });

  it('has a service worker that no article changes', async () => {
    const worker = () => statSync(join(site, 'dist/sw.js')).mtimeMs;
    const before = worker();
    const restore = await edit('freedom-edge-2025/en.json', (text) =>
      text.replace('"headline": "', '"headline": "Changed: '),
    );
    expect(publish().status).toBe(0);
    await restore();
    expect(publish().status).toBe(0);
    expect(worker()).toBe(before);
  });

  it('has a topic’s new name on the front page, whose list is the same', async () => {
    const restore = await edit('topics.json', (text) => text.replace('"World"', '"Whole world"'));
    expect(publish().status).toBe(0);
    expect(readFileSync(join(site, 'dist/en/index.html'), 'utf8')).toContain('>Whole world<');
    await restore();
    expect(publish().status).toBe(0);
  });

  it('renders of a topic the newest page alone for a new article, and no older one before it has to', async () => {
    const folderOf = (number: number) => join(site, `public/articles/note-${number}`);
    const write = async (number: number) => {
      await mkdir(folderOf(number), { recursive: true });
      const date = new Date(Date.UTC(2020, 0, number)).toISOString();
      const note = {
        ...minimalEdition('uk'),
        datePublished: date,
        dateModified: date,
        about: ['notes'],
      };
      await writeFile(join(folderOf(number), 'uk.json'), JSON.stringify(note));
    };
    const remove = (number: number) => rm(folderOf(number), { recursive: true });
    /** The topic's pages in English, and those of them that were made anew. */
    const build = async () => {
      const before = await pages();
      const { status, output } = publish();
      expect(status, output).toBe(0);
      const after = [...(await pages())].filter(([page]) => page.startsWith('en/topics/notes/'));
      const names = (some: typeof after) =>
        some.map(([page]) => page.slice('en/topics/notes/'.length, -'index.html'.length)).sort();
      const made = after.filter(([page, time]) => before.get(page) !== time);
      return { all: names(after), made: names(made) };
    };
    const list = (path: string) =>
      JSON.parse(readFileSync(join(site, `dist/articles/lists/en/topics/${path}.json`), 'utf8'));

    for (let number = 1; number <= 70; number += 1) await write(number);
    expect(await build()).toEqual({ all: ['', '1/'], made: ['', '1/'] });
    await write(71);
    expect(await build()).toEqual({ all: ['', '1/'], made: [''] });
    await write(72);
    expect(await build()).toEqual({ all: ['', '1/', '2/'], made: ['', '2/'] });
    expect([list('notes').previous, list('notes/2').previous]).toEqual([2, 1]);
    expect(list('notes/1')).not.toHaveProperty('previous');

    // The articles after it move up.
    await remove(30);
    expect(await build()).toEqual({ all: ['', '1/'], made: [''] });
    await remove(1);
    expect(await build()).toEqual({ all: ['', '1/'], made: ['', '1/'] });
    for (let number = 2; number <= 72; number += 1) if (number !== 30) await remove(number);
    expect(await build()).toEqual({ all: [], made: [] });
    expect(existsSync(join(site, 'dist/articles/lists/en/topics/notes'))).toBe(false);
  });

  it('keeps a picture of an edition to come to itself, and makes it once', async () => {
    const folder = join(site, 'public/articles/freedom-edge-2025');
    await cp(join(folder, photo), join(folder, 'secret.jpg'));
    const restore = await edit('freedom-edge-2025/en.json', (text) =>
      text
        .replace(/"datePublished": "\d{4}/, '"datePublished": "2999')
        .replace(`"url": "${photo}"`, '"url": "secret.jpg"'),
    );
    const notes = join(site, '.cache/pictures/articles');
    const written = async () =>
      (await readdir(notes)).map((file) => [file, statSync(join(notes, file)).mtimeMs]);
    const first = publish();
    expect(first.output).toContain(
      '1 edition waits for its day: freedom-edge-2025/en.json until 2999-',
    );
    const before = await written();
    expect(publish().output).toContain('0 pages rendered');
    expect(await written()).toEqual(before);
    const published = await readdir(join(site, 'dist/articles/freedom-edge-2025'));
    expect(published).toContain(photo);
    expect(published.filter((file) => file.includes('secret'))).toEqual([]);
    await restore();
    await rm(join(folder, 'secret.jpg'));
    expect(publish().status).toBe(0);
  });

  it('publishes a picture whose file has the name that a folder had, and the other way round', async () => {
    const folder = join(site, 'public/articles/a-picture');
    const taken = join(site, 'public/articles/freedom-edge-2025', photo);
    const write = async (url: string) => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(dirname(join(folder, url)), { recursive: true });
      await cp(taken, join(folder, url));
      const image = { url, width: 1600, height: 1067, alt: '' };
      await writeFile(join(folder, 'uk.json'), JSON.stringify({ ...minimalEdition('uk'), image }));
    };
    for (const url of ['hall.jpg', 'hall.jpg/in.jpg', 'hall.jpg']) {
      await write(url);
      const { status, output } = publish();
      expect(status, output).toBe(0);
      const files = await readdir(join(site, 'dist/articles/a-picture'), { recursive: true });
      const plain = files.filter((file) => !/\._|\.(json|br|gz)$/.test(file));
      expect(plain.sort()).toEqual(url === 'hall.jpg' ? [url] : ['hall.jpg', url]);
      expect(files.filter((file) => file.endsWith('.part'))).toEqual([]);
    }
    await rm(folder, { recursive: true });
    expect(publish().status).toBe(0);
  });

  it('renders the pages again that an edit shows on, and no other', async () => {
    const before = await pages();
    const restore = await edit('adding-a-language/en.json', (text) =>
      text.replace(/"text": "/, '"text": "Edited. '),
    );
    expect(publish().status).toBe(0);
    const after = await pages();
    const rendered = [...after].filter(([page, time]) => before.get(page) !== time);
    expect(rendered.map(([page]) => page)).toEqual(['en/adding-a-language/index.html']);
    expect(readFileSync(join(site, 'dist/en/adding-a-language/index.html'), 'utf8')).toContain(
      'Edited. ',
    );
    await restore();
  });

  it('tells readers nothing of an article that has gone, nor of one that is held back again', async () => {
    const folderOf = (article: string) => join(site, 'public/articles', article);
    const write = async (article: string, more: object) => {
      await mkdir(folderOf(article), { recursive: true });
      const document = { ...minimalEdition('uk'), ...more };
      await writeFile(join(folderOf(article), 'uk.json'), JSON.stringify(document));
    };
    await write('stays', { related: ['gone', 'held-back'] });
    await write('gone', { headline: 'What has gone' });
    await write('held-back', { headline: 'What is held back' });
    expect(publish().status).toBe(0);
    const page = () => readFileSync(join(site, 'dist/ua/stays/index.html'), 'utf8');
    expect(page()).toMatch(/What has gone.*What is held back/s);
    await rm(folderOf('gone'), { recursive: true });
    await write('held-back', {
      headline: 'What is held back',
      datePublished: '2999-01-01T00:00:00Z',
    });
    expect(publish().status).toBe(0);
    expect(page()).not.toMatch(/What has gone|What is held back/);
    for (const article of ['stays', 'held-back']) await rm(folderOf(article), { recursive: true });
    expect(publish().status).toBe(0);
  });

  it('shows once what an edition names twice', async () => {
    const folder = join(site, 'public/articles/twice');
    const document = { ...minimalEdition('uk'), about: ['notes', 'notes'] };
    const related = [articles[0], articles[0]];
    await mkdir(folder);
    await writeFile(join(folder, 'uk.json'), JSON.stringify({ ...document, related }));
    expect(publish().status).toBe(0);
    const html = readFileSync(join(site, 'dist/ua/twice/index.html'), 'utf8');
    for (const page of ['topics/notes', articles[0]]) {
      const links = html
        .split('<article')
        .pop()
        ?.match(new RegExp(`href="/ua/${page}/"`, 'g'));
      expect(links).toHaveLength(1);
    }
    await rm(folder, { recursive: true });
    expect(publish().status).toBe(0);
  });

  it('forgets an article whose folder is gone', async () => {
    await rm(join(site, 'public/articles/adding-a-language'), { recursive: true });
    const { status, output } = publish();
    expect(status, output).toBe(0);
    for (const { slug } of languages) {
      expect(existsSync(join(site, `dist/${slug}/adding-a-language`))).toBe(false);
    }
    expect(existsSync(join(site, 'dist/articles/adding-a-language'))).toBe(false);
    expect(readFileSync(join(site, 'dist/sitemap.xml'), 'utf8')).not.toContain('adding-a-language');
  });
});
