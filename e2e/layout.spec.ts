import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { demoArticles, first, plain, shownEdition, words } from './documents.ts';
import {
  createGate,
  expect,
  setFontSize,
  switchTo,
  test,
  untilAlive,
  untilSettled,
} from './fixtures.ts';
import { field, found, results, searchPath } from './searchPage.ts';

const [article] = demoArticles;
if (!article) throw new Error('expected an article');
const topic = shownEdition(article, first.code).about?.[0] ?? '';

const sizes = [
  { width: 320, text: '100%' },
  { width: 360, text: '200%' },
  { width: 1920, text: '100%' },
];

test.describe('at any width, with letters of any size', () => {
  test.use({ viewport: { width: 1920, height: 800 }, expectedTroubles: [/404/] });

  for (const { slug, name } of languages) {
    test(`never scrolls sideways, in ${name}`, async ({ page }) => {
      const articles = demoArticles.map(({ id }) => `${id}/`);
      const lists = ['', `topics/${topic}/`, 'archive/1/', 'saved/'];
      const missing = ['no-such-article/', 'no/such/page/'];
      const paths = [...lists, ...missing, ...articles].map((path) => `/${slug}/${path}`);
      const searches = ['', found, 'Ктулху'].map((question) => searchPath(slug, question));
      for (const path of [...paths, ...searches]) {
        await page.goto(path);
        // What search finds comes last.
        if (searches.includes(path)) await untilSettled(page);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        for (const { width, text } of sizes) {
          await page.setViewportSize({ width, height: 800 });
          const overflow = await page.evaluate((fontSize) => {
            const root = document.documentElement;
            root.style.fontSize = fontSize;
            return root.scrollWidth - root.clientWidth;
          }, text);
          expect(overflow, `${path} at ${width} px, text at ${text}`).toBe(0);
        }
      }
    });
  }
});

test.describe('in a window higher than the page', () => {
  test.use({ viewport: { width: 800, height: 1600 }, expectedTroubles: [/404/] });

  for (const { slug, name } of languages) {
    test(`ends with the footer at the window’s bottom, in ${name}`, async ({ page }) => {
      for (const path of [`/${slug}/no-such-article/`, '/no/such/page/']) {
        await page.goto(path);
        const footer = page.getByRole('contentinfo');
        const end = () => footer.evaluate((element) => element.getBoundingClientRect().bottom);
        await expect.poll(end, path).toBeCloseTo(1600, 0);
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(1600);
      }
    });
  }
});

type Shift = { value: number; startTime: number; hadRecentInput: boolean };

/** Notes every layout shift of a page from its beginning. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(entry.toJSON());
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
}

/** The shifts so far, the frame that is on its way included. */
const shiftsOf = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return (window as unknown as { shifts: Shift[] }).shifts;
  });

const sum = (shifts: Shift[]) => shifts.reduce((total, { value }) => total + value, 0);

for (const width of [360, 1280]) {
  test.describe(`at ${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const { slug, name } of languages) {
      test(`shifts nothing while it loads, in ${name}`, async ({ page }) => {
        await watchShifts(page);
        for (const path of ['', `${article.id}/`]) {
          await page.goto(`/${slug}/${path}`);
          await untilSettled(page);
          expect(sum(await shiftsOf(page)), path).toBe(0);
        }
      });
    }

    test('shifts nothing at a switch, and nothing after it', async ({ page }) => {
      await watchShifts(page);
      await page.goto(`/${first.slug}/${article.id}/`);
      await untilSettled(page);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
      for (const language of [...languages.slice(1), first]) {
        await switchTo(page, language);
        // The frame of the switch itself: from the next one on, everything stands where it stands.
        const painted = await page.evaluate(
          () =>
            new Promise<number>((resolve) =>
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
            ),
        );
        await page.waitForLoadState('networkidle');
        const shifts = await shiftsOf(page);
        expect(sum(shifts.filter(({ hadRecentInput }) => !hadRecentInput))).toBe(0);
        expect(sum(shifts.filter(({ startTime }) => startTime > painted))).toBe(0);
      }
    });
  });
}

test('nothing moves under a reader’s finger while the app takes search over', async ({ page }) => {
  const held = createGate();
  await page.route('**/start-*.js', async (route) => {
    await held.opened;
    await route.continue();
  });
  await watchShifts(page);
  await page.goto(searchPath(first.slug, found));
  const box = await field(page).boundingBox();
  held.open();
  await expect(results(page).first()).toBeVisible();
  await untilSettled(page);
  expect(await field(page).boundingBox()).toEqual(box);
  expect(sum(await shiftsOf(page))).toBeLessThan(0.1);
});

for (const { slug, code, name } of languages) {
  test(`prints the text, and not what one clicks on, in ${name}`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const edition = shownEdition(article, code);
    await page.goto(`/${slug}/${article.id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(edition.headline);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const block of edition.sections.flatMap(({ blocks }) => blocks)) {
      const shown = page.locator(`#${block.id}`);
      await expect(shown).toBeVisible();
      if ('text' in block) await expect(shown).toContainText(plain(block.text));
    }
    await expect(page.locator('nav a[hreflang]').first()).toBeHidden();
    await expect(page.getByRole('link', { name: words(code, 'skipToContent') })).toBeHidden();
    await expect(page.getByRole('navigation', { name: words(code, 'related') })).toBeHidden();
  });
}

