import type { Page } from '@playwright/test';
import { articleNamed, gapArticles, gapLanguage, shownEdition, words } from './documents.ts';
import { expect, gapsUrl, setFontSize, switchTo, test, untilAlive } from './fixtures.ts';
import { pseudo } from './gapSite.mjs';

test.use({ baseURL: gapsUrl });

const uk = gapLanguage('uk');
const en = gapLanguage('en');
const he = gapLanguage('he');
const xa = gapLanguage('en-XA');

/** How far a page could be scrolled sideways, in px. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('has room for the tabs of five languages where text is twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await setFontSize(page, 32);
  await page.goto(`/${uk.slug}/everywhere/`);
  expect(await overflow(page)).toBe(0);
});

for (const width of [320, 1280]) {
  test(`reads from right to left at ${width} px, where the language does`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`/${he.slug}/everywhere/`);
    await untilAlive(page);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', he.code);
    await expect(page.locator('main article')).toHaveCSS('direction', 'rtl');
    expect(await overflow(page)).toBe(0);
    await switchTo(page, uk);
    await expect(page.locator('html')).not.toHaveAttribute('dir', 'rtl');
    await switchTo(page, he);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    // A text of another language keeps that language's direction.
    await page.goto(`/${he.slug}/missing-edition/`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('#p1')).toHaveCSS('direction', 'ltr');
    expect(await overflow(page)).toBe(0);
    await page.goto(`/${he.slug}/`);
    expect(await overflow(page)).toBe(0);
  });

  test(`has room at ${width} px for a language that is two fifths longer`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const article = articleNamed(gapArticles, 'everywhere');
    await page.goto(`/${uk.slug}/${article.id}/`);
    await untilAlive(page);
    await switchTo(page, xa);
    await expect(page).toHaveURL(`/${xa.slug}/${article.id}/`);
    const { headline } = shownEdition(article, xa.code);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
    const skip = page.getByRole('link', { name: pseudo(words(en.code, 'skipToContent')) });
    await expect(skip).toBeAttached();
    expect(await overflow(page)).toBe(0);
    for (const path of ['', 'partial/', 'archive/1/']) {
      await page.goto(`/${xa.slug}/${path}`);
      expect(await overflow(page), path).toBe(0);
    }
  });
}
