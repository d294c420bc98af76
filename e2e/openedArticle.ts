import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { articleNamed, demoArticles, first, shownEdition, words } from './documents.ts';
import { escapeRegExp, expect, untilAlive } from './fixtures.ts';

/* The article that tests of states open, and what a page of it is. */

// A document that fails is asked for again a few times before the reader is told.
export const afterRetries = { timeout: 15_000 };

export const article = articleNamed(demoArticles, 'japan-closes-centres');
export const headline = (code: string) => shownEdition(article, code).headline;

export type Language = (typeof languages)[number];

/** The language that a test of switching goes to. */
export const next = (language: Language) =>
  languages[(languages.indexOf(language) + 1) % languages.length] ?? first;

export const documentOf = ({ code }: { code: string }) => `**/articles/${article.id}/${code}.json`;

export const pathIn = ({ slug }: { slug: string }) => `/${slug}/${article.id}/`;

/** Opens the front page, and from there the article, whose document is answered like this. */
export async function openFromFront(page: Page, language: Language) {
  const { slug, code } = language;
  await page.goto(`/${slug}/`);
  await untilAlive(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: headline(code), exact: true })
    .click();
  await expect(page).toHaveURL(pathIn(language));
}

export async function expectArticle(page: Page, language: Language) {
  const { slug, code } = language;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(code), afterRetries);
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page.locator('main article')).toHaveAttribute('lang', code);
  await expect(page).toHaveURL(pathIn(language));
  await expect(page).toHaveTitle(new RegExp(`^${escapeRegExp(headline(code))}`));
  await expect(page.locator('nav a[aria-current="page"]')).toHaveText([slug]);
}

export const retryIn = (code: string) => ({ name: words(code, 'retry'), exact: true });
