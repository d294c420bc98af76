import type { Page } from '@playwright/test';
import { articleNamed, demoArticles } from './documents.ts';
import { untilAlive } from './fixtures.ts';

/* What the tests of search have in common. */

/** The article that is looked for. */
export const closing = articleNamed(demoArticles, 'japan-closes-centres');

/** In every language, some articles have it. */
export const found = 'Triptych';

export const searchPath = (slug: string, question = '') =>
  `/${slug}/search/${question && `?${new URLSearchParams({ q: question })}`}`;

export const field = (page: Page) => page.getByRole('search').getByRole('searchbox');
export const status = (page: Page) => page.getByRole('main').getByRole('status');
export const results = (page: Page) => page.getByRole('main').getByRole('listitem');

/** Opens the results of a question by its address, on this site or on another. */
export async function open(page: Page, slug: string, question = '', site = ''): Promise<void> {
  await page.goto(site + searchPath(slug, question));
  await untilAlive(page);
}
