import type { Page } from '@playwright/test';
import { test } from './devServer.ts';
import { articleNamed, demoArticles, plain, shownEdition, words } from './documents.ts';
import { expect, switchTo, tab, untilSettled } from './fixtures.ts';

const article = 'japan-closes-centres';
const document = `${article}/en.json`;
const marked = 'Written just now.';

test.afterEach(async ({ page, server }) => {
  await page.close();
  await server.putBack();
});

/** Opens a page, marks its window, which a reload would take away, and returns how to look for it. */
async function open(page: Page, path: string): Promise<() => Promise<void>> {
  await page.goto(path);
  await untilSettled(page);
  // Not every browser keeps the place by itself when something grows above it.
  await page.addStyleTag({ content: 'html { overflow-anchor: none }' });
  await page.evaluate(() => Object.assign(window, { isStillHere: true }));
  return async () => expect(await page.evaluate(() => 'isStillHere' in window)).toBe(true);
}

/** Scrolls a block's top edge to the reading line, and returns a look at where it is. */
async function goTo(page: Page, id: string): Promise<() => Promise<number>> {
  await expect(page.locator(`#${id}`)).toBeVisible();
  const top = () =>
    page.evaluate((id) => globalThis.document.getElementById(id)?.getBoundingClientRect().top, id);
  await page.evaluate((id) => {
    const block = globalThis.document.getElementById(id);
    const line = window.innerHeight / 3;
    window.scrollBy(0, (block?.getBoundingClientRect().top ?? 0) - line + 1);
  }, id);
  return async () => Math.round((await top()) ?? Number.NaN);
}

test('shows an edit at once, the place kept and nothing reloaded', async ({ page, server }) => {
  const untilTheEnd = await open(page, `/en/${article}/`);
  const topOfPlace = await goTo(page, 'p5');
  const before = await topOfPlace();
  await server.edit(document, (text) =>
    text.replace('"The announcement came', `"${`${marked} `.repeat(60)}The announcement came`),
  );
  await expect(page.locator('#p2')).toContainText(marked);
  await expect.poll(topOfPlace).toBe(before);
  await untilTheEnd();
});

test.describe('of a document that an edit breaks', () => {
  test.use({ expectedTroubles: [/expected (text|JSON)/] });

  for (const code of ['uk', 'en']) {
    test(`shows the check’s words (${code}), and the article again once it is mended`, async ({
      page,
      server,
    }) => {
      const slug = code === 'uk' ? 'ua' : code;
      const untilTheEnd = await open(page, `/${slug}/${article}/`);
      const topOfPlace = await goTo(page, 'p5');
      const before = await topOfPlace();
      const main = page.getByRole('main');
      const whole = await server.edit(`${article}/${code}.json`, (text) => {
        const edition = JSON.parse(text);
        edition.sections[1].blocks[0].text = 7;
        return JSON.stringify(edition);
      });
      await expect(main).toContainText('sections[1].blocks[0].text: expected text');
      await expect(main.locator('article')).toHaveCount(0);
      await server.write(`${article}/${code}.json`, whole.slice(0, 300));
      await expect(main).toContainText('expected JSON');
      await server.write(`${article}/${code}.json`, whole);
      await expect(main.locator('article')).toContainText(JSON.parse(whole).headline);
      await expect.poll(topOfPlace).toBe(before);
      await untilTheEnd();
    });
  }
});

test('shows a topic’s new name at once', async ({ page, server }) => {
  const untilTheEnd = await open(page, `/en/${article}/`);
  await server.edit('topics.json', (text) => text.replace('"World"', `"${marked}"`));
  await expect(page.getByRole('main').getByRole('link', { name: marked })).toBeVisible();
  await untilTheEnd();
});

for (const path of ['src/blocks/quote.tsx', 'src/route.ts', 'locales/en.json']) {
  test(`shows code that is saved, with nothing wrong on the way: ${path}`, async ({
    page,
    server,
  }) => {
    await open(page, `/en/${article}/`);
    const loaded = page.waitForEvent('load');
    server.save(path);
    await loaded;
    await untilSettled(page);
    await expect(page.locator('#p2')).toBeVisible();
  });
}