test('prints the addresses of an article’s sources', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/${first.slug}/japan-closes-centres/`);
  const sources = page.getByRole('complementary', { name: words(first.code, 'sources') });
  const printed = await sources
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(printed.length).toBeGreaterThan(0);
  for (const content of printed) expect(content).toMatch(/attr\(href\)|https:/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const { slug, name } of languages) {
    test(`gives the byline the whole column for high letters, in ${name}`, async ({ page }) => {
      await page.goto(`/${slug}/${article.id}/`);
      await untilAlive(page);
      for (const size of [24, 32]) {
        await setFontSize(page, size);
        await expect(page.locator('html')).toHaveCSS('font-size', `${size}px`);
        const buttons = page.locator('main header').getByRole('button');
        await expect(buttons.first()).toBeVisible();
        const dates = page.locator('main header p:has(time)');
        const { width, column } = await dates.evaluate((element) => ({
          width: element.clientWidth,
          column: element.closest('header')?.clientWidth,
        }));
        expect(width).toBe(column);
        const { bottom } = await dates.evaluate((element) => element.getBoundingClientRect());
        for (const button of await buttons.all()) {
          expect((await button.boundingBox())?.y).toBeGreaterThanOrEqual(bottom);
        }
      }
    });
  }

  test.describe('in a browser set to a language that the page is offered in', () => {
    test.use({ locale: 'en-US' });

    for (const size of [16, 32]) {
      test(`shows the page’s end above the offer, its letters ${size} px`, async ({ page }) => {
        await setFontSize(page, size);
        await page.goto(`/${first.slug}/${article.id}/`);
        await untilAlive(page);
        const offer = page.getByRole('complementary').filter({ has: page.getByRole('button') });
        await expect(offer).toBeVisible();
        const links = page.getByRole('contentinfo').getByRole('link');
        await page.getByRole('link', { name: words(first.code, 'skipToContent') }).focus();
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        const top = async () => (await offer.boundingBox())?.y;
        const { y = 0, height = 0 } = (await links.last().boundingBox()) ?? {};
        expect(y + height).toBeLessThanOrEqual((await top()) ?? 0);
        await page.evaluate(() => window.scrollTo(0, 0));
        await links.first().focus();
        for (const link of await links.all()) {
          await expect(link).toBeFocused();
          const { y = 0, height = 0 } = (await link.boundingBox()) ?? {};
          expect(y + height).toBeLessThanOrEqual((await top()) ?? 0);
          await page.keyboard.press('Tab');
        }
      });
    }

    test('names the offer, and has it in reach of the keyboard before the text', async ({
      page,
    }) => {
      await page.goto(`/${first.slug}/${article.id}/`);
      const offer = page.getByRole('complementary', { name: words('en', 'languages') });
      await offer.getByRole('link').focus();
      await page.keyboard.press('Shift+Tab');
      await expect(page.getByRole('banner').getByRole('link').last()).toBeFocused();
    });
  });

  test.describe('where an article can’t be shown', () => {
    test.use({ expectedTroubles: [/BrokenDocument|expected JSON/] });

    test('sets the other languages apart', async ({ page }) => {
      await page.route(`**/articles/${article.id}/${first.code}.json`, (route) =>
        route.fulfill({ body: '{' }),
      );
      await page.goto(`/${first.slug}/`);
      await untilAlive(page);
      await page.locator(`main a[href$="/${article.id}/"]`).first().click();
      const others = page.getByRole('alert').locator('a[hreflang]');
      await expect(others).toHaveCount(languages.length - 1);
      const boxes = await others.evaluateAll((links) =>
        links
          .map((link) => link.getBoundingClientRect())
          .map(({ left, right, top }) => ({ left, right, top })),
      );
      for (const [index, { left, top }] of boxes.slice(1).entries()) {
        const before = boxes[index];
        if (before?.top === top) expect(left - before.right).toBeGreaterThanOrEqual(8);
      }
    });
  });
});
