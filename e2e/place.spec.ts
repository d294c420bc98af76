import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { articleNamed, demoArticles } from './documents.ts';
import { createGate, expect, switchTo, test, untilAlive, untilSettled } from './fixtures.ts';

const error = 8; // px
/** How far down, from the first block at the reading line to the page’s end. */
const positions = [0.1, 0.4, 0.7, 1];
const [first] = languages;
const article = articleNamed(demoArticles, 'reading-in-three-languages');

/** The block at the reading line, a third of the way down the window, by the contract's words. */
function readPlace(page: Page) {
  return page.evaluate(() => {
    const line = window.innerHeight / 3;
    const blocks = [...document.querySelectorAll<HTMLElement>('main article section [id]')].filter(
      (element) => element.hasAttribute('data-block'),
    );
    const block = blocks.filter((element) => element.getBoundingClientRect().top <= line).at(-1);
    if (!block) return null;
    return { id: block.id, ...measure(block, line) };

    function measure(element: HTMLElement, at: number) {
      const { top, height } = element.getBoundingClientRect();
      return { top, share: Math.min(1, (at - top) / height), y: window.scrollY };
    }
  });
}

/** The same measures of a block by its id. */
function measureBlock(page: Page, id: string) {
  return page.evaluate((id) => {
    const line = window.innerHeight / 3;
    const block = document.getElementById(id);
    if (!block) throw new Error(`expected a block ${id}`);
    const { top, height } = block.getBoundingClientRect();
    return { top, height, share: Math.min(1, (line - top) / height) };
  }, id);
}

type Place = NonNullable<Awaited<ReturnType<typeof readPlace>>>;
type Measures = Awaited<ReturnType<typeof measureBlock>>;

/** Holds a block to where it was: its top edge or, above the window, its share above the line. */
function expectKept(before: Place, after: Measures, where: string) {
  const distance =
    before.top >= 0 ? after.top - before.top : (after.share - before.share) * after.height;
  expect(Math.abs(distance), where).toBeLessThanOrEqual(error);
}

/** Every way from one language to another: there and back, so that few switches are only to get there. */
const ways = languages.flatMap((from, index) =>
  languages.slice(index + 1).flatMap((to) => [
    { from, to },
    { from: to, to: from },
  ]),
);

const byLength = [...demoArticles].sort(
  (a, b) => JSON.stringify(a.editions).length - JSON.stringify(b.editions).length,
);
// In columns, the shortest article and the longest, with its picture, have all that there is.
const windows = [
  { width: 360, articles: demoArticles },
  { width: 1280, articles: [...byLength.slice(0, 1), ...byLength.slice(-1)] },
];

for (const { width, articles } of windows) {
  for (const { id } of articles) {
    test(`keeps the place in ${id}, whatever the languages, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`/${first.slug}/${id}/`);
      await untilSettled(page);
      for (const position of positions) {
        for (const { from, to } of ways) {
          if ((await page.locator('html').getAttribute('lang')) !== from.code) {
            await switchTo(page, from);
          }
          await page.evaluate((share) => {
            const block = document.querySelector('main article section [data-block]');
            const top = window.scrollY + (block?.getBoundingClientRect().top ?? 0);
            const start = top - window.innerHeight / 3;
            window.scrollTo(0, start + (document.documentElement.scrollHeight - start) * share);
          }, position);
          const before = await readPlace(page);
          const way = `${from.code} → ${to.code} at ${position}`;
          if (!before) throw new Error(`${way}: expected a block at the reading line`);
          await switchTo(page, to);
          expectKept(before, await measureBlock(page, before.id), `${way}, ${before.id}`);
        }
      }
    });
  }
}

test('moves nothing above the first block', async ({ page }) => {
  const editions = demoArticles[0]?.editions;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/${first.slug}/${demoArticles[0]?.id}/`);
  await untilSettled(page);
  for (const y of [0, 40]) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    // The notice of an edition that is missing stands above.
    for (const language of [...languages.slice(1), first].filter(({ code }) => editions?.[code])) {
      await switchTo(page, language);
      expect(await page.evaluate(() => window.scrollY)).toBe(y);
    }
  }
});