test('lists an article that is added, and opens it', async ({ page, server }) => {
  const untilTheEnd = await open(page, '/en/');
  await server.copy(article, 'a-second-one');
  await server.edit('a-second-one/en.json', (text) =>
    text.replace(/"headline": "[^"]*"/, `"headline": "${marked}"`),
  );
  await page.getByRole('main').getByRole('link', { name: marked }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(marked);
  await untilTheEnd();
});

test('marks an article whose day is still to come, and says which day that is', async ({
  page,
  server,
}) => {
  await server.copy(article, 'to-come');
  await server.edit('to-come/en.json', (text) =>
    text
      .replace(/"headline": "[^"]*"/, `"headline": "${marked}"`)
      .replace(/"date(Published|Modified)": "2\d{3}/g, '"date$1": "2099'),
  );
  await open(page, '/en/');
  const main = page.getByRole('main');
  const scheduled = words('en', 'scheduled', { date: '' });
  // On the lists too.
  await expect(main.getByRole('listitem').filter({ hasText: scheduled })).toHaveCount(1);
  await main.getByRole('link', { name: marked }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(marked);
  const day = main.getByText(scheduled);
  await expect(day).toContainText('2099');
  // Of an article that readers have, it says nothing of the kind.
  await page.goto(`/en/${article}/`);
  await expect(main.getByRole('heading', { level: 1 })).not.toHaveText(marked);
  await expect(main.locator('#p2')).toBeVisible();
  await expect(day).toHaveCount(0);
});

test('goes to the block that the address names, though its text comes later', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 480 });
  const untilTheEnd = await open(page, `/en/${article}/#p5`);
  await expect(page.locator('#p5:target')).toBeInViewport();
  await untilTheEnd();
});

test('leads from an address that there isn’t to the front page, in every language', async ({
  page,
}) => {
  const untilTheEnd = await open(page, '/en/nothing/of/the/kind/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('en', 'notFoundTitle'));
  await tab(page, 'ru').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('ru', 'latest'));
  await untilTheEnd();
});

test('watches what is edited, and nothing that a build writes', async ({ page, server }) => {
  await open(page, `/en/${article}/`);
  await expect(page.locator('#p2')).toBeVisible();
  const folders = server.watched();
  expect(folders).toEqual(expect.arrayContaining(['src', 'locales']));
  expect(folders.filter((folder) => /^(\.cache|dist)(\/|$)/.test(folder))).toEqual([]);
});

test.describe('of what is removed', () => {
  test.use({ expectedTroubles: [/404/] });

  test('shows an edition that is added, and misses one that is removed', async ({
    page,
    server,
  }) => {
    await server.copy(`${article}/ru.json`, 'freedom-edge-2025/kept.txt');
    await server.remove(`${article}/ru.json`);
    const untilTheEnd = await open(page, `/ru/${article}/`);
    const text = page.locator('main article');
    await expect(tab(page, 'ru')).toHaveAttribute('data-missing');
    await expect(text).toHaveAttribute('lang', 'uk');
    await server.copy('freedom-edge-2025/kept.txt', `${article}/ru.json`);
    await expect(text).toHaveAttribute('lang', 'ru');
    await expect(tab(page, 'ru')).not.toHaveAttribute('data-missing');
    await server.remove(`${article}/ru.json`);
    await expect(text).toHaveAttribute('lang', 'uk');
    await untilTheEnd();
  });

  test('says that an article isn’t there once its folder is gone', async ({ page, server }) => {
    const untilTheEnd = await open(page, `/en/${article}/`);
    await server.remove(article);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('en', 'notFoundTitle'));
    await untilTheEnd();
  });
});

test.describe('of a block whose view fails', () => {
  test.use({ expectedTroubles: [/a fault in a view/] });

  test.beforeEach(async ({ page }) => {
    // In development each module comes by itself: this one is part of every view with words.
    await page.route('**/src/blocks/RichText.tsx*', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export function RichText({ text }) {
          const words = [text].flat().map((part) => part.text ?? part).join('');
          if (words.includes('comprehensive')) throw new Error('a fault in a view');
          return words;
        }`,
      }),
    );
  });

  test('leaves a line, and all the rest of the article', async ({ page }) => {
    await open(page, `/en/${article}/`);
    await expect(page.locator('#q1')).toHaveText(words('en', 'brokenBlock'));
    await expect(page.locator('#p2')).toContainText('The announcement came');
    await expect(page.locator('#p10')).toContainText('Freedom Edge');
  });

  test('shows the block in a language where it doesn’t', async ({ page }) => {
    await open(page, `/en/${article}/`);
    await switchTo(page, { slug: 'ru', code: 'ru' });
    const { sections } = shownEdition(articleNamed(demoArticles, article), 'ru');
    const quote = sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'q1');
    await expect(page.locator('#q1')).toContainText(plain((quote as { text: unknown }).text));
  });
});
