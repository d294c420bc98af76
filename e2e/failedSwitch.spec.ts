import type { Page } from '@playwright/test';
import { first, languageName, second, third, words } from './documents.ts';
import { createGate, expect, switchTo, tab, test, untilAlive } from './fixtures.ts';
import {
  afterRetries,
  article,
  documentOf,
  expectArticle,
  type Language,
  openFromFront,
  pathIn,
} from './openedArticle.ts';

test.describe('where the other language can’t be had', () => {
  test.use({ expectedTroubles: [/expected /] });

  /** What a reader of a language is told of another one. */
  const failureOf = (page: Page, from: Language, to: Language) =>
    page.getByRole('alert').filter({
      hasText: words(from.code, 'switchFailed', { language: languageName(to.code, from.code) }),
    });

  test('closes the message when it is told to, the article still there', async ({ page }) => {
    await page.route(documentOf(second), (route) => route.fulfill({ body: '{' }));
    await page.goto(pathIn(first));
    await untilAlive(page);
    await tab(page, second.slug).click();
    const failure = failureOf(page, first, second);
    await failure.getByRole('button', { name: words(first.code, 'close') }).click();
    await expect(failure).toHaveCount(0);
    await expectArticle(page, first);
    await expect(tab(page, second.slug)).toBeFocused();
  });

  test.describe('in a browser whose language is offered', () => {
    test.use({ locale: second.code });

    test('has the message where the offer stood, and the offer again after it', async ({
      page,
    }) => {
      await page.route(documentOf(third), (route) => route.fulfill({ body: '{' }));
      await page.goto(pathIn(first));
      const offer = page.getByText(words(second.code, 'offer'));
      await expect(offer).toBeVisible();
      await tab(page, third.slug).click();
      const failure = failureOf(page, first, third);
      await expect(failure).toBeVisible(afterRetries);
      await expect(offer).toBeHidden();
      await failure.getByRole('button', { name: words(first.code, 'close') }).click();
      await expect(offer).toBeVisible();
    });
  });

  test('keeps article and address on the way Back to it', async ({ page }) => {
    await page.goto(pathIn(first));
    await untilAlive(page);
    await switchTo(page, second);
    await page.route(documentOf(first), (route) => route.fulfill({ body: '{' }));
    await page.reload();
    await untilAlive(page);
    await page.evaluate(() => history.back());
    await expect(failureOf(page, second, first)).toBeVisible(afterRetries);
    await expectArticle(page, second);
  });

  test('keeps them together when a tab is tapped while that way is waited for', async ({
    page,
  }) => {
    const held = createGate();
    await page.goto(pathIn(first));
    await untilAlive(page);
    await switchTo(page, second);
    await page.route(documentOf(first), async (route) => {
      await held.opened;
      await route.fulfill({ body: '{' });
    });
    await page.reload();
    await untilAlive(page);
    await page.evaluate(() => history.back());
    await expect(tab(page, first.slug)).toHaveAttribute('data-pending');
    await switchTo(page, third);
    held.open();
    await page.evaluate(() => history.back());
    await expect(failureOf(page, third, first)).toBeVisible(afterRetries);
    await expectArticle(page, third);
  });

  test('turns the article though a related one’s headline never comes', async ({ page }) => {
    await page.route(
      (url) => url.pathname.endsWith('/story.json') && !url.pathname.includes(article.id),
      () => {},
    );
    await openFromFront(page, first);
    await expectArticle(page, first);
    await tab(page, second.slug).click();
    await expectArticle(page, second);
  });

  test('lets the last of several fast clicks win, and is silent on the first', async ({ page }) => {
    const held = createGate();
    await page.route(documentOf(second), async (route) => {
      await held.opened;
      await route.fulfill({ body: '{' });
    });
    await page.goto(pathIn(first));
    await untilAlive(page);
    await tab(page, second.slug).click();
    await tab(page, third.slug).click();
    await expectArticle(page, third);
    const reported = page.waitForEvent('console', (message) =>
      message.text().includes(`${article.id}/${second.code}.json: expected JSON`),
    );
    held.open();
    await reported;
    await expectArticle(page, third);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
