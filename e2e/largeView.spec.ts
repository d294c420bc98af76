import type { Locator, Page } from '@playwright/test';
import { expect, test, untilAlive } from './fixtures.ts';

const article = '/en/freedom-edge-2025/';
const transformOf = (picture: Locator) =>
  picture.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

async function openPage(page: Page) {
  await page.goto(article);
  await untilAlive(page);
  return { link: page.locator('article figure a').first(), view: page.getByRole('dialog') };
}

test('a picture opens large, with its caption, and gives the focus and the place back', async ({
  page,
}) => {
  const { link, view } = await openPage(page);
  await link.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await expect(view).toBeVisible();
  await expect(view).toContainText((await page.locator('figcaption').first().textContent()) ?? '?');
  await expect(view.getByRole('img')).toHaveAttribute('src', /\.1600\./);
  await expect(view.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await expect(view).toHaveCount(0);
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('a picture is zoomed and moved with keys, buttons, wheel and mouse', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { link, view } = await openPage(page);
  await link.click();
  const picture = view.getByRole('img');
  await expect(picture).toBeVisible();
  const scale = () => transformOf(picture);
  await page.keyboard.press('+');
  expect(await scale()).toBe(1.5);
  await page.keyboard.press('-');
  expect(await scale()).toBe(1);
  await view.getByRole('button', { name: 'Zoom in' }).click();
  expect(await scale()).toBe(1.5);
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, -200);
  await expect.poll(scale).toBeGreaterThan(1.5);
  const left = async () => (await picture.boundingBox())?.x ?? 0;
  const before = await left();
  await page.mouse.down();
  await page.mouse.move(440, 300, { steps: 4 });
  await page.mouse.up();
  expect(await left()).toBeCloseTo(before + 40, 0);
  await page.mouse.dblclick(400, 300);
  expect(await scale()).toBe(1);
  await expect(view).toBeVisible();
});

test('a picture stays where it is once the mouse was let go beside it', async ({ page }) => {
  const { link, view } = await openPage(page);
  await link.click();
  const picture = view.getByRole('img');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const bar = await view.getByRole('button', { name: 'Close' }).boundingBox();
  const edge = (bar?.y ?? 0) + (bar?.height ?? 0);
  const pointed = (y: number) =>
    page.evaluate((y) => document.elementFromPoint(400, y)?.localName, y);
  // The last point above the stage, and the first one on it.
  let top = Math.round(edge);
  while ((await pointed(top)) !== 'img') top += 1;
  await page.mouse.move(400, top + 1);
  await page.mouse.down();
  await page.mouse.move(400, top - 3);
  await page.mouse.up();
  const before = await picture.boundingBox();
  await page.mouse.move(300, top + 200, { steps: 4 });
  expect(await picture.boundingBox()).toEqual(before);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a picture is pinched, and closed with a tap beside it', async ({ page }) => {
    const { link, view } = await openPage(page);
    await link.tap();
    const picture = view.getByRole('img');
    await expect(picture).toBeVisible();
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: number[]) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at.map((x, id) => ({ x, y: 330, id })),
      });
    await touch('touchStart', 150, 210);
    for (let step = 10; step <= 60; step += 10) await touch('touchMove', 150 - step, 210 + step);
    await touch('touchEnd');
    await expect.poll(() => transformOf(picture)).toBeGreaterThan(2);
    await page.keyboard.press('0');
    await expect.poll(() => transformOf(picture)).toBe(1);
    await page.touchscreen.tap(180, 100);
    await expect(view).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(article));
  });
});

test('on a slow network the size that is there already is shown at once', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { link, view } = await openPage(page);
  await page.route(/\.1600\./, () => {});
  const shown = await link.locator('img').evaluate((img: HTMLImageElement) => img.currentSrc);
  await link.click();
  await expect(view.getByRole('img')).toHaveAttribute('src', shown);
});

/** The browser shows a file in a page of its own, whose style the site's policy refuses. */
const ownPage = /Applying inline style|style-src-attr refused/;

test.describe('where its code doesn’t load', () => {
  test.use({ expectedTroubles: [[ownPage, /LargeView|ERR_FAILED/], { scope: 'test' }] });

  test('the link opens the file', async ({ page }) => {
    await page.route(/LargeView/, (route) => route.abort());
    const { link } = await openPage(page);
    await link.click();
    await expect(page).toHaveURL(/\/three-ships\.jpg$/);
  });
});

test('the code of the large view isn’t fetched before it is wanted', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const { link } = await openPage(page);
  expect(requests.filter((url) => url.includes('LargeView'))).toEqual([]);
  await link.hover();
  await expect.poll(() => requests.some((url) => url.includes('LargeView'))).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedTroubles: [ownPage] });

  test('a picture is a link to its file', async ({ page }) => {
    await page.goto(article);
    await page
      .getByRole('link', { name: /^Enlarge the picture: / })
      .first()
      .click();
    await expect(page).toHaveURL(/\/three-ships\.jpg$/);
  });
});

test('a picture keeps its place while it loads', async ({ page }) => {
  await page.route(/\.(avif|webp|jpg)$/, () => {});
  await page.goto(article, { waitUntil: 'commit' });
  const box = await page.locator('article figure picture').first().boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1600 / 1067, 1);
});

test('all of a picture is in the window, however low that is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(article);
  const picture = page.locator('article figure img').first();
  await picture.scrollIntoViewIfNeeded();
  expect((await picture.boundingBox())?.height).toBeLessThan(400);
});
