import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultLanguage, languages } from '../src/languages.ts';

type Texts = Record<string, string>;

const catalogues: Record<string, Texts> = Object.fromEntries(
  languages.map(({ code }) => [code, JSON.parse(readFileSync(`locales/${code}.json`, 'utf8'))]),
);

async function notFound(base = '/', texts = catalogues) {
  vi.stubEnv('BASE_URL', base);
  vi.resetModules();
  const { notFoundPage } = await import('./notFoundPage.ts');
  const html = readFileSync('index.html', 'utf8');
  const [file] = notFoundPage({ html, css: '' }, texts);
  expect(file?.path).toBe('404.html');
  return parseHTML(file?.content ?? '').document;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('the 404 page', () => {
  it('says what happened in every language, each part marked as its language', async () => {
    const document = await notFound();
    for (const { code } of languages) {
      const part = document.querySelector(`main section[lang="${code}"]`);
      expect(part?.querySelector('h1, h2')?.textContent).toBe(catalogues[code]?.notFoundTitle);
      expect(part?.querySelector('p')?.textContent).toBe(catalogues[code]?.notFoundText);
    }
  });

  it('leads to the front page of every language, in the message and in the tabs', async () => {
    const document = await notFound('/news/');
    const hrefs = (selector: string) =>
      [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
    const fronts = languages.map(({ slug }) => `/news/${slug}/`);
    expect(hrefs('main a')).toEqual(fronts);
    expect(hrefs('nav a[hreflang]')).toEqual(fronts);
    const tabs = [...document.querySelectorAll('nav a')].map((tab) => tab.textContent);
    expect(tabs).toEqual(languages.map(({ slug }) => slug));
  });

  it('is built as every page: a skip link first, landmarks, one h1', async () => {
    const document = await notFound();
    expect(document.documentElement.lang).toBe(defaultLanguage.code);
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#_main');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const landmark of ['header', 'main#_main', 'footer']) {
      expect(document.querySelectorAll(landmark), landmark).toHaveLength(1);
    }
    expect(document.querySelector('[style], script:not([type=module])')).toBeNull();
  });

  it('is kept out of indexes, and is left standing by the app', async () => {
    const document = await notFound();
    expect(document.querySelectorAll('title')).toHaveLength(1);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('[rel=canonical]')).toBeNull();
    expect(document.getElementById('_app')?.hasAttribute('data-stand-in')).toBe(true);
  });

  it('shows the texts as the characters that they are', async () => {
    const texts = {
      ...catalogues,
      en: { ...catalogues.en, notFoundTitle: '<b>No</b> & $& "page"' },
    };
    const document = await notFound('/', texts);
    const heading = document.querySelector('section[lang=en] :is(h1, h2)');
    expect(heading?.textContent).toBe('<b>No</b> & $& "page"');
  });

  it('isn’t made where a language lacks its text', async () => {
    await expect(notFound('/', { ...catalogues, en: {} })).rejects.toThrow(
      'locales/en.json: expected a text for notFoundTitle',
    );
  });
});
