import { site } from '../../site.config.ts';
import { type Language, languages } from '../languages.ts';
import { formatRoute, type Page } from '../route.ts';
import { absoluteUrl, siteName } from '../site.ts';
import type { HeadTag } from './headTag.ts';
import { languageForOthers } from './languageForOthers.ts';

/** What social networks show of a page; in px. */
export type SharedPicture = { url: string; alt: string; width: number; height: number };

/** What they ask for, in px. */
export const sharedSize = { width: 1200, height: 630 };

export type PageFacts = {
  language: Language;
  page: Page;
  title: string;
  description: string;
  /** The languages that there is an edition in, where that aren't all, and the original's code. */
  editions?: readonly Language[];
  original?: string;
  /** The language whose address is the canonical one. */
  canonical?: Language;
  type?: 'website' | 'article';
  picture?: SharedPicture;
  /** Kept out of search engines' indexes. */
  hidden?: boolean;
  more?: HeadTag[];
};

const meta = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { name, content },
});

export const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { property: name, content },
});

const link = (attributes: Record<string, string>): HeadTag => ({ tag: 'link', attributes });

/** The head that every page has: title, description, canonical, hreflang, Open Graph, feeds. */
export function pageHead(facts: PageFacts): HeadTag[] {
  const { language, page, title, description, editions = languages, canonical = language } = facts;
  const urlIn = (edition: Language) => absoluteUrl(formatRoute({ language: edition, page }));
  const name = siteName(language);
  const fullTitle = page.name === 'front' ? `${name}: ${title}` : `${title} · ${name}`;
  const own = { url: absoluteUrl(site.socialPicture), alt: name, ...sharedSize };
  const { url, alt, width, height } = facts.picture ?? own;
  return [
    { tag: 'title', text: fullTitle },
    meta('description', description),
    ...(facts.hidden ? [meta('robots', 'noindex')] : []),
    link({ rel: 'canonical', href: urlIn(canonical) }),
    ...editions.map((edition) =>
      link({ rel: 'alternate', hreflang: edition.code, href: urlIn(edition) }),
    ),
    ...(editions.length > 0
      ? [
          link({
            rel: 'alternate',
            hreflang: 'x-default',
            href: urlIn(languageForOthers(editions, facts.original)),
          }),
        ]
      : []),
    property('og:title', title),
    property('og:description', description),
    property('og:type', facts.type ?? 'website'),
    property('og:url', urlIn(canonical)),
    property('og:site_name', name),
    property('og:locale', canonical.ogLocale),
    ...editions
      .filter((edition) => edition !== canonical)
      .map((edition) => property('og:locale:alternate', edition.ogLocale)),
    property('og:image', url),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
    meta('twitter:card', 'summary_large_image'),
    ...feedLinks(language),
    ...(facts.more ?? []),
  ];
}

function feedLinks(language: Language): HeadTag[] {
  const name = siteName(language);
  const url = (file: string) => absoluteUrl(`/${language.slug}/${file}`);
  return [
    link({ rel: 'alternate', type: 'application/atom+xml', title: name, href: url('feed.xml') }),
    link({ rel: 'alternate', type: 'application/feed+json', title: name, href: url('feed.json') }),
  ];
}
