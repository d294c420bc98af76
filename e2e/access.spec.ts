import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { expectAccessible } from './axe.ts';
import {
  articleNamed,
  demoArticles,
  first,
  gapArticles,
  second,
  shownEdition,
  words,
} from './documents.ts';
import { expect, gapsUrl, tab, test, untilAlive, untilSettled } from './fixtures.ts';
import { found, searchPath } from './searchPage.ts';

const [article] = demoArticles;
if (!article) throw new Error('expected an article');
const topic = shownEdition(article, first.code).about?.[0] ?? '';

/** Expects a page that axe finds nothing on, with one heading above all. */
async function expectAccessiblePage(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
}

/** Every kind of page, in a language. */
const kinds: ((slug: string) => string)[] = [
  (slug) => `/${slug}/`,
  (slug) => `/${slug}/${article.id}/`,
  (slug) => `/${slug}/topics/${topic}/`,
  (slug) => `/${slug}/archive/1/`,
  (slug) => `/${slug}/saved/`,
  (slug) => searchPath(slug),
  (slug) => searchPath(slug, found),
  (slug) => searchPath(slug, 'Ктулху'),
];

const looks = [
  { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
] as const;

// Only words differ from language to language: they take turns, and each kind of page has two.
const languageAt = (index: number) => languages[index % languages.length] ?? first;

for (const [look, { colorScheme, viewport }] of looks.entries()) {
  test.describe(`at ${viewport.width} px, ${colorScheme}`, () => {
    // Chromium shows a picture in the larger size that an earlier page had, not in the one preloaded.
    test.use({ colorScheme, viewport, expectedTroubles: [/preloaded using link preload but not/] });

    test('keeps to WCAG 2.2 AA on every kind of page, the languages in turn', async ({ page }) => {
      for (const [kind, pathIn] of kinds.entries()) {
        await page.goto(pathIn(languageAt(kind + look).slug));
        await untilSettled(page);
        await expectAccessiblePage(page);
      }
    });

    test.describe('where something is missing', () => {
      test.use({ expectedTroubles: [/404|expected /] });

      test('keeps to WCAG 2.2 AA where there is no such article', async ({ page }) => {
        await page.goto(`/${languageAt(look + 2).slug}/no-such-article/`);
        await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
        await expectAccessiblePage(page);
      });

      test('keeps to WCAG 2.2 AA where an article and its other language can’t be shown', async ({
        page,
      }) => {
        const { slug, code } = languageAt(look);
        await page.route(`**/articles/${article.id}/*.json`, (route) =>
          route.request().url().endsWith('/story.json')
            ? route.continue()
            : route.fulfill({ body: '{' }),
        );
        await page.goto(`/${slug}/`);
        await untilAlive(page);
        const { headline } = shownEdition(article, code);
        await page.getByRole('main').getByRole('link', { name: headline, exact: true }).click();
        await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
        await tab(page, languageAt(look + 1).slug).click();
        await expect(page.getByRole('alert')).toHaveCount(2);
        await expectAccessiblePage(page);
      });

      test('keeps to WCAG 2.2 AA at an address that nobody knows', async ({ page }) => {
        await page.goto('/no/such/page/');
        await expectAccessible(page);
      });
    });

    test('keeps to WCAG 2.2 AA where a language is missing or partial', async ({ page }) => {
      const missing = articleNamed(gapArticles, 'missing-edition');
      for (const slug of ['ru', 'he']) {
        await page.goto(`${gapsUrl}/${slug}/${missing.id}/`);
        await untilAlive(page);
        await expect(page.getByRole('note')).toBeVisible();
        await expectAccessiblePage(page);
      }
      await page.goto(`${gapsUrl}/en/partial/`);
      await untilAlive(page);
      await expectAccessiblePage(page);
    });
  });
}

for (const { slug, code, name } of languages) {
  test(`begins with a link to the text, in ${name}`, async ({ page }) => {
    await page.goto(`/${slug}/${article.id}/`);
    await untilAlive(page);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: words(code, 'skipToContent') });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    // The next stop is in the text: what stands before it has been skipped.
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, expectedTroubles: [/404/] });

  for (const { slug, name } of languages) {
    test(`has nothing too low for a finger but links within a text, in ${name}`, async ({
      page,
    }) => {
      const beside = languages.find((other) => other.slug !== slug)?.slug;
      const inPair = `${article.id}/?with=${beside}`;
      for (const path of ['', `topics/${topic}/`, inPair, 'no-such-article/', 'no/such/page/']) {
        await page.goto(`/${slug}/${path}`);
        const targets = page.getByRole('link').or(page.getByRole('button'));
        if (path === inPair) await expect(page.locator('[data-twin]').first()).toBeAttached();
        const low = await targets.evaluateAll((all) =>
          all
            .filter((target) => target.checkVisibility() && !target.closest('p, h2'))
            .filter((target) => target.getBoundingClientRect().height < 44)
            .map(({ outerHTML }) => outerHTML),
        );
        expect(low, path).toEqual([]);
      }
    });
  }
});

test('lets the keyboard reach every tab, in order, and choose one', async ({ page }) => {
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  const tabs = page.locator('nav a[hreflang]');
  const before = page.getByRole('banner').getByRole('link', { name: words(first.code, 'saved') });
  await before.focus();
  for (const index of languages.keys()) {
    await page.keyboard.press('Tab');
    await expect(tabs.nth(index)).toBeFocused();
  }
  for (let index = languages.length - 1; index > languages.indexOf(second); index -= 1) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', second.code);
  await expect(tab(page, second.slug)).toBeFocused();
});

test('names its landmarks, and each but once', async ({ page }) => {
  await page.goto(`/${second.slug}/${article.id}/`);
  for (const role of ['banner', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(role)).toHaveCount(1);
  }
  const tabs = page.getByRole('navigation', { name: words(second.code, 'languages') });
  await expect(tabs.locator('a[hreflang]')).toHaveCount(languages.length);
});
