import type { BrowserContext, Page } from '@playwright/test';
import { articleNamed, demoArticles, first, shownEdition, words } from './documents.ts';
import { test as base, expect, untilAlive } from './fixtures.ts';
import { type ServedCopy, serveCopy } from './servedCopy.ts';

/*
 * Each test of saved articles has a server of its own, which can be stopped: that is what no network is.
 * docs/offline.md says how they work.
 */

export const test = base.extend<{ site: ServedCopy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants one.
  site: async ({}, use) => {
    const site = await serveCopy();
    await use(site);
    await site.remove();
  },
});

/** What a browser says of a network that isn't there. */
export const noNetwork = [
  /ERR_(CONNECTION_REFUSED|FAILED|INTERNET_DISCONNECTED|EMPTY_RESPONSE)/,
  /DocumentUnavailable/,
];

export const article = articleNamed(demoArticles, 'reading-in-three-languages');
export const other = articleNamed(demoArticles, 'freedom-edge-2025');

export const pathIn = ({ slug }: { slug: string }, { id } = article) => `/${slug}/${id}/`;
export const headline = (code: string, of = article) => shownEdition(of, code).headline;
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
export const saveButton = (page: Page, code: string = first.code) =>
  page.getByRole('button', { name: words(code, 'save'), exact: true });
export const removeButton = (page: Page, code: string, of = article) =>
  page.getByRole('button', { name: `${words(code, 'savedRemove')}: ${headline(code, of)}` });
export const message = (page: Page, key: string, code: string = first.code) =>
  page.getByRole('status').filter({ hasText: words(code, key) });

/** Opens an article, and saves it. */
export async function save(page: Page, url: string, of = article, language = first): Promise<void> {
  await page.goto(url + pathIn(language, of));
  await untilAlive(page);
  await saveButton(page, language.code).click();
  await expect(message(page, 'savedNow', language.code)).toBeVisible();
  await expect(saveButton(page, language.code)).toHaveAttribute('aria-pressed', 'true');
}

export const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).sort(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** A page that is opened anew, as from the home screen. */
export async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
