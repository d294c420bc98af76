import { existsSync, readFileSync } from 'node:fs';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { minimalEdition, testSite } from './testSite.ts';

const { root, site, run, runWith, publish, edit, pages, longest } = testSite();

const photo = { url: 'three-ships.jpg', width: 1600, height: 1067, alt: '' };
const of = (inLanguage: string) => ({
  inLanguage,
  dateModified: '2026-01-02T10:00:00+02:00',
});

describe('a build of what isn’t right', { timeout: longest }, () => {
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
        const document = JSON.stringify({ ...minimalEdition(code), ...more });
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

  it('is refused while another one of the same folder is at it, and leaves all as it is', async () => {
    const before = await pages();
    const lock = join(site, '.cache/build.lock');
    expect(existsSync(lock)).toBe(false);
    await writeFile(lock, String(process.pid));
    const { status, output } = run('tools/build.mjs');
    expect(status).toBe(1);
    expect(output).toBe(
      `.cache/build.lock: expected no other build at the same time; process ${process.pid} is at it\n` +
        'Nothing was built. Wait until it is done or, if that is no build, remove the file.\n',
    );
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
    expect(await pages()).toEqual(before);
    await rm(lock);
  });

  it('refuses what it doesn’t know', () => {
    const { status, output } = publish('--skip-brokn');
    expect(status).toBe(1);
    expect(output).toContain('expected --skip-broken or nothing, not --skip-brokn');
  });
});
