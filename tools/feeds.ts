import { Feed } from 'feed';
import { site } from '../site.config.ts';
import { escapeHtml } from '../src/head/headTag.ts';
import { type Language, languages } from '../src/languages.ts';
import { fileUrl } from '../src/pictures/pictureFiles.ts';
import { formatRoute } from '../src/route.ts';
import { absoluteUrl, siteDescription, siteName, siteUrl } from '../src/site.ts';
import type { Archive } from './archive.ts';
import type { EditionSummary } from './editionSummary.ts';
import type { OutputFile } from './outputFile.ts';
import { xmlText } from './xml.ts';

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

function atomFeed({ language, home, entries }: FeedFacts): string {
  const feed = new Feed({
    id: home,
    link: home,
    title: elementText(siteName(language)),
    description: elementText(siteDescription(language)),
    author: { name: elementText(site.publisher), link: siteUrl },
    favicon: absoluteUrl('icon-192.png'),
    copyright: elementText(site.licence.name),
    feedLinks: { atom: new URL('feed.xml', home).href },
    // Of the contents, never of the build: what didn't change isn't fetched again.
    updated: new Date(Math.max(0, ...entries.map(({ modified }) => Number(modified)))),
    generator: false,
  });
  for (const { url, image, authors, topics, edition, published, modified } of entries) {
    feed.addItem({
      id: url,
      link: url,
      title: htmlText(edition.headline),
      description: htmlText(edition.description),
      published,
      date: modified,
      ...(image && { image }),
      author: authors.map((name) => ({ name: elementText(name) })),
      category: topics.map(({ term, name }) => ({ term, name: xmlText(name) })),
    });
  }
  return mendAtom(feed.atom1(), language);
}

/** The library says that titles and summaries are HTML: in plain text a `<` is then a `&lt;`. */
function htmlText(text: string): string {
  return escapeHtml(xmlText(text));
}

/** The library turns `&amp;` into `&` before it escapes: so that is what it gets. */
function elementText(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;');
}

/** What the library leaves out of Atom, or unescaped, or makes of a file's ending: language and media types. */
function mendAtom(xml: string, { code }: Language): string {
  return xml
    .replace('<feed ', () => `<feed xml:lang="${code}" `)
    .replace(/ label="[^"]*"/g, (label) => label.replaceAll('<', '&lt;'))
    .replace(/ type="image\/(\w+)"/g, (_match, ending: string) => {
      const type = ending.toLowerCase();
      return ` type="image/${type === 'jpg' ? 'jpeg' : type}"`;
    });
}

/**
 * https://www.jsonfeed.org/version/1.1/. The library writes version 1, which has no language and a
 * single author.
 */
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
