import { decoded } from './decoded.ts';
import { defaultLanguage, type Language, languageBySlug, languages } from './languages.ts';
import { nameForm } from './nameForm.ts';

/** What a page shows, whatever its language. */
export type Page =
  | { name: 'front' }
  | { name: 'article'; article: string }
  | { name: 'topic'; topic: string; number?: number | undefined }
  | { name: 'archive'; number: number }
  | { name: 'search'; query: string }
  | { name: 'saved' }
  | { name: 'notFound' };

/** A URL, understood: a page in a language, maybe with a second language alongside. */
export type Route = {
  language: Language;
  page: Page;
  /** The language shown alongside (`?with=`). */
  alongside?: Language;
};

/** The path that the site lives below, without a slash at the end: '' or '/news'. */
export const basePath: string = import.meta.env.BASE_URL.replace(/\/$/, '');

/** First path segments of the site's own pages: no article may bear such a name. */
export const reservedNames = ['topics', 'archive', 'search', 'saved', 'lists'];

export const namePattern = new RegExp(`^${nameForm}$`);
const listPattern = new RegExp(`^(?:topics/(${nameForm})|archive)(?:/([1-9]\\d{0,6}))?$`);

/**
 * Reads a URL below the site's base path.
 * @param path the path, with or without its last slash: `/en/depot/`
 * @param search the query, with or without `?`
 */
export function parseRoute(path: string, search = ''): Route {
  const [slug = '', ...rest] = segmentsOf(path);
  const query = new URLSearchParams(search);
  const language = languageBySlug(slug);
  if (!language) {
    const page: Page = slug === '' ? { name: 'front' } : { name: 'notFound' };
    return { language: defaultLanguage, page };
  }
  const alongside = languageBySlug(query.get('with') ?? '');
  const page = parsePage(rest.join('/'), query);
  return page.name === 'article' && alongside && alongside !== language
    ? { language, page, alongside }
    : { language, page };
}

/** A host may serve a page by its file's name too, and letters by their numbers. */
function segmentsOf(path: string): string[] {
  const segments = decoded(path).split('/').filter(Boolean);
  if (segments.at(-1) === 'index.html') segments.pop();
  return segments;
}

function parsePage(path: string, query: URLSearchParams): Page {
  if (path === '') return { name: 'front' };
  if (path === 'search') return { name: 'search', query: query.get('q') ?? '' };
  if (path === 'saved') return { name: 'saved' };
  if (namePattern.test(path) && !reservedNames.includes(path)) {
    return { name: 'article', article: path };
  }
  // A topic's or the archive's list, and the number of a page of it.
  const [, topic, digits] = listPattern.exec(path) ?? [];
  const number = digits ? Number(digits) : undefined;
  if (topic) return { name: 'topic', topic, number };
  return number ? { name: 'archive', number } : { name: 'notFound' };
}

const paths: { [N in Page['name']]: (page: Extract<Page, { name: N }>) => string } = {
  front: () => '',
  article: ({ article }) => `${article}/`,
  topic: ({ topic, number }) => `topics/${topic}/${number ? `${number}/` : ''}`,
  archive: ({ number }) => `archive/${number}/`,
  search: ({ query }) => (query ? `search/?q=${encodeURIComponent(query)}` : 'search/'),
  saved: () => 'saved/',
  notFound: () => '',
};

/** The URL of a route below the site's base path: `/en/depot/?with=ua`. */
export function formatRoute({ language, page, alongside }: Route): string {
  const path = (paths[page.name] as (page: Page) => string)(page);
  return `/${language.slug}/${path}${alongside ? `?with=${alongside.slug}` : ''}`;
}

/** The URL of a route on this host, with the base path. */
export function hrefOf(route: Route): string {
  return `${basePath}${formatRoute(route)}`;
}

/** What of a URL's path is below the site's base path, if it is. */
export function pathBelowBase(pathname: string): string | undefined {
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : undefined;
}

/** Whether two routes show the same thing, be it in other languages. */
export function samePage(a: Route, b: Route): boolean {
  const neutral = ({ page }: Route) => formatRoute({ language: defaultLanguage, page });
  return a.page.name === b.page.name && neutral(a) === neutral(b);
}

/** The same page in another language. */
export function inLanguage(route: Route, language: Language): Route {
  const { alongside, ...rest } = route;
  // A second language that becomes the first changes places with it.
  const beside = alongside === language ? route.language : alongside;
  return beside ? { ...rest, language, alongside: beside } : { ...rest, language };
}

/** Every language of the site but this one. */
export function otherLanguages(language: Language): Language[] {
  return languages.filter((other) => other !== language);
}
