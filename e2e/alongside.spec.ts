import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  article,
  type Edition,
  edit,
  openFromFrontPage,
  type Story,
  withoutBlock,
} from './editedDocuments.ts';
import { expect, gapsUrl, test, untilAlive } from './fixtures.ts';

const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

const pairs = [
  { tab: 'ua', beside: 'en', code: 'en' },
  { tab: 'en', beside: 'ru', code: 'ru' },
  { tab: 'ru', beside: 'ua', code: 'uk' },
];

/** Opens an article with a second language and waits for it to be there. */
async function openPair(page: Page, tab: string, beside: string, name = article) {
  await page.goto(`/${tab}/${name}/?with=${beside}`);
  await expect(page.locator('[data-twin]').first()).toBeAttached({ timeout: 15_000 });
}

/** The menu's button, in whatever language. */
function menuButton(page: Page) {
  return page.getByRole('button', { name: /^(Дві мови|Two languages|Два языка)$/ });
}

/** Where the pairs stand: top edge and start of a block and of its twin. */
function placesOfPairs(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section [data-twin][data-block]')].map((twin) => {
      const own = document.getElementById(twin.dataset.twin ?? '');
      const a = own?.getBoundingClientRect();
      const b = twin.getBoundingClientRect();
      return { id: own?.id, ownTop: a?.top, ownEnd: a?.right, top: b.top, start: b.left };
    }),
  );
}

/** The window's height at which a block begins. */
async function topOf(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).boundingBox())?.y ?? Number.NaN;
}

for (const { tab, beside, code } of pairs) {
  for (const width of [900, 1280]) {
    test(`${tab} with ${beside} stands in two columns, line by line, at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await openPair(page, tab, beside);
      const places = await placesOfPairs(page);
      expect(places.length).toBeGreaterThan(8);
      for (const { ownTop = Number.NaN, ownEnd = Number.NaN, top, start } of places) {
        expect(Math.abs(top - ownTop)).toBeLessThanOrEqual(1);
        expect(start).toBeGreaterThan(ownEnd);
      }
      for (const twin of await page.locator('[data-twin]').all()) {
        await expect(twin).toHaveAttribute('lang', code);
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
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

for (const { tab } of pairs) {
  test(`the menu opens in sight on a low screen, on ${tab}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`/${tab}/${article}/`);
    // The button as far down as it can be.
    await menuButton(page).evaluate((button) => button.scrollIntoView({ block: 'end' }));
    await menuButton(page).click();
    const choices = page.getByRole('list', { name: /^(Поруч|Alongside|Рядом)$/ });
    await expect(choices).toBeInViewport({ ratio: 1 });
    await expect(menuButton(page)).toBeInViewport({ ratio: 1 });
  });
}

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
  await expect(button).toHaveAccessibleName('en: цей уривок, мова: англійська');
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

test('on a phone the menu opens every passage at once', async ({ page }) => {
  await page.setViewportSize(phone);
  await openPair(page, 'en', 'ru');
  await menuButton(page).click();
  await page.getByRole('button', { name: 'Open every passage' }).click();
  for (const twin of await page.locator('[data-twin]').all()) await expect(twin).toBeVisible();
  await menuButton(page).click();
  await page.getByRole('button', { name: 'Close every passage' }).click();
  await expect(page.locator('p[data-block][data-twin]').first()).toBeHidden();
});

for (const size of [wide, phone]) {
  test(`an address with two languages and a block opens at the block, marked, at ${size.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const block = page.locator('#p5');
    await page.goto(`/en/${article}/#p5`);
    await untilAlive(page);
    const alone = await topOf(page, '#p5');
    await page.goto('about:blank');
    await page.goto(`/en/${article}/?with=ua#p5`);
    await expect(page.locator('[data-twin=p5]')).toBeAttached();
    await expect(page.locator('main :target')).toHaveAttribute('id', 'p5');
    await expect(block).toBeInViewport();
    expect(Math.abs((await topOf(page, '#p5')) - alone)).toBeLessThanOrEqual(8);
  });
}

test('a keyboard turns the second language on and off', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(`/en/${article}/`);
  await menuButton(page).press('Enter');
  await page.getByRole('link', { name: 'Українська', exact: true }).press('Enter');
  await expect(page).toHaveURL(`/en/${article}/?with=ua`);
  await expect(page.locator('[data-twin=p1]')).toBeVisible();
  await expect(menuButton(page)).toBeFocused();
  await menuButton(page).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'One language' })).toBeHidden();
  await expect(menuButton(page)).toBeFocused();
  await menuButton(page).press('Enter');
  await page.getByRole('link', { name: 'One language' }).press('Enter');
  await expect(page).toHaveURL(`/en/${article}/`);
  await expect(page.locator('[data-twin]')).toHaveCount(0);
});

