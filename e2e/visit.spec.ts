import type { Page } from '@playwright/test';
import { demoArticles, first, second, shownEdition, third, words } from './documents.ts';
import { edit, type Story } from './editedDocuments.ts';
import { createGate, expect, switchTo, tab, test, untilAlive, untilSettled } from './fixtures.ts';

/*
 * What a reader meets on the way from page to page, and while a page stays open for long.
 */

const [article] = demoArticles;
if (!article) throw new Error('expected an article');
const { headline } = shownEdition(article, first.code);
const path = `/${first.slug}/${article.id}/`;

const scrollY = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

async function openFromFront(page: Page) {
  await page.getByRole('main').getByRole('link', { name: headline, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
}

test('Back finds the place on the list, also after the article was loaded anew', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/${first.slug}/`);
  await untilAlive(page);
  await page.evaluate((id) => document.getElementById(`_${id}`)?.scrollIntoView(), article.id);
  const before = await scrollY(page);
  await openFromFront(page);
  await page.reload();
  await untilAlive(page);
  await page.goBack();
  await expect(page).toHaveURL(`/${first.slug}/`);
  await expect.poll(() => scrollY(page)).toBe(before);
});

test('Back has the keyboard at the link that was followed, and tells where it leads', async ({
  page,
}) => {
  await page.goto(`/${first.slug}/`);
  await untilAlive(page);
  const link = page.getByRole('main').getByRole('link', { name: headline, exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.locator('#_status')).toHaveText(headline);
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(page.locator('#_status')).toHaveText(words(first.code, 'latest'));
});

test('an article is told of also where its text comes before all that belongs to it', async ({
  page,
}) => {
  const answer = createGate();
  await page.route('**/articles/topics.json', async (route) => {
    await answer.opened;
    await route.continue();
  });
  await page.goto(`/${first.slug}/`);
  await untilAlive(page);
  const link = page.getByRole('main').getByRole('link', { name: headline, exact: true });
  const edition = page.waitForResponse(`**/articles/${article.id}/${first.code}.json`);
  await link.focus();
  await edition;
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.locator('#_status')).toHaveText(headline);
  answer.open();
});

test('Back from a block of the same page finds the place that the reader left', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path);
  await untilAlive(page);
  const block = await page.locator('main section [data-block]').last().getAttribute('id');
  await page.evaluate((id) => {
    const link = Object.assign(document.createElement('a'), {
      href: `#${id}`,
      textContent: 'there',
    });
    document.querySelector('main section')?.append(link);
    link.scrollIntoView();
  }, block);
  const before = await scrollY(page);
  await page.getByRole('link', { name: 'there' }).click();
  await expect(page).toHaveURL(`${path}#${block}`);
  await page.goBack();
  await expect.poll(() => scrollY(page)).toBe(before);
});

test('a link to the very page that is shown leads to its top', async ({ page }) => {
  await page.goto(`/${first.slug}/`);
  await untilAlive(page);
  const link = page.getByRole('contentinfo').getByRole('link', {
    name: words(first.code, 'frontPage'),
  });
  await link.scrollIntoViewIfNeeded();
  expect(await scrollY(page)).toBeGreaterThan(0);
  await link.click();
  await expect.poll(() => scrollY(page)).toBe(0);
});

test('an article on its way has the head of no other page, and is told of when it comes', async ({
  page,
}) => {
  const slow = createGate();
  await page.route(`**/articles/${article.id}/*.json`, async (route) => {
    await slow.opened;
    await route.continue();
  });
  await page.goto(`/${first.slug}/`);
  await untilAlive(page);
  await page.getByRole('main').getByRole('link', { name: headline, exact: true }).click();
  await expect(page).toHaveTitle(new RegExp(`^${words(first.code, 'loading')}`));
  await expect(page.locator('link[rel=canonical], script[type="application/ld+json"]')).toHaveCount(
    0,
  );
  slow.open();
  await expect(page).toHaveTitle(new RegExp(`^${headline.slice(0, 20)}`));
  await expect(page.locator('#_status')).toHaveText(headline);
});

