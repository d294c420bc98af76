import { extname } from 'node:path';
import { site } from '../site.config.ts';
import { escapeHtml } from '../src/head/headTag.ts';
import { type Language, languages } from '../src/languages.ts';
import { fileUrl } from '../src/pictures/pictureFiles.ts';
import { formatRoute } from '../src/route.ts';
import { absoluteUrl, siteDescription, siteName, siteUrl } from '../src/site.ts';
import type { Archive } from './archive.ts';
import type { EditionSummary } from './editionSummary.ts';
import type { OutputFile } from './outputFile.ts';
import { escapeXml } from './xml.ts';

/** How many editions a feed holds. */
const feedLength = 50;

/** What both forms of a language's feed are made of. */
type FeedFacts = {
  language: Language;
  /** The full URLs of the front page and of a file beside it. */
  home: string;
  entries: Entry[];
};

type Entry = {
  url: string;
  image: string | undefined;
  authors: string[];
  topics: { term: string; name: string }[];
  edition: EditionSummary;
  published: Date;
  modified: Date;
};

/** An Atom feed and a JSON Feed in every language: the newest editions that are written in it. */
export function feedFiles(archive: Archive): OutputFile[] {
  return languages.flatMap((language) => {
    const home = absoluteUrl(formatRoute({ language, page: { name: 'front' } }));
    const facts = { language, home, entries: newestEntries(archive, language) };
    return [
      { path: `${language.slug}/feed.xml`, content: atomFeed(facts) },
      { path: `${language.slug}/feed.json`, content: jsonFeed(facts) },
    ];
  });
}

function newestEntries({ articles, topics }: Archive, language: Language): Entry[] {
  return articles
    .flatMap(({ id, editions }) => {
      const edition = editions.get(language.code);
      return edition ? [{ id, edition, published: new Date(edition.datePublished) }] : [];
    })
    .sort((a, b) => Number(b.published) - Number(a.published) || (a.id < b.id ? -1 : 1))
    .slice(0, feedLength)
    .map(({ id, edition, published }) => ({
      url: absoluteUrl(formatRoute({ language, page: { name: 'article', article: id } })),
      image: edition.image && new URL(fileUrl(id, edition.image.url), siteUrl).href,
      authors: (edition.author ?? []).map(({ name }) => name),
      topics: (edition.about ?? []).map((term) => ({
        term,
        name: topics[term]?.[language.code] ?? term,
      })),
      edition,
      published,
      modified: new Date(edition.dateModified),
    }));
}

/** https://www.rfc-editor.org/rfc/rfc4287 */
function atomFeed({ language, home, entries }: FeedFacts): string {
  // Of the contents, never of the build: what didn't change isn't fetched again.
  const updated = new Date(Math.max(0, ...entries.map(({ modified }) => Number(modified))));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xml:lang="${language.code}" xmlns="http://www.w3.org/2005/Atom">`,
    element('id', home),
    element('title', siteName(language)),
    element('updated', updated.toISOString()),
    `<author>${element('name', site.publisher)}${element('uri', siteUrl)}</author>`,
    `<link rel="alternate" href="${home}"/>`,
    `<link rel="self" href="${new URL('feed.xml', home).href}"/>`,
    element('subtitle', siteDescription(language)),
    element('icon', absoluteUrl('icon-192.png')),
    element('rights', site.licence.name),
    ...entries.flatMap(entryLines),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({ url, image, authors, topics, edition, published, modified }: Entry) {
  return [
    '<entry>',
    htmlElement('title', edition.headline),
    element('id', url),
    `<link href="${url}"/>`,
    ...(image ? [enclosure(image)] : []),
    element('updated', modified.toISOString()),
    htmlElement('summary', edition.description),
    ...authors.map((name) => `<author>${element('name', name)}</author>`),
    ...topics.map(
      ({ term, name }) => `<category label="${escapeXml(name)}" term="${escapeXml(term)}"/>`,
    ),
    element('published', published.toISOString()),
    '</entry>',
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** Text as HTML, in which a `<` is a `&lt;`. */
function htmlElement(name: string, text: string): string {
  return `<${name} type="html">${escapeXml(escapeHtml(text))}</${name}>`;
}

function enclosure(image: string): string {
  const ending = extname(image).slice(1).toLowerCase();
  const type = `image/${ending === 'jpg' ? 'jpeg' : ending}`;
  return `<link rel="enclosure" href="${escapeXml(image)}" type="${type}"/>`;
}

/** https://www.jsonfeed.org/version/1.1/ */
function jsonFeed({ language, home, entries }: FeedFacts): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: siteName(language),
    description: siteDescription(language),
    home_page_url: home,
    feed_url: new URL('feed.json', home).href,
    icon: absoluteUrl('icon-512.png'),
    favicon: absoluteUrl('icon-192.png'),
    language: language.code,
    authors: [{ name: site.publisher, url: siteUrl }],
    items: entries.map(({ url, image, authors, topics, edition, published, modified }) => ({
      id: url,
      url,
      title: edition.headline,
      summary: edition.description,
      // A feed tells of an article and doesn't hold it, but the format wants a content.
      content_text: edition.description,
      language: edition.code,
      date_published: published.toISOString(),
      date_modified: modified.toISOString(),
      ...(image && { image }),
      // Also an empty list would stand for the feed's own.
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
      ...(topics.length > 0 && { tags: topics.map(({ name }) => name) }),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
