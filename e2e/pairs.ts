import type { Page } from '@playwright/test';
import { article } from './editedDocuments.ts';
import { expect } from './fixtures.ts';

export const wide = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

export const pairs = [
  { tab: 'ua', beside: 'en', code: 'en' },
  { tab: 'en', beside: 'ru', code: 'ru' },
  { tab: 'ru', beside: 'ua', code: 'uk' },
];

/** Opens an article with a second language and waits for it to be there. */
export async function openPair(page: Page, tab: string, beside: string, name = article) {
  await page.goto(`/${tab}/${name}/?with=${beside}`);
  await expect(page.locator('[data-twin]').first()).toBeAttached({ timeout: 15_000 });
}

/** The menu's button, in whatever language. */
export function menuButton(page: Page) {
  return page.getByRole('button', { name: /^(Дві мови|Two languages|Два языка)$/ });
}

/** Where the pairs stand: top edge and start of a block and of its twin. */
export function placesOfPairs(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section [data-twin][data-block]')].map((twin) => {
      const own = document.getElementById(twin.dataset.twin ?? '');
      const a = own?.getBoundingClientRect();
      const b = twin.getBoundingClientRect();
      return { id: own?.id, ownTop: a?.top, ownEnd: a?.right, top: b.top, start: b.left };
    }),
  );
}

/** The window's height at which a block begins. */
export async function topOf(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).boundingBox())?.y ?? Number.NaN;
}
