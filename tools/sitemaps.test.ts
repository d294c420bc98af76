import { describe, expect, it } from 'vitest';
import { languages } from '../src/languages.ts';
import { absoluteUrl, siteName } from '../src/site.ts';
import { type SitemapLimits, sitemapFiles, sitemapLimits } from './sitemaps.ts';
import { testArchive } from './testArchive.ts';
import { parseXml, texts } from './testXml.ts';

const now = Date.parse('2026-05-04T12:00:00+03:00');

const archive = testArchive({
  bridge: {
    ru: { datePublished: '2026-05-03T09:00:00+03:00', about: ['city'] },
    en: {
      datePublished: '2026-05-04T09:00:00+03:00',
      dateModified: '2026-04-30T09:00:00+03:00',
      headline: 'A <bridge> & a "half"',
    },
  },
  depot: {
    uk: { datePublished: '2026-05-01T09:40:00+03:00', dateModified: '2026-05-01T12:05:00+03:00' },
    en: { datePublished: '2026-05-01T10:00:00+03:00' },
  },
});

const build = (from = archive, limits?: SitemapLimits) =>
  new Map([...sitemapFiles(from, now, limits)].map(({ path, content }) => [path, content]));
const locations = (xml = '') => texts(parseXml(xml), 'loc');

function entry(path: string): Element {
  const urls = [...parseXml(build().get('sitemap.xml') ?? '').querySelectorAll('url')];
  const found = urls.find((url) => texts(url, 'loc')[0] === absoluteUrl(path));
  if (!found) throw new Error(`sitemap.xml: expected ${path}`);
  return found;
}

function alternates(path: string): Record<string, string | null> {
  const links = [...entry(path).getElementsByTagName('xhtml:link')];
  return Object.fromEntries(
    links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
  );
}

