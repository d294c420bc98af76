import { expectAccessibleDayAndNight } from './axe.ts';
import {
  article,
  type Edition,
  edit,
  openFromFrontPage,
  type Story,
  withoutBlock,
} from './editedDocuments.ts';
import { expect, gapsUrl, test } from './fixtures.ts';
import { menuButton, openPair, pairs, phone, placesOfPairs, topOf, wide } from './pairs.ts';

/* A second language alongside: how the two stand, in columns or one under the other. */

for (const { tab, beside, code } of pairs) {
  test(`${tab} with ${beside} stands in two columns, line by line, in any window with room`, async ({
    page,
  }) => {
    await page.setViewportSize(wide);
    await openPair(page, tab, beside);
    for (const width of [900, wide.width]) {
      await page.setViewportSize({ ...wide, width });
      const places = await placesOfPairs(page);
      expect(places.length).toBeGreaterThan(8);
      for (const { ownTop = Number.NaN, ownEnd = Number.NaN, top, start } of places) {
        expect(Math.abs(top - ownTop)).toBeLessThanOrEqual(1);
        expect(start).toBeGreaterThan(ownEnd);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    for (const twin of await page.locator('[data-twin]').all()) {
      await expect(twin).toHaveAttribute('lang', code);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });
}

test('two columns have the distances of one', async ({ page }) => {
  await page.setViewportSize(wide);
  // Of texts and pictures, from row to row.
  const distances = () =>
    page.locator('article section > *').evaluateAll((rows) => {
      const pieces = 'h2, [data-block], [data-twin]';
      const boxes = rows.map((row) => {
        const all = row.matches(pieces) ? [row] : [...row.querySelectorAll(pieces)];
        const edges = all.map((piece) => piece.getBoundingClientRect());
        return {
          top: Math.min(...edges.map(({ top }) => top)),
          bottom: Math.max(...edges.map(({ bottom }) => bottom)),
        };
      });
      return boxes.slice(1).map(({ top }, index) => Math.round(top - (boxes[index]?.bottom ?? 0)));
    });
  await page.goto(`/ru/${article}/`);
  const alone = await distances();
  await openPair(page, 'ru', 'ua');
  expect(await distances()).toEqual(alone);
});

test('every id is there once, and every block has its twin', async ({ page }) => {
  await page.setViewportSize(wide);
  await openPair(page, 'en', 'ua');
  const { ids, twins, blocks } = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    twins: [...document.querySelectorAll<HTMLElement>('[data-twin]')].map((e) => e.dataset.twin),
    blocks: [...document.querySelectorAll('main [data-block][id]')].map(({ id }) => id),
  }));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(twins).size).toBe(twins.length);
  expect(twins).toEqual(expect.arrayContaining(blocks));
});

test('pointing at a paragraph lights its twin, and the other way round', async ({ page }) => {
  await page.setViewportSize(wide);
  await openPair(page, 'en', 'ua');
  const own = page.locator('#p1');
  const twin = page.locator('[data-twin=p1]');
  const colour = (locator: typeof own) =>
    locator.evaluate((element) => getComputedStyle(element).backgroundColor);
  const [ownBefore, twinBefore] = [await colour(own), await colour(twin)];
  await own.hover();
  await expect.poll(() => colour(twin)).not.toBe(twinBefore);
  await page.locator('h1').hover();
  await expect.poll(() => colour(twin)).toBe(twinBefore);
  await twin.hover();
  await expect.poll(() => colour(own)).not.toBe(ownBefore);
});

test('reaching a link by keyboard lights both paragraphs', async ({ page }) => {
  await page.setViewportSize(wide);
  await openPair(page, 'en', 'ua');
  const twin = page.locator('[data-twin=p2]');
  const colour = () => twin.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await colour();
  await page.locator('#p2').getByRole('link').focus();
  await expect.poll(colour).not.toBe(before);
});

test('on a phone the paragraph opens under the one that is touched, and nothing above moves', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openPair(page, 'ua', 'en');
  const twin = page.locator('[data-twin=p3]');
  await expect(twin).toBeHidden();
  const own = page.locator('#p3');
  await own.scrollIntoViewIfNeeded();
  const button = page.locator('#p3 + button');
  await expect(button).toHaveAccessibleName('en: цей уривок (мова: англійська)');
  const size = await button.boundingBox();
  expect(size?.width).toBeGreaterThanOrEqual(24);
  expect(size?.height).toBeGreaterThanOrEqual(24);
  await button.scrollIntoViewIfNeeded();
  const before = await topOf(page, '#p3');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(twin).toBeVisible();
  expect(Math.abs((await topOf(page, '#p3')) - before)).toBeLessThanOrEqual(1);
  expect(await topOf(page, '[data-twin=p3]')).toBeGreaterThan(before);
  await button.press('Enter');
  await expect(twin).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
});

