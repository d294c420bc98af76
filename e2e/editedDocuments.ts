import type { Page } from '@playwright/test';
import { expect, untilAlive } from './fixtures.ts';

/** The article that most tests of two languages at once open. */
export const article = 'reading-in-three-languages';

/** Changes a document on its way to the reader. */
export async function edit<T>(page: Page, path: string, change: (document: T) => void) {
  await page.route(`**/articles/${path}`, async (route) => {
    const document = (await (await route.fetch()).json()) as T;
    change(document);
    await route.fulfill({ json: document });
  });
}

export type Story = { editions: Record<string, { translationOfWork?: { partial?: boolean } }> };
export type Edition = {
  translationOfWork?: { partial?: boolean };
  sections: { id: string; blocks: { id: string }[] }[];
};

export function withoutBlock(id: string) {
  return (edition: Edition) => {
    for (const section of edition.sections) {
      section.blocks = section.blocks.filter((block) => block.id !== id);
    }
  };
}

/** Goes to the article by way of the front page, so that all of it is fetched. */
export async function openFromFrontPage(page: Page, tab: string, beside: string) {
  await page.goto(`/${tab}/`);
  await page.evaluate((pair) => sessionStorage.setItem('pair', pair), `${tab} ${beside}`);
  await untilAlive(page);
  await page.locator(`main a[href$="/${article}/"]`).first().click();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page).toHaveURL(`/${tab}/${article}/?with=${beside}`);
}
