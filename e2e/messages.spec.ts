import type { Page } from '@playwright/test';
import {
  articleNamed,
  first,
  gapArticles,
  gapLanguage,
  second,
  third,
  words,
} from './documents.ts';
import { createGate, expect, gapsUrl, tab, test, untilAlive, untilSettled } from './fixtures.ts';
import {
  afterRetries,
  documentOf,
  expectArticle,
  openFromFront,
  pathIn,
  retryIn,
} from './openedArticle.ts';

/* Messages over a page and in its place: where the keyboard is after them, and what goes by itself. */

const button = (page: Page, key: string) =>
  page.getByRole('button', { name: words(first.code, key), exact: true });

test.describe('in a browser whose language is offered', () => {
  test.use({ locale: second.code });

  const offerIn = (page: Page) => page.getByText(words(second.code, 'offer'));

  test('the keyboard is at the tab of the language whose offer was taken', async ({ page }) => {
    await page.goto(pathIn(first));
    await untilSettled(page);
    await page.getByRole('link', { name: words(second.code, 'offerAccept') }).press('Enter');
    await expectArticle(page, second);
    await expect(tab(page, second.slug)).toBeFocused();
  });

  test('nothing is offered that stands beside the text already', async ({ page }) => {
    await page.goto(`${pathIn(first)}?with=${second.slug}`);
    await expect(page.locator('[data-twin]').first()).toBeVisible();
    await untilSettled(page);
    await expect(offerIn(page)).toHaveCount(0);
  });

  test('what a reader has just saved is told in the place of the offer, above the page’s end', async ({
    page,
  }) => {
    await page.goto(pathIn(first));
    await expect(offerIn(page)).toBeVisible();
    await button(page, 'save').click();
    const told = page.getByRole('status').filter({ has: button(page, 'close') });
    await expect(told).toBeVisible();
    await expect(offerIn(page)).toBeHidden();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const [end, top] = await Promise.all([
      page.getByRole('contentinfo').getByRole('link').last().boundingBox(),
      told.boundingBox(),
    ]);
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(top?.y ?? 0);
    await told.getByRole('button').click();
    await expect(offerIn(page)).toBeVisible();
  });
});

test('the keyboard is at the tab of the language that a notice led to', async ({ page }) => {
  const missing = articleNamed(gapArticles, 'missing-edition');
  await page.goto(`${gapsUrl}/${gapLanguage('ru').slug}/${missing.id}/`);
  await untilSettled(page);
  const link = page.getByRole('note').locator('a[hreflang]').first();
  const code = await link.getAttribute('hreflang');
  await link.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', code ?? '');
  await expect(page.locator(`nav a[hreflang="${code}"]`)).toBeFocused();
});

test('a switch that takes long is told to who doesn’t see the tab', async ({ page }) => {
  const answer = createGate();
  await page.route(documentOf(second), async (route) => {
    await answer.opened;
    await route.continue();
  });
  await page.goto(pathIn(first));
  await untilAlive(page);
  await tab(page, second.slug).click();
  const status = page.locator('#_status');
  await expect(status).toHaveText(words(first.code, 'loading'));
  answer.open();
  await expectArticle(page, second);
  await expect(status).toContainText(second.name);
});

test.describe('without an answer', () => {
  test.use({ expectedTroubles: [/ERR_INTERNET_DISCONNECTED|DocumentUnavailable/] });

  test('the keyboard is at the tab of a language that was had by trying again', async ({
    page,
  }) => {
    await page.route(documentOf(third), (route) => route.abort('internetdisconnected'));
    await page.goto(pathIn(first));
    await untilAlive(page);
    await tab(page, third.slug).click();
    const retry = page.getByRole('alert').getByRole('button', retryIn(first.code));
    await expect(retry).toBeVisible(afterRetries);
    await page.unroute(documentOf(third));
    await retry.press('Enter');
    await expectArticle(page, third);
    await expect(tab(page, third.slug)).toBeFocused();
  });

  test('the keyboard is at the text that was had by trying again', async ({ page }) => {
    await page.route(documentOf(first), (route) => route.abort('internetdisconnected'));
    await openFromFront(page, first);
    const retry = page.getByRole('main').getByRole('button', retryIn(first.code));
    await expect(retry).toBeVisible(afterRetries);
    await page.unroute(documentOf(first));
    await retry.press('Enter');
    await expectArticle(page, first);
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('a page that couldn’t be had comes by itself when the network is back', async ({
    page,
    context,
  }) => {
    await page.goto(`/${first.slug}/`);
    await untilAlive(page);
    await page.route(documentOf(first), (route) => route.abort('internetdisconnected'));
    await page.locator(`main a[href="${pathIn(first)}"]`).click();
    const retry = page.getByRole('main').getByRole('button', retryIn(first.code));
    await expect(retry).toBeVisible(afterRetries);
    await context.setOffline(true);
    await page.unroute(documentOf(first));
    await context.setOffline(false);
    await expectArticle(page, first);
  });
});