describe('the sitemap', () => {
  it('lists each edition, front page, topic and archive page once, and no missing edition', () => {
    const found = locations(build().get('sitemap.xml'));
    const lists = ['', 'topics/city/', 'archive/1/'].flatMap((path) =>
      languages.map(({ slug }) => `/${slug}/${path}`),
    );
    const articles = ['/en/bridge/', '/ru/bridge/', '/ua/depot/', '/en/depot/'];
    expect(found.toSorted()).toEqual([...articles, ...lists].map(absoluteUrl).toSorted());
  });

  it('names exactly the editions there are, and Ukrainian for all other readers', () => {
    const expected = {
      uk: absoluteUrl('/ua/depot/'),
      en: absoluteUrl('/en/depot/'),
      'x-default': absoluteUrl('/ua/depot/'),
    };
    expect(alternates('/ua/depot/')).toEqual(expected);
    expect(alternates('/en/depot/')).toEqual(expected);
  });

  it('sends all other readers to the original where there is no Ukrainian', () => {
    expect(alternates('/en/bridge/')).toEqual({
      en: absoluteUrl('/en/bridge/'),
      ru: absoluteUrl('/ru/bridge/'),
      'x-default': absoluteUrl('/ru/bridge/'),
    });
  });

  it('names every language of a list', () => {
    expect(Object.keys(alternates('/en/topics/city/'))).toEqual([
      ...languages.map(({ code }) => code),
      'x-default',
    ]);
  });

  it('has the older pages of a topic with many articles, and when each last changed', () => {
    const days = Array.from({ length: 49 }, (_, index) => new Date(now - index * 86_400_000));
    const many = testArchive(
      Object.fromEntries(
        days.map((date, index) => [
          `story-${index}`,
          { uk: { datePublished: date.toISOString(), about: ['city'] } },
        ]),
      ),
    );
    const xml = parseXml(build(many).get('sitemap.xml') ?? '');
    const dates = [...xml.querySelectorAll('url')]
      .map((url) => [texts(url, 'loc')[0], texts(url, 'lastmod')[0]])
      .filter(([location]) => location?.includes('/en/topics/'));
    expect(dates).toEqual([
      [absoluteUrl('/en/topics/city/1/'), days[25]?.toISOString()],
      [absoluteUrl('/en/topics/city/'), days[0]?.toISOString()],
    ]);
  });

  it('says when readers last saw something new, which for a scheduled edition is its day', () => {
    const date = (path: string) => texts(entry(path), 'lastmod')[0];
    expect(date('/ua/depot/')).toBe('2026-05-01T12:05:00+03:00');
    expect(date('/en/bridge/')).toBe('2026-05-04T09:00:00+03:00');
    expect(date('/en/')).toBe('2026-05-04T09:00:00+03:00');
    expect(date('/ua/')).toBe('2026-05-03T09:00:00+03:00');
    expect(date('/ru/archive/1/')).toBe('2026-05-03T09:00:00+03:00');
  });

  it('is one file up to the limit and an index past it, with every URL in one of its parts', () => {
    const all = locations(build().get('sitemap.xml'));
    const limits = { ...sitemapLimits, urlsInPart: 4 };
    expect(build(archive, { ...limits, urls: all.length }).has('sitemap-1.xml')).toBe(false);
    const files = build(archive, { ...limits, urls: all.length - 1 });
    const count = Math.ceil(all.length / limits.urlsInPart);
    const names = Array.from({ length: count }, (_, index) => `sitemap-${index + 1}.xml`);
    const index = parseXml(files.get('sitemap.xml') ?? '');
    expect(index.tagName).toBe('sitemapindex');
    expect(texts(index, 'sitemap > loc')).toEqual(names.map(absoluteUrl));
    const parts = names.map((name) => locations(files.get(name)));
    for (const part of parts.slice(0, -1)) expect(part).toHaveLength(limits.urlsInPart);
    expect(parts.flat()).toEqual(all);
    // The first part has the articles, of which bridge's English edition is newest.
    expect(texts(index, 'sitemap > lastmod')[0]).toBe('2026-05-04T09:00:00+03:00');
  });

  it('is an index too where one file would be too large', () => {
    const bytes = 2000;
    const files = build(archive, { ...sitemapLimits, bytes });
    const parts = [...files].filter(([path]) => /^sitemap-\d+\.xml$/.test(path));
    expect(parts.length).toBeGreaterThan(1);
    for (const [, content] of parts) expect(Buffer.byteLength(content)).toBeLessThanOrEqual(bytes);
    expect(parts.flatMap(([, content]) => locations(content))).toEqual(
      locations(build().get('sitemap.xml')),
    );
  });

  it('keeps its older parts as they are when an article is added', () => {
    const ids = Array.from({ length: 12 }, (_id, index) => `story-${index}`).reverse();
    const of = (names: string[]) =>
      testArchive(
        Object.fromEntries(names.map((id) => [id, { uk: { datePublished: '2026-01-01T00:00Z' } }])),
      );
    const limits = { ...sitemapLimits, urls: 3, urlsInPart: 3 };
    const before = build(of(ids), limits);
    const after = build(of(['newest', ...ids]), limits);
    for (const number of [1, 2, 3, 4]) {
      const name = `sitemap-${number}.xml`;
      expect(after.get(name)).toBe(before.get(name));
    }
  });

  it('is there on a site without an article', () => {
    expect(locations(build(testArchive({})).get('sitemap.xml'))).toEqual(
      languages.map(({ slug }) => absoluteUrl(`/${slug}/`)),
    );
  });
});

describe('the news sitemap', () => {
  it('has the editions of the last two days, the newest first, and none of tomorrow’s', () => {
    const at = (datePublished: string) => ({ uk: { datePublished } });
    const news = testArchive({
      tomorrow: at('2026-05-05T12:00:00+03:00'),
      justNow: at('2026-05-04T12:00:00+03:00'),
      twoDays: at('2026-05-02T12:00:01+03:00'),
      older: at('2026-05-02T12:00:00+03:00'),
    });
    expect(locations(build(news).get('news-sitemap.xml'))).toEqual(
      ['/ua/justNow/', '/ua/twoDays/'].map(absoluteUrl),
    );
  });

  it('tells Google each one’s publication, language, date and headline, whatever is in it', () => {
    const xml = build().get('news-sitemap.xml') ?? '';
    const url = parseXml(xml).querySelector('url');
    const text = (name: string) => url?.getElementsByTagName(`news:${name}`)[0]?.textContent;
    expect(text('title')).toBe('A <bridge> & a "half"');
    expect(text('language')).toBe('en');
    expect(text('publication_date')).toBe('2026-05-04T09:00:00+03:00');
    expect(languages.map(siteName)).toContain(text('name'));
    expect(xml).not.toContain('<bridge>');
  });

  it('has a thousand at most', () => {
    const many = testArchive(
      Object.fromEntries(
        Array.from({ length: 1001 }, (_item, index) => [
          `story-${index}`,
          { uk: { datePublished: new Date(now - index * 1000).toISOString() } },
        ]),
      ),
    );
    const found = locations(build(many).get('news-sitemap.xml'));
    expect(found).toHaveLength(1000);
    expect(found).not.toContain(absoluteUrl('/ua/story-1000/'));
  });
});