test('comes back to the very same place after a round through the languages', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/${first.slug}/${demoArticles[0]?.id}/`);
  await untilSettled(page);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight * 0.6));
  const before = await page.evaluate(() => window.scrollY);
  for (let round = 0; round < 3; round += 1) {
    for (const language of [...languages.slice(1), first]) await switchTo(page, language);
  }
  const after = await page.evaluate(() => window.scrollY);
  expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
});

test('keeps what is under the eye on the way to a third language, too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { id, editions } = demoArticles[0] ?? {};
  const [, second = first, third = first] = languages;
  const block = editions?.[first.code]?.sections[1]?.blocks[0]?.id ?? '';
  // Short in the second language, so that the next one comes under the eye there.
  await page.route(`**/articles/${id}/${second.code}.json`, async (route) => {
    const response = await route.fetch();
    const edition = await response.json();
    edition.sections[1].blocks[0] = { id: block, type: 'paragraph', text: '—' };
    await route.fulfill({ response, json: edition });
  });
  await page.goto(`/${first.slug}/${id}/`);
  await untilSettled(page);
  await page.evaluate((block) => {
    const { top } = document.getElementById(block)?.getBoundingClientRect() ?? { top: 0 };
    window.scrollBy(0, top - window.innerHeight / 3 + 120);
  }, block);
  expect((await readPlace(page))?.id).toBe(block);
  await switchTo(page, second);
  const place = await readPlace(page);
  if (!place) throw new Error('expected a block at the reading line');
  expect(place.id).not.toBe(block);
  await switchTo(page, third);
  expectKept(place, await measureBlock(page, place.id), place.id);
});

test('keeps what is under the eye of someone who scrolls while the page turns', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/${first.slug}/${demoArticles[0]?.id}/`);
  await untilSettled(page);
  const [, second = first] = languages;
  await page.evaluate((slug) => {
    const scrollTo = (share: number) =>
      window.scrollTo(0, document.documentElement.scrollHeight * share);
    scrollTo(0.3);
    document.querySelector<HTMLElement>(`nav a[href^="/${slug}/"]`)?.click();
    scrollTo(0.6);
  }, second.slug);
  await expect(page.locator('html')).toHaveAttribute('lang', second.code);
  await untilSettled(page);
  const place = await readPlace(page);
  if (!place) throw new Error('expected a block at the reading line');
  await switchTo(page, first);
  expectKept(place, await measureBlock(page, place.id), place.id);
});

test('goes to the block that the address names, and carries it over', async ({ page }) => {
  const block = demoArticles[0]?.editions[first.code]?.sections.at(-1)?.blocks[0]?.id;
  await page.goto(`/${first.slug}/${demoArticles[0]?.id}/#${block}`);
  await untilSettled(page);
  await expect(page.locator(`#${block}`)).toBeInViewport();
  for (const language of [...languages.slice(1), first]) {
    await switchTo(page, language);
    await expect(page.locator(`#${block}`)).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(`#${block}`);
  }
});

for (const [opened, hash] of [
  ['an article', ''],
  ['one of its blocks', '#p1'],
  ['its text by the skip link', '#_main'],
]) {
  test(`keeps the place by a plain link while the app isn’t there yet, of who has opened ${opened}`, async ({
    page,
  }) => {
    const [, second] = languages;
    if (!second) throw new Error('expected a second language');
    // The app's own file never comes: the tabs are what the HTML has.
    await page.route(/\/assets\/start-/, () => {});
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${first.slug}/${demoArticles[0]?.id}/${hash}`);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const before = await readPlace(page);
    if (!before) throw new Error('expected a block at the reading line');
    const loaded = page.waitForEvent('load');
    await switchTo(page, second);
    await loaded;
    await expect
      .poll(async () => Math.abs((await measureBlock(page, before.id)).share - before.share))
      .toBeLessThan(0.2);
  });
}

test.describe('in a browser that lays text out anew when its face is there', () => {
  // Chromium doesn't by itself: the page's style is changed, which the policy wouldn't allow.
  test.use({ bypassCSP: true });

  for (const way of ['by the app', 'by a plain link']) {
    test(`keeps the place ${way} when the other language's face comes late`, async ({ page }) => {
      const [, second] = languages;
      if (!second) throw new Error('expected a second language');
      const face = createGate();
      await page.route(/-cyrillic-normal-/, async (route) => {
        await face.opened;
        await route.continue();
      });
      await page.route(/\/[a-z]{2}\/[a-z0-9-]+\/$/, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        // The face that stands in has other widths, as on devices that haven't got the fallback's.
        const body = html
          .replaceAll('display:optional', 'display:swap')
          .replace(/size-adjust:[\d.]+%/g, 'size-adjust:100%');
        await route.fulfill({ response, body });
      });
      if (way === 'by a plain link') await page.route(/\/assets\/start-/, () => {});
      // So high that there are blocks between the window's top edge, which browsers keep, and the line.
      await page.setViewportSize({ width: 360, height: 1000 });
      await page.goto(`/${second.slug}/${article.id}/`);
      if (way === 'by the app') await untilAlive(page);
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight * 0.45));
      const before = await readPlace(page);
      if (!before) throw new Error('expected a block at the reading line');
      await switchTo(page, first);
      const heights = () =>
        page
          .locator('main [data-block]')
          .evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().height));
      const heightsBefore = await heights();
      face.open();
      await page.evaluate(() => document.fonts.ready);
      expect(await heights(), 'the text is laid out anew').not.toEqual(heightsBefore);
      expectKept(before, await measureBlock(page, before.id), before.id);
    });
  }
});

test('has all of the article laid out, and the place still kept, once a switch is painted', async ({
  page,
}) => {
  const [article] = demoArticles;
  // A window that most of the article is far from.
  await page.setViewportSize({ width: 360, height: 480 });
  await page.goto(`/${first.slug}/${article?.id}/`);
  await untilSettled(page);
  for (const to of [...languages.slice(1), first]) {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const before = await readPlace(page);
    if (!before) throw new Error('expected a block at the reading line');
    await switchTo(page, to);
    await expect
      .poll(() =>
        page.evaluate(
          () =>
            [...document.querySelectorAll('main [data-block]')].filter(
              (block) => getComputedStyle(block).contentVisibility !== 'visible',
            ).length,
        ),
      )
      .toBe(0);
    expectKept(before, await measureBlock(page, before.id), to.slug);
  }
});