for (const size of [wide, phone]) {
  test(`Back takes the second language away and keeps the place at ${size.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto(`/en/${article}/`);
    await menuButton(page).click();
    await page.getByRole('link', { name: 'Русский', exact: true }).click();
    await expect(page.locator('[data-twin=p1]')).toBeAttached();
    await page.locator('#p6').evaluate((block) => {
      window.scrollBy({ top: block.getBoundingClientRect().top - innerHeight * 0.3 });
    });
    const before = await topOf(page, '#p6');
    await page.goBack();
    await expect(page.locator('[data-twin]')).toHaveCount(0);
    expect(Math.abs((await topOf(page, '#p6')) - before)).toBeLessThanOrEqual(8);
    await page.goForward();
    await expect(page.locator('[data-twin=p1]')).toBeAttached();
    expect(Math.abs((await topOf(page, '#p6')) - before)).toBeLessThanOrEqual(8);
  });

  test(`the tab of the second language changes places at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await openPair(page, 'ua', 'en');
    await page.locator('#p5').evaluate((block) => {
      window.scrollBy({ top: block.getBoundingClientRect().top - innerHeight * 0.3 });
    });
    const before = await topOf(page, '#p5');
    await page.getByRole('link', { name: 'en, English' }).click();
    await expect(page).toHaveURL(`/en/${article}/?with=ua`);
    await expect(page.locator('article')).toHaveAttribute('lang', 'en');
    await expect(page.locator('[data-twin=p5]')).toHaveAttribute('lang', 'uk');
    expect(Math.abs((await topOf(page, '#p5')) - before)).toBeLessThanOrEqual(8);
  });
}

test('the HTML is in one language and without the menu', async ({ request }) => {
  const html = await (await request.get(`/en/${article}/?with=ua`)).text();
  const head = html.slice(0, html.indexOf('type="application/json"'));
  expect(head).not.toContain('data-twin');
  expect(head).not.toContain('Two languages</');
  expect(head).not.toMatch(/href="[^"]*[?]with=/);
});

test('search engines are shown the address of the one language', async ({ page }) => {
  await page.goto(`/en/${article}/`);
  const links = () =>
    page
      .locator('head link:is([rel=canonical], [hreflang])')
      .evaluateAll((all) => all.map((link) => link.outerHTML));
  const alone = await links();
  await openPair(page, 'en', 'ua');
  expect(await links()).toEqual(alone);
  expect(alone.join()).not.toContain('with=');
});

test('the next article of this visit opens in the same pair, until that is turned off', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await openPair(page, 'en', 'ua');
  await page.locator('#p2').getByRole('link').click();
  await expect(page).toHaveURL('/en/adding-a-language/?with=ua');
  await expect(page.locator('[data-twin]').first()).toHaveAttribute('lang', 'uk');
  await page.goto(`/ua/${article}/`);
  await expect(page).toHaveURL(`/ua/${article}/?with=en`);
  await menuButton(page).click();
  await page.getByRole('link', { name: 'Одна мова' }).click();
  await expect(page.locator('[data-twin]')).toHaveCount(0);
  await page.locator('#p2').getByRole('link').click();
  await expect(page).toHaveURL('/ua/adding-a-language/');
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

test('a language that the article lacks is named, and one column shown', async ({ page }) => {
  await page.setViewportSize(wide);
  await edit<Story>(page, `${article}/story.json`, ({ editions }) => {
    delete editions.ru;
  });
  await openFromFrontPage(page, 'en', 'ru');
  await expect(page.getByText('There is no Russian edition to show alongside yet.')).toBeVisible();
  await expect(page.locator('#p1')).toBeVisible();
  await expect(page.locator('[data-twin]')).toHaveCount(0);
  await menuButton(page).click();
  await expect(page.getByRole('link', { name: 'Українська', exact: true })).toBeVisible();
});

test.describe('without an answer', () => {
  test.use({ expectedTroubles: [/ru\.json|status of 404/] });

  test('a language that can’t be had is named, and had by trying again', async ({ page }) => {
    await page.setViewportSize(wide);
    const url = `**/articles/${article}/ru.json`;
    await page.route(url, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`/en/${article}/?with=ru`);
    await expect(page.getByText('The Russian edition couldn’t be opened.')).toBeVisible();
    await expect(page.locator('#p1')).toBeVisible();
    await page.unroute(url);
    await page.getByRole('status').getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-twin=p1]')).toHaveAttribute('lang', 'ru');
  });
});

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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const size of [wide, phone]) {
    test(`axe finds nothing at ${size.width} px, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await openPair(page, 'ua', 'ru');
      await menuButton(page).click();
      if (size === phone) {
        await page.getByRole('button', { name: 'Розгорнути всі уривки' }).click();
        await menuButton(page).click();
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}
