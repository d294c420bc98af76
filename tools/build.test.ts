import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../src/languages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = mkdtempSync(join(tmpdir(), 'build-'));
const own = ['src', 'tools', 'locales', 'index.html', 'vite.config.ts', 'site.config.ts'];
const articles = ['freedom-edge-2025', 'adding-a-language'];
const longest = 240_000; // ms

type Run = { status: number | null; output: string };

function run(...args: string[]): Run {
  return runWith({}, ...args);
}

function runWith(settings: Record<string, string>, ...args: string[]): Run {
  const env = { ...process.env, NODE_ENV: undefined, ...settings };
  const result = spawnSync('node', args, { cwd: site, encoding: 'utf8', env });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

/** The step of the build that comes after Vite's: the code is the same in all of these tests. */
const publish = (...args: string[]) =>
  run('-e', `import('./.cache/server/publish.js').then((m) => m.main(${JSON.stringify(args)}))`);

/** Changes an edition of the copy; returns what puts it back. */
async function edit(path: string, change: (text: string) => string): Promise<() => Promise<void>> {
  const file = join(site, 'public/articles', path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
  return () => writeFile(file, before);
}

/** The pages of `dist/` by path, with the time of writing. */
async function pages(): Promise<Map<string, number>> {
  const files = await readdir(join(site, 'dist'), { recursive: true });
  return new Map(
    files
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [file, statSync(join(site, 'dist', file)).mtimeMs]),
  );
}

const day = '2026-01-02T10:00:00+02:00';
const photo = { url: 'three-ships.jpg', width: 1600, height: 1067, alt: '' };
const of = (inLanguage: string) => ({ inLanguage, dateModified: day });
const minimal = (inLanguage: string) => ({
  inLanguage,
  headline: `Headline in ${inLanguage}`,
  description: 'Lead.',
  datePublished: day,
  dateModified: day,
  sections: [
    {
      id: 'opening',
      blocks: [{ id: 'p1', type: 'paragraph', text: `The text in ${inLanguage}.` }],
    },
  ],
});

beforeAll(async () => {
  mkdirSync(join(site, 'public/articles'), { recursive: true });
  for (const name of own) await cp(join(root, name), join(site, name), { recursive: true });
  for (const name of [...articles, 'topics.json']) {
    const path = join('public/articles', name);
    await cp(join(root, path), join(site, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(site, 'node_modules'));
  await cp(join(root, 'package.json'), join(site, 'package.json'));
  const { status, output } = run('tools/build.mjs');
  expect(status, output).toBe(0);
}, longest);

afterAll(() => rmSync(site, { recursive: true, force: true }));

describe('a build', { timeout: longest }, () => {
  it('has a page for every article and the front page in every language', async () => {
    const made = [...(await pages()).keys()];
    for (const { slug } of languages) {
      expect(made).toContain(`${slug}/index.html`);
      for (const article of articles) expect(made).toContain(`${slug}/${article}/index.html`);
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

  it('has a newsroom’s own worker in the place of ours: one that takes itself away, say', async () => {
    const own = join(site, 'public/sw.js');
    await cp(join(root, 'deploy/remove-worker.js'), own);
    expect(publish().status).toBe(0);
    expect(readFileSync(join(site, 'dist/sw.js'), 'utf8')).toBe(readFileSync(own, 'utf8'));
    await rm(own);
    expect(publish().status).toBe(0);
    expect(readFileSync(join(site, 'dist/sw.js'), 'utf8')).toContain('__WB_MANIFEST');
  });

  it('has the newsroom’s own files as they are, in folders too, and loses them with their sources', async () => {
    const own = {
      '.well-known/security.txt': 'Contact: mailto:editors@news.example',
      'images/2026/x.png': 'a picture',
      'press.html': `<p>${'Press. '.repeat(300)}</p>`,
      '.htaccess': 'ErrorDocument 404 /404.html',
    };
    const left = ['.DS_Store', 'images/Thumbs.db', 'press.html~'];
    const put = async (file: string, text: string) => {
      await mkdir(dirname(join(site, 'public', file)), { recursive: true });
      await writeFile(join(site, 'public', file), text);
    };
    const dist = (file: string) => join(site, 'dist', file);
    for (const [file, text] of Object.entries(own)) await put(file, text);
    for (const file of left) await put(file, 'left');
    await symlink(join(site, 'public/images'), join(site, 'public/linked'));
    const first = publish();
    expect(first.status, first.output).toBe(0);
    for (const [file, text] of Object.entries(own)) {
      expect(readFileSync(dist(file), 'utf8')).toBe(text);
    }
    expect(readFileSync(dist('linked/2026/x.png'), 'utf8')).toBe('a picture');
    expect(existsSync(dist('press.html.br'))).toBe(true);
    expect(left.filter((file) => existsSync(dist(file)))).toEqual([]);
    expect(publish().output).toContain(' 0 files made');

    // What was a folder is a file, and the other way round.
    for (const name of ['images', 'press.html', 'linked']) {
      await rm(join(site, 'public', name), { recursive: true });
    }
    await put('images', 'a file');
    await put('press.html/kit.txt', 'a file');
    const second = publish();
    expect(second.status, second.output).toBe(0);
    expect(readFileSync(dist('images'), 'utf8')).toBe('a file');
    expect(await readdir(dist('press.html'))).toEqual(['kit.txt']);
    expect(existsSync(dist('linked'))).toBe(false);
    for (const name of [
      '.well-known',
      'images',
      'press.html',
      '.htaccess',
      '.DS_Store',
      'press.html~',
    ]) {
      await rm(join(site, 'public', name), { recursive: true });
    }
    expect(publish().status).toBe(0);
    expect(existsSync(dist('.well-known'))).toBe(false);
  });

  it('refuses files of a newsroom’s own in the place of any of the site’s but four', async () => {
    const replaced = ['404.html', 'manifest.webmanifest', 'robots.txt', 'sw.js'];
    const made = (await readdir(join(site, 'dist'))).filter(
      (name) => !replaced.includes(name) && !/\.(br|gz)$/.test(name) && name !== 'articles',
    );
    expect(made).toEqual(expect.arrayContaining(['_headers', 'assets', 'index.html', 'ua']));
    const others = ['UA', '.git', 'robots.txt.gz'];
    const isFolder = (name: string) => ['UA', '.git'].includes(name) || /^[^._]+$/.test(name);
    const before = await pages();
    for (const name of [...made, ...others, ...replaced]) {
      const file = join(site, 'public', isFolder(name) ? `${name}/own/x.txt` : name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, 'ours');
    }
    await symlink('/nowhere/at/all', join(site, 'public/gone'));
    const refused = publish('--skip-broken');
    for (const name of [...made, ...others, 'gone'])
      await rm(join(site, 'public', name), { recursive: true });
    expect(refused.status).toBe(1);
    const lines = refused.output.trim().split('\n');
    expect(lines.pop()).toBe('Nothing was built.');
    expect(lines.map((line) => line.split(': expected ')[0]).sort()).toEqual(
      [...made, ...others, 'gone'].map((name) => `public/${name}`).sort(),
    );
    expect(await pages()).toEqual(before);

    expect(publish().status).toBe(0);
    const text = (name: string) => readFileSync(join(site, 'dist', name), 'utf8');
    expect(text('robots.txt')).toMatch(/^ours\n\nSitemap: http.*\/sitemap\.xml\n/);
    for (const name of ['404.html', 'manifest.webmanifest', 'sw.js'])
      expect(text(name)).toBe('ours');
    for (const name of replaced) await rm(join(site, 'public', name));
    expect(publish().status).toBe(0);
    expect(text('robots.txt')).toMatch(/^User-agent: \*\nAllow: /);
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
      const note = { ...minimal('uk'), datePublished: date, dateModified: date, about: ['notes'] };
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
    await cp(join(folder, photo.url), join(folder, 'secret.jpg'));
    const restore = await edit('freedom-edge-2025/en.json', (text) =>
      text
        .replace(/"datePublished": "\d{4}/, '"datePublished": "2999')
        .replace(`"url": "${photo.url}"`, '"url": "secret.jpg"'),
    );
    const notes = join(site, '.cache/pictures/articles');
    const written = async () =>
      (await readdir(notes)).map((file) => [file, statSync(join(notes, file)).mtimeMs]);
    const first = publish();
    expect(first.output).toContain('1 editions wait for their day');
    const before = await written();
    expect(publish().output).toContain('0 pages rendered');
    expect(await written()).toEqual(before);
    const published = await readdir(join(site, 'dist/articles/freedom-edge-2025'));
    expect(published).toContain(photo.url);
    expect(published.filter((file) => file.includes('secret'))).toEqual([]);
    await restore();
    await rm(join(folder, 'secret.jpg'));
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

  it('fails on a broken document, says where and what, and publishes nothing', async () => {
    const restore = await edit('freedom-edge-2025/en.json', (text) =>
      text.replace(/"type": "paragraph",\s*"text": "[^"]*"/, '"type": "paragraph", "text": 7'),
    );
    const before = await pages();
    const { status, output } = publish();
    expect(status).toBe(1);
    expect(output).toMatch(
      /^public\/articles\/freedom-edge-2025\/en\.json: sections\[\d+\]\.blocks\[\d+\]\.text: expected text/m,
    );
    expect(output).toContain('--skip-broken');
    expect(await pages()).toEqual(before);
    await restore();
  });

  it('leaves a broken edition out everywhere with --skip-broken, and says so', async () => {
    const restore = await edit('freedom-edge-2025/en.json', () => '{ "inLanguage": "en"');
    const { status, output } = publish('--skip-broken');
    expect(status, output).toBe(0);
    expect(output).toContain('public/articles/freedom-edge-2025/en.json: expected JSON');
    const dist = (file: string) => readFileSync(join(site, 'dist', file), 'utf8');
    const story = JSON.parse(dist('articles/freedom-edge-2025/story.json')) as { editions: object };
    expect(Object.keys(story.editions)).not.toContain('en');
    expect(existsSync(join(site, 'dist/articles/freedom-edge-2025/en.json'))).toBe(false);
    expect(dist('sitemap.xml')).not.toContain('/en/freedom-edge-2025/');
    expect(dist('en/feed.xml')).not.toContain('/en/freedom-edge-2025/');
    expect(dist('ua/freedom-edge-2025/index.html')).not.toContain('hreflang="en" href="http');
    await restore();
  });

  it('loses no edition for its name or its place: fails as the check does, and says the right one', async () => {
    const folder = join(site, 'public/articles');
    const right = {
      'tram/ua.json': 'expected the name uk.json',
      'tram/EN.JSON': 'expected the name en.json',
      'yard/en.json.txt': 'expected the name en.json',
      'loose.json': 'expected in its article’s folder',
      '2026/gate/uk.json': 'expected right in its article’s folder: gate/uk.json',
    };
    for (const file of Object.keys(right)) {
      await cp(join(folder, 'freedom-edge-2025/uk.json'), join(folder, file));
    }
    const before = await pages();
    const runs = [publish(), run('tools/run.mjs', 'articles', 'check')];
    for (const name of ['tram', 'yard', 'loose.json', '2026']) {
      await rm(join(folder, name), { recursive: true });
    }
    for (const { status, output } of runs) {
      expect(status).toBe(1);
      const lines = output.split('\n');
      for (const [file, expected] of Object.entries(right)) {
        const line = `public/articles/${file}: ${expected}`;
        expect(lines).toContainEqual(expect.stringMatching(`^${line}`));
      }
    }
    expect(await pages()).toEqual(before);
  });

  it('tells readers nothing of an article that has gone, nor of one that is held back again', async () => {
    const folderOf = (article: string) => join(site, 'public/articles', article);
    const write = async (article: string, more: object) => {
      await mkdir(folderOf(article), { recursive: true });
      const document = { ...minimal('uk'), ...more };
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

  it('publishes whole what only the check minds', async () => {
    const articles: Record<string, Record<string, object>> = {
      'no-original': { uk: { translationOfWork: of('en') }, en: { translationOfWork: of('uk') } },
      'two-originals': { uk: {}, en: {} },
      'an-original-in-a-third-language': { uk: {}, en: { translationOfWork: of('ru') } },
      'changed-before-it-was-published': { uk: { dateModified: '2020-01-01T00:00:00Z' }, en: {} },
      'related-to-nothing': { uk: { related: ['nowhere'] }, en: {} },
      'a-picture-of-another-size': { uk: { image: { ...photo, width: 7 } }, en: {} },
    };
    const folderOf = (article: string) => join(site, 'public/articles', article);
    for (const [article, editions] of Object.entries(articles)) {
      for (const [code, more] of Object.entries(editions)) {
        await cp(
          join(folderOf('freedom-edge-2025'), photo.url),
          join(folderOf(article), photo.url),
        );
        const document = JSON.stringify({ ...minimal(code), ...more });
        await writeFile(join(folderOf(article), `${code}.json`), document);
      }
    }
    const checked = run('tools/run.mjs', 'articles', 'check').output.split('\n');
    const { status, output } = publish();
    expect(status, output).toBe(0);
    for (const article of Object.keys(articles)) {
      expect(checked).toContainEqual(
        expect.stringMatching(`^public/articles/${article}/(uk|en)\\.json: (?!.*\\(warning\\)$)`),
      );
      for (const [slug, code] of Object.entries({ ua: 'uk', en: 'en' })) {
        const html = readFileSync(join(site, `dist/${slug}/${article}/index.html`), 'utf8');
        const { document } = parseHTML(html);
        const addresses = [...document.querySelectorAll('[rel=canonical], link[hreflang]')].map(
          (link) => [
            link.getAttribute('hreflang'),
            new URL(link.getAttribute('href') ?? '').pathname,
          ],
        );
        expect(addresses).toEqual([
          [null, `/${slug}/${article}/`],
          ['uk', `/ua/${article}/`],
          ['en', `/en/${article}/`],
          ['x-default', `/ua/${article}/`],
        ]);
        expect(document.querySelector('#p1')?.textContent).toBe(`The text in ${code}.`);
        const { translationOfWork } = JSON.parse(
          document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
        );
        const original =
          article === 'an-original-in-a-third-language' && code === 'en' ? 'uk' : undefined;
        expect(translationOfWork?.inLanguage).toBe(original);
      }
      await rm(folderOf(article), { recursive: true });
    }
  });

  it('says that the articles’ folder isn’t there, and leaves dist/ as it was', async () => {
    const before = await pages();
    await rename(join(site, 'public/articles'), join(site, 'elsewhere'));
    const runs = [publish(), publish('--skip-broken')];
    await rename(join(site, 'elsewhere'), join(site, 'public/articles'));
    for (const { status, output } of runs) {
      expect(status).toBe(1);
      expect(output).toMatch(
        /^public\/articles: expected a folder with a folder for each article; /m,
      );
      expect(output).not.toMatch(/ENOENT|^ +at /m);
    }
    expect(await pages()).toEqual(before);
  });

  it('fails on a picture that can’t be read, and publishes nothing of the others either', async () => {
    const added = join(site, 'public/articles/a-new-one');
    await cp(join(root, 'public/articles/freedom-edge-2025'), added, { recursive: true });
    const { image } = JSON.parse(readFileSync(join(added, 'en.json'), 'utf8'));
    const restore = await edit('freedom-edge-2025/en.json', (text) =>
      text.replace(/"url": "[^"]*"/, '"url": "broken.jpg"'),
    );
    const broken = join(site, 'public/articles/freedom-edge-2025/broken.jpg');
    await writeFile(broken, readFileSync(join(added, image.url)).subarray(0, 2_000));

    const { status, output } = publish();
    expect(status).toBe(1);
    expect(output).toMatch(
      /^public\/articles\/freedom-edge-2025\/en\.json: image\.url: broken\.jpg: expected a JPEG/m,
    );
    expect(existsSync(join(site, 'dist/articles/a-new-one'))).toBe(false);

    const skipping = publish('--skip-broken');
    expect(skipping.status, skipping.output).toBe(0);
    const documents = (article: string) => join(site, 'dist/articles', article);
    expect(existsSync(join(documents('freedom-edge-2025'), 'en.json'))).toBe(false);
    expect(existsSync(join(documents('freedom-edge-2025'), 'uk.json'))).toBe(true);
    expect(existsSync(join(documents('a-new-one'), 'en.json'))).toBe(true);
    await restore();
    await rm(broken);
    await rm(added, { recursive: true });
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

  it.each([
    'news.example',
    'localhost:4173',
    'ftp://news.example/',
    'https://news.example/?from=feed',
    'https://news.example/#news',
    'https://editor@news.example/',
    'https://news.example//news/',
    'https://news.example/новини/',
  ])('refuses the address %s for the site, and says what one is like', async (address) => {
    const before = await pages();
    for (const tool of [['tools/build.mjs'], ['tools/run.mjs', 'articles', 'check']]) {
      const { status, output } = runWith({ SITE_URL: address }, ...tool);
      expect(status).toBe(1);
      expect(output).toBe(
        'SITE_URL: expected an address like https://news.example/ or http://host.example/news/, its path of a–z, 0–9, -, _, . and ~, without ?, # or a user’s name\n',
      );
    }
    expect(await pages()).toEqual(before);
  });

  it('refuses what it doesn’t know', () => {
    const { status, output } = publish('--skip-brokn');
    expect(status).toBe(1);
    expect(output).toContain('expected --skip-broken or nothing, not --skip-brokn');
  });
});
