import { languageForOthers } from '../src/head/languageForOthers.ts';
import { type Language, languages } from '../src/languages.ts';
import { pageOfList } from '../src/lists/pageOfList.ts';
import { formatRoute, type Page } from '../src/route.ts';
import { absoluteUrl, siteName } from '../src/site.ts';
import type { Archive, ArchivedArticle } from './archive.ts';
import { listsOf } from './derive.ts';
import type { EditionSummary } from './editionSummary.ts';
import type { OutputFile } from './outputFile.ts';
import { escapeXml } from './xml.ts';

/** How much goes into one file. */
export type SitemapLimits = {
  /** With more URLs than these, sitemap.xml is an index of parts. */
  urls: number;
  /** The URLs of a part. Fewer than allowed, so that a new article changes a small file. */
  urlsInPart: number;
  bytes: number;
};

/** https://www.sitemaps.org/protocol.html allows 50,000 URLs and 50 MB in a file. */
export const sitemapLimits: SitemapLimits = {
  urls: 50_000,
  urlsInPart: 10_000,
  bytes: 50_000_000,
};

const newsAge = 2 * 24 * 60 * 60 * 1000; // ms
const newsLength = 1000;

/**
 * What search engines' crawlers begin with: the sitemap, and that of the news. One file after another, so that a large archive's are never in memory together.
 */
export function* sitemapFiles(
  archive: Archive,
  now: number,
  limits: SitemapLimits = sitemapLimits,
): Generator<OutputFile> {
  let count = 0;
  let last: Part | undefined;
  const index: string[] = [];
  const file = ({ urls, changed }: Part): OutputFile => {
    count += 1;
    const path = `sitemap-${count}.xml`;
    index.push(`<sitemap><loc>${escapeXml(absoluteUrl(path))}</loc>${lastmod(changed)}</sitemap>`);
    return { path, content: urlset(urls) };
  };
  for (const part of parts(archive, limits)) {
    if (last) yield file(last);
    last = part;
  }
  if (last && count > 0) {
    yield file(last);
    yield { path: 'sitemap.xml', content: document('sitemapindex', '', index) };
  } else {
    yield { path: 'sitemap.xml', content: urlset(last?.urls ?? []) };
  }
  yield { path: 'news-sitemap.xml', content: newsSitemap(archive, now) };
}

/** A page with its URLs in the languages that there is something to read in. */
type Listed = {
  page: Page;
  editions: readonly Language[];
  /** The code of the original's language, where there is one. */
  original?: string;
  changed: (language: Language) => string | undefined;
};

/** Oldest articles first, so that a new one touches only the last part. */
function* listedPages(archive: Archive): Generator<Listed> {
  for (const article of archive.articles.toReversed()) yield listedArticle(article);
  for (const { number, topic, articles } of listsOf(archive)) {
    yield listedList(pageOfList(number, topic), articles);
  }
}

function listedArticle({ id, original, editions }: ArchivedArticle): Listed {
  const own = languages.filter(({ code }) => editions.has(code));
  return {
    page: { name: 'article', article: id },
    editions: own,
    original,
    changed: ({ code }) => changeOf(editions.get(code)),
  };
}

/** A list is there in every language: what lacks the language is listed in the original's words. */
function listedList(page: Page, articles: readonly ArchivedArticle[]): Listed {
  return {
    page,
    editions: languages,
    changed: ({ code }) =>
      articles
        .map(({ editions, original }) => changeOf(editions.get(code) ?? editions.get(original)))
        .reduce(later, undefined),
  };
}

/** When readers saw something new: an edition may have been written long before its day. */
function changeOf(edition: EditionSummary | undefined): string | undefined {
  return later(edition?.dateModified, edition?.datePublished);
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(b) > Date.parse(a) ? b : a;
}

/** What goes into one file. */
type Part = { urls: string[]; changed: string | undefined };

function* parts(archive: Archive, limits: SitemapLimits): Generator<Part> {
  let all = 0;
  for (const { editions } of listedPages(archive)) all += editions.length;
  const most = all > limits.urls ? limits.urlsInPart : limits.urls;
  const frame = urlset([]).length;
  let part: Part = { urls: [], changed: undefined };
  let bytes = frame;
  for (const { url, changed } of urlElements(archive)) {
    // URLs and dates are ASCII, so that a character is a byte; one more ends the line.
    const size = url.length + 1;
    if (part.urls.length > 0 && (part.urls.length >= most || bytes + size > limits.bytes)) {
      yield part;
      part = { urls: [], changed: undefined };
      bytes = frame;
    }
    part.urls.push(url);
    part.changed = later(part.changed, changed);
    bytes += size;
  }
  yield part;
}

function* urlElements(archive: Archive) {
  for (const { page, editions, original, changed } of listedPages(archive)) {
    const locations = new Map(
      editions.map((language) => [
        language,
        escapeXml(absoluteUrl(formatRoute({ language, page }))),
      ]),
    );
    const alternates = [
      ...editions.map((language) => alternate(language.code, locations.get(language))),
      alternate('x-default', locations.get(languageForOthers(editions, original))),
    ].join('');
    for (const [language, location] of locations) {
      const date = changed(language);
      yield {
        url: `<url><loc>${location}</loc>${lastmod(date)}${alternates}</url>`,
        changed: date,
      };
    }
  }
}

function alternate(hreflang: string, location: string | undefined): string {
  return `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${location}"/>`;
}

function lastmod(date: string | undefined): string {
  return date === undefined ? '' : `<lastmod>${date}</lastmod>`;
}

function urlset(urls: readonly string[]): string {
  return document('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls);
}

function document(root: string, namespaces: string, elements: readonly string[]): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>`,
    ...elements,
    `</${root}>`,
  ];
  return `${lines.join('\n')}\n`;
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
function newsSitemap({ articles }: Archive, now: number): string {
  const news = articles
    .flatMap(({ id, editions }) =>
      languages.flatMap((language) => {
        const edition = editions.get(language.code);
        return edition ? [{ id, language, edition, time: Date.parse(edition.datePublished) }] : [];
      }),
    )
    .filter(({ time }) => time <= now && time > now - newsAge)
    .sort((a, b) => b.time - a.time)
    .slice(0, newsLength);
  return document(
    'urlset',
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
    news.map(({ id, language, edition }) => newsElement(id, language, edition)),
  );
}

function newsElement(article: string, language: Language, edition: EditionSummary): string {
  const url = absoluteUrl(formatRoute({ language, page: { name: 'article', article } }));
  // ISO 639, without a script or country.
  const code = language.code.replace(/-.*/, '');
  return [
    `<url><loc>${escapeXml(url)}</loc><news:news>`,
    `<news:publication><news:name>${escapeXml(siteName(language))}</news:name>`,
    `<news:language>${code}</news:language></news:publication>`,
    `<news:publication_date>${edition.datePublished}</news:publication_date>`,
    `<news:title>${escapeXml(edition.headline)}</news:title></news:news></url>`,
  ].join('');
}
