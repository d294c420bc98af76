import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { articleNamed, demoArticles, first } from './documents.ts';
import { expect, switchTo, test, untilAlive, untilSettled } from './fixtures.ts';

const article = articleNamed(demoArticles, 'how-an-article-gets-here');

const portrait = { width: 360, height: 740 };
const landscape = { width: 740, height: 360 };

/** The block at the reading line, a third of the way down the window. */
const blockThere = (page: Page) =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('main [data-block][id]')];
    const above = blocks.filter(
      (block) => block.getBoundingClientRect().top <= window.innerHeight / 3,
    );
    return above.at(-1)?.id ?? '';
  });

/** Where the reading line is in a block: the share of it that is above, or how far below its end, in px. */
const lineIn = (page: Page, id: string) =>
  page.evaluate((id) => {
    const block = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
    const line = window.innerHeight / 3;
    return block.bottom < line
      ? { share: 1, below: line - block.bottom }
      : { share: (line - block.top) / block.height, below: 0 };
  }, id);

for (const [what, before, after] of [
  ['a phone is turned', portrait, landscape],
  ['a phone is turned back', landscape, portrait],
  ['a window gets narrower', { width: 1280, height: 800 }, { width: 800, height: 800 }],
] as const) {
  test(`what is read stays at the reading line when ${what}, before and after a switch`, async ({
    page,
  }) => {
    await page.setViewportSize(before);
    await page.goto(`/${first.slug}/${article.id}/`);
    await untilSettled(page);
    for (const language of [...languages].reverse()) {
      await switchToIfOther(page, language);
      await page.setViewportSize(before);
      for (const share of [0.3, 0.55, 0.8]) {
        await scrollTo(page, share);
        const block = await blockThere(page);
        const { share: shareAbove, below } = await lineIn(page, block);
        for (const size of [after, before]) {
          await page.setViewportSize(size);
          const isKept = async () => {
            const now = await lineIn(page, block);
            return Math.abs(now.share - shareAbove) < 0.2 && Math.abs(now.below - below) < 8;
          };
          await expect.poll(isKept, `${block} in ${language.code} at ${size.width} px`).toBe(true);
        }
      }
    }
  });
}

test('nothing moves at the top of a page when the window gets narrower', async ({ page }) => {
  await page.setViewportSize(landscape);
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  await page.setViewportSize(portrait);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

async function switchToIfOther(page: Page, language: (typeof languages)[number]) {
  if ((await page.locator('html').getAttribute('lang')) !== language.code) {
    await switchTo(page, language);
  }
}

/** Scrolls to a share of the page, and waits until that is over. */
async function scrollTo(page: Page, share: number) {
  await page.evaluate(
    (share) =>
      new Promise((resolve) => {
        addEventListener('scrollend', resolve, { once: true });
        window.scrollTo(0, document.documentElement.scrollHeight * share);
      }),
    share,
  );
}
