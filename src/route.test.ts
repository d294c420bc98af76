import { describe, expect, it } from 'vitest';
import { defaultLanguage, languages } from './languages.ts';
import { formatRoute, inLanguage, type Page, parseRoute, samePage } from './route.ts';

const pages: Page[] = [
  { name: 'front' },
  { name: 'article', article: 'depot-2026' },
  { name: 'topic', topic: 'city' },
  { name: 'topic', topic: 'city', number: 3 },
  { name: 'topic', topic: '2026', number: 12 },
  { name: 'archive', number: 12 },
  { name: 'search', query: 'центри та «Міст»' },
  { name: 'saved' },
];

describe('an address', () => {
  it('leads back to the page that it was made from, in every language', () => {
    for (const language of languages) {
      for (const page of pages) {
        const url = new URL(formatRoute({ language, page }), 'https://example.org');
        expect(parseRoute(url.pathname, url.search)).toEqual({ language, page });
      }
    }
  });

  it('ends in a slash, so that any static host serves it', () => {
    for (const page of pages) {
      expect(formatRoute({ language: defaultLanguage, page }).split('?')[0]).toMatch(/\/$/);
    }
  });

  it('opens the front page in the default language at the root', () => {
    expect(parseRoute('/')).toEqual({ language: defaultLanguage, page: { name: 'front' } });
  });

  it('is the same by the name of the page’s file, and with its letters in numbers', () => {
    const [language] = languages;
    const page: Page = { name: 'article', article: 'depot-2026' };
    for (const path of ['depot-2026/index.html', 'depot%2D2026/', 'depot%2D2026/index.html']) {
      expect(parseRoute(`/${language.slug}/${path}`)).toEqual({ language, page });
    }
    expect(parseRoute('/index.html').page).toEqual({ name: 'front' });
    expect(parseRoute(`/${language.slug}/100%/`).page).toEqual({ name: 'notFound' });
  });

  it.each([
    '/xx/',
    '/uk/',
    '/en/a/b/',
    '/en/topics/',
    '/en/topics/city/0/',
    '/en/topics/city/01/',
    '/en/topics/city/older/',
    '/en/topics/city/1/2/',
    '/en/archive/0/',
    '/en/archive/1/2/',
    '/en/lists/',
    '/en/A/',
  ])('is unknown at %s', (path) => {
    expect(parseRoute(path).page).toEqual({ name: 'notFound' });
  });

  it.each([
    ['only punctuation', '?q=%3F%21%E2%80%A6', '?!…'],
    ['an emoji', '?q=%F0%9F%A6%86', '🦆'],
    ['a NUL', '?q=%00', '\u0000'],
    ['half of a surrogate pair', '?q=%ED%A0%80x', '\ufffd\ufffd\ufffdx'],
    ['a broken escape', '?q=%E0%A4%A', '\ufffd%A'],
    ['nothing but spaces', '?q=%20%20', '  '],
    ['two questions', '?q=a&q=b', 'a'],
  ])('takes %s for a question, and leads back to it', (_, search, query) => {
    const route = parseRoute('/en/search/', search);
    expect(route.page).toEqual({ name: 'search', query });
    const url = new URL(formatRoute(route), 'https://example.org');
    expect(parseRoute(url.pathname, url.search)).toEqual(route);
  });

  it('has a second language only beside an article, and never the same one twice', () => {
    const [first, second] = languages.map(({ slug }) => slug);
    expect(parseRoute(`/${first}/depot/`, `?with=${second}`).alongside?.slug).toBe(second);
    expect(parseRoute(`/${first}/depot/`, `?with=${first}`).alongside).toBeUndefined();
    expect(parseRoute(`/${first}/depot/`, '?with=nothing').alongside).toBeUndefined();
    expect(parseRoute(`/${first}/`, `?with=${second}`).alongside).toBeUndefined();
  });
});

describe('the same page in another language', () => {
  it('is the same page, and the second language changes places with the first', () => {
    const [first, second] = languages;
    const other = second ?? first;
    const route = { language: first, page: { name: 'article', article: 'x' } as const };
    expect(samePage(route, inLanguage(route, other))).toBe(true);
    expect(inLanguage({ ...route, alongside: other }, other)).toEqual({
      ...route,
      language: other,
      alongside: first,
    });
  });

  it('is another page where the article is another', () => {
    expect(samePage(parseRoute('/en/a/'), parseRoute('/en/b/'))).toBe(false);
    expect(samePage(parseRoute('/en/'), parseRoute('/en/b/'))).toBe(false);
    expect(samePage(parseRoute('/en/topics/a/'), parseRoute('/en/topics/a/1/'))).toBe(false);
  });
});