test('on a phone the menu shows all passages at once', async ({ page }) => {
  await page.setViewportSize(phone);
  await openPair(page, 'en', 'ru');
  await menuButton(page).click();
  await page.getByRole('button', { name: 'Show all passages' }).click();
  for (const twin of await page.locator('[data-twin]').all()) await expect(twin).toBeVisible();
  await menuButton(page).click();
  await page.getByRole('button', { name: 'Hide all passages' }).click();
  await expect(page.locator('p[data-block][data-twin]').first()).toBeHidden();
});

test('what one language lacks leaves its side empty', async ({ page }) => {
  await page.setViewportSize(wide);
  await edit(page, `${article}/en.json`, withoutBlock('p3'));
  await openPair(page, 'ua', 'en');
  await expect(page.locator('[data-twin=p3]')).toHaveCount(0);
  await expect(page.locator('#p3')).toBeVisible();
  const [before, after] = [await topOf(page, '#p4'), await topOf(page, '[data-twin=p4]')];
  expect(Math.abs(before - after)).toBeLessThanOrEqual(1);
  // And with the sides changed: the paragraph is beside an empty place.
  await page.getByRole('link', { name: 'en, English' }).click();
  await expect(page.locator('[data-twin=p3]')).toHaveAttribute('lang', 'uk');
  await expect(page.locator('#p3')).toHaveCount(0);
});

for (const [tab, beside] of [
  ['en', 'ua'],
  ['ua', 'en'],
] as const) {
  test(`a gap of a partial translation isn’t filled with its neighbour: ${tab} with ${beside}`, async ({
    page,
  }) => {
    await page.setViewportSize(wide);
    await edit<Story>(page, `${article}/story.json`, ({ editions }) => {
      if (editions.en?.translationOfWork) editions.en.translationOfWork.partial = true;
    });
    await edit<Edition>(page, `${article}/en.json`, (edition) => {
      if (edition.translationOfWork) edition.translationOfWork.partial = true;
      withoutBlock('p3')(edition);
    });
    await openFromFrontPage(page, tab, beside);
    await expect(page.locator('[data-twin=p4]')).toBeVisible();
    await expect(page.getByText('Перейдіть на іншу вкладку')).toHaveCount(1);
    await expect(page.locator('#p3')).toHaveCount(1);
    const [own, twin] = [await topOf(page, '#p4'), await topOf(page, '[data-twin=p4]')];
    expect(Math.abs(own - twin)).toBeLessThanOrEqual(1);
    // On a phone it stands where the single page has it too, with nothing to touch.
    await page.setViewportSize(phone);
    await expect(page.getByText('Перейдіть на іншу вкладку')).toBeVisible();
  });
}

for (const [tab, beside, end] of [
  ['he', 'ua', 'ltr'],
  ['ua', 'he', 'rtl'],
] as const) {
  test(`each column runs its own way: ${tab} with ${beside}`, async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto(`${gapsUrl}/${tab}/everywhere/?with=${beside}`);
    const twin = page.locator('section p[data-twin]').first();
    await expect(twin).toHaveCSS('direction', end);
    await expect(page.locator('article')).toHaveCSS('direction', end === 'ltr' ? 'rtl' : 'ltr');
    for (const { ownTop = Number.NaN, ownEnd = Number.NaN, top, start } of await placesOfPairs(
      page,
    )) {
      expect(Math.abs(top - ownTop)).toBeLessThanOrEqual(1);
      expect(start > ownEnd).toBe(tab === 'ua');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(wide.width);
  });
}

test('on paper both languages stand in columns, without what is only for the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await openPair(page, 'en', 'ua');
  await page.emulateMedia({ media: 'print' });
  const places = await placesOfPairs(page);
  expect(places.length).toBeGreaterThan(8);
  for (const { ownTop = Number.NaN, ownEnd = Number.NaN, top, start } of places) {
    expect(Math.abs(top - ownTop)).toBeLessThanOrEqual(1);
    expect(start).toBeGreaterThan(ownEnd);
  }
  await expect(menuButton(page)).toBeHidden();
  await expect(page.locator('#p1 + button')).toBeHidden();
});

for (const size of [wide, phone]) {
  test(`two languages keep to WCAG 2.2 AA at ${size.width} px, by day and by night`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openPair(page, 'ua', 'ru');
    await menuButton(page).click();
    if (size === phone) {
      await page.getByRole('button', { name: 'Розгорнути всі уривки' }).click();
      await menuButton(page).click();
    }
    await expectAccessibleDayAndNight(page);
  });
}