test('topics that come last have their names in the structured data all the same', async ({
  page,
}) => {
  const slow = createGate();
  await page.route('**/articles/topics.json', async (route) => {
    await slow.opened;
    await route.continue();
  });
  // From a list without topics: their names aren’t there yet.
  await page.goto(`/${first.slug}/saved/`);
  await untilAlive(page);
  const made = await (await page.request.get(path)).text();
  await page.evaluate((to) => {
    const link = Object.assign(document.createElement('a'), { href: to, textContent: 'there' });
    document.querySelector('main')?.append(link);
  }, path);
  await page.getByRole('link', { name: 'there' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  slow.open();
  const data = page.locator('script[type="application/ld+json"]');
  const about = (json: string) => JSON.stringify(JSON.parse(json).about);
  const [, json = ''] = /<script[^>]*ld\+json[^>]*>(.*?)<\/script>/s.exec(made) ?? [];
  await expect.poll(async () => about((await data.textContent()) ?? '{}')).toBe(about(json));
});

test('the text stays while an edition that has just come out is on its way', async ({ page }) => {
  const slow = createGate();
  let isOut = false;
  await page.clock.install();
  await edit<Story>(page, `${article.id}/story.json`, ({ editions }) => {
    if (!isOut) delete editions[second.code];
  });
  await page.route(`**/articles/${article.id}/${second.code}.json`, async (route) => {
    await slow.opened;
    await route.continue();
  });
  // The HTML knows all editions: a page that fetches its documents doesn’t.
  await page.goto(`/${second.slug}/`);
  await untilAlive(page);
  await page.locator(`main a[href="/${second.slug}/${article.id}/"]`).click();
  const text = page.locator('main article');
  await expect(text).toHaveAttribute('lang', article.original);
  isOut = true;
  const asked = page.waitForRequest(`**/articles/${article.id}/${second.code}.json`);
  await page.clock.fastForward('06:00');
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await asked;
  await expect(text).toHaveAttribute('lang', article.original);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    shownEdition(article, article.original).headline,
  );
  slow.open();
  await expect(text).toHaveAttribute('lang', second.code);
});

test('a second language that is still on its way comes along by a tab that is tapped meanwhile', async ({
  page,
}) => {
  const answer = createGate();
  await page.route(`**/articles/${article.id}/${third.code}.json`, async (route) => {
    await answer.opened;
    await route.continue();
  });
  await page.goto(`${path}?with=${third.slug}`);
  await untilAlive(page);
  await tab(page, second.slug).click();
  answer.open();
  await expect(page).toHaveURL(`/${second.slug}/${article.id}/?with=${third.slug}`);
  await expect(page.locator('[data-twin]').first()).toHaveAttribute('lang', third.code);
});

test('a page stays, and turns, where a host serves it by its file’s name or with odd letters', async ({
  page,
}) => {
  const headlineIn = (code: string) => shownEdition(article, code).headline;
  const odd = path.replace('-', '%2D');
  for (const address of [`${path}index.html`, odd]) {
    await page.goto(address);
    await untilAlive(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headlineIn(first.code));
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`${path}$`),
    );
    await switchTo(page, second);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headlineIn(second.code));
    await expect(page).toHaveURL(`/${second.slug}/${article.id}/`);
  }
});

test('two languages at once stay two by a tab that is tapped before the app is there', async ({
  page,
}) => {
  await page.route(/\/assets\/start-/, () => {});
  await page.goto(`${path}?with=${third.slug}`);
  await tab(page, second.slug).click();
  await expect(page).toHaveURL(`/${second.slug}/${article.id}/?with=${third.slug}`);
  await tab(page, third.slug).click();
  await expect(page).toHaveURL(`/${third.slug}/${article.id}/?with=${second.slug}`);
});

test.describe('in a browser set to a language that the page is offered in', () => {
  test.use({ locale: 'en-US', viewport: { width: 1280, height: 700 } });

  test('what gets the focus is under neither the tabs nor the offer', async ({ page }) => {
    await page.goto(path);
    await untilSettled(page);
    await expect(page.getByRole('complementary').getByRole('button')).toBeVisible();
    for (const [key, top] of [
      ['Shift+Tab', 12],
      ['Tab', 650],
    ] as const) {
      const link = await page.evaluateHandle(
        ({ key, top }) => {
          const all = [...document.querySelectorAll<HTMLElement>('main :is(a, button)')];
          const index = all.findIndex((element) => element.closest('section p'));
          const link = all[index];
          window.scrollBy(0, (link?.getBoundingClientRect().top ?? 0) - top);
          all[index + (key === 'Tab' ? -1 : 1)]?.focus({ preventScroll: true });
          return link;
        },
        { key, top },
      );
      await page.keyboard.press(key);
      const state = await link.evaluate((element) => {
        const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        const shown = document.elementFromPoint(x + width / 2, y + height / 2);
        return { isFocused: element === document.activeElement, isShown: element?.contains(shown) };
      });
      expect(state, key).toEqual({ isFocused: true, isShown: true });
    }
  });
});
