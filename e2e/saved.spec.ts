import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { articleNamed, demoArticles, shownEdition, words } from './documents.ts';
import {
  test as base,
  expect,
  otherSiteUrl,
  switchTo,
  tab,
  untilAlive,
  untilSettled,
} from './fixtures.ts';
import { type ServedCopy, serveCopy } from './servedCopy.ts';

/*
 * What a reader has of saving articles. Each test has a server of its own, which can be stopped: that is
 * what no network is. docs/offline.md says how it works.
 */

const test = base.extend<{ site: ServedCopy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants one.
  site: async ({}, use) => {
    const site = await serveCopy();
    await use(site);
    await site.remove();
  },
});

/** What a browser says of a network that isn't there. */
const noNetwork = [
  /ERR_(CONNECTION_REFUSED|FAILED|INTERNET_DISCONNECTED|EMPTY_RESPONSE)/,
  /DocumentUnavailable/,
];

test.use({ expectedTroubles: [noNetwork, { scope: 'test' }] });

const [first, second, third] = languages;
const article = articleNamed(demoArticles, 'reading-in-three-languages');
const other = articleNamed(demoArticles, 'freedom-edge-2025');
if (!second || !third) throw new Error('expected three languages');

const pathIn = ({ slug }: { slug: string }, { id } = article) => `/${slug}/${id}/`;
const headline = (code: string, of = article) => shownEdition(of, code).headline;
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const saveButton = (page: Page, code: string = first.code) =>
  page.getByRole('button', { name: words(code, 'save'), exact: true });
const removeButton = (page: Page, code: string, of = article) =>
  page.getByRole('button', { name: `${words(code, 'savedRemove')}: ${headline(code, of)}` });
const message = (page: Page, key: string, code: string = first.code) =>
  page.getByRole('status').filter({ hasText: words(code, key) });

/** Opens an article, and saves it. */
async function save(page: Page, url: string, of = article, language = first): Promise<void> {
  await page.goto(url + pathIn(language, of));
  await untilSettled(page);
  await saveButton(page, language.code).click();
  await expect(message(page, 'savedNow', language.code)).toBeVisible();
  await expect(saveButton(page, language.code)).toHaveAttribute('aria-pressed', 'true');
}

const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).sort(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** A page that is opened anew, as from the home screen. */
async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

test('a reader who saves nothing has no worker and no cache', async ({ page, site }) => {
  await page.goto(site.url + pathIn(first));
  await untilSettled(page);
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
  await page.goto(`${site.url}/${first.slug}/saved/`);
  await untilSettled(page);
  expect(await kept(page)).toEqual({ caches: [], workers: 0 });
  expect(site.requests.filter((path) => path.includes('sw.js'))).toEqual([]);
});

test('a saved article opens with no network, in every language, its tabs and photo there', async ({
  context,
  page,
  site,
}) => {
  await save(page, site.url);
  await page.close();
  await site.stop();
  for (const language of languages) {
    const reading = await open(context, site.url + pathIn(language));
    await expect(heading(reading, headline(language.code))).toBeVisible();
    await expect(reading.locator('html')).toHaveAttribute('lang', language.code);
    const photo = reading.locator('article figure img').first();
    await expect
      .poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    await untilAlive(reading);
    for (const next of [...languages].reverse()) {
      if ((await reading.locator('html').getAttribute('lang')) === next.code) continue;
      await switchTo(reading, next);
      await expect(heading(reading, headline(next.code))).toBeVisible();
    }
    await reading.reload();
    await expect(reading.getByRole('heading', { level: 1 })).toBeVisible();
    await reading.close();
  }
});

test('a browser that knows it is offline opens it too', async ({ context, page, site }) => {
  await save(page, site.url);
  await context.setOffline(true);
  const reading = await open(context, site.url + pathIn(second));
  await expect(heading(reading, headline(second.code))).toBeVisible();
  await untilAlive(reading);
  await switchTo(reading, third);
  await expect(heading(reading, headline(third.code))).toBeVisible();
});

test('the list has what is saved, the last one first, with no network, and leads there', async ({
  context,
  page,
  site,
}) => {
  await save(page, site.url);
  await save(page, site.url, other);
  await site.stop();
  const list = await open(context, `${site.url}/${second.slug}/saved/`);
  await expect(list.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    headline(second.code, other),
    headline(second.code),
  ]);
  await expect(
    list.getByText(
      words(second.code, 'savedRoom').replace('{{size}}', '').trim().split(' on ')[0] ?? '',
    ),
  ).toBeVisible();
  await untilAlive(list);
  await switchTo(list, third);
  await list.getByRole('link', { name: headline(third.code) }).click();
  await expect(heading(list, headline(third.code))).toBeVisible();
});

test('what isn’t saved says so with no network, and leads to what is', async ({
  context,
  page,
  site,
}) => {
  await save(page, site.url);
  await site.stop();
  for (const path of [pathIn(second, other), `/${second.slug}/`]) {
    const reading = await open(context, site.url + path);
    await expect(heading(reading, words(second.code, 'unavailableTitle'))).toBeVisible();
    const saved = words(second.code, 'saved');
    await reading.getByRole('main').getByRole('link', { name: saved }).click();
    await expect(reading.getByRole('link', { name: headline(second.code) })).toBeVisible();
    await reading.close();
  }
});

test('a press on the button removes it, and another press on Undo has it back', async ({
  context,
  page,
  site,
}) => {
  await save(page, site.url);
  await saveButton(page).click();
  await expect(message(page, 'savedGone')).toBeVisible();
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
  expect((await kept(page)).caches.filter((name) => name.startsWith('saved'))).toEqual([]);
  await page.getByRole('button', { name: words(first.code, 'savedUndo') }).click();
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  await site.stop();
  const reading = await open(context, site.url + pathIn(second));
  await expect(heading(reading, headline(second.code))).toBeVisible();
});

test('the list removes one and has it back, then all; the next page takes the worker away', async ({
  page,
  site,
}) => {
  await save(page, site.url);
  await save(page, site.url, other);
  await page.goto(`${site.url}/${first.slug}/saved/`);
  await untilSettled(page);
  await removeButton(page, first.code).click();
  const undo = page.getByRole('button', {
    name: `${words(first.code, 'savedUndo')}: ${headline(first.code)}`,
  });
  await expect(undo).toBeFocused();
  await expect(page.getByRole('link', { name: headline(first.code) })).toHaveCount(0);
  await undo.click();
  await expect(page.getByRole('link', { name: headline(first.code) })).toBeVisible();
  await page.getByRole('button', { name: words(first.code, 'savedRemoveAll') }).click();
  await expect(page.getByText(words(first.code, 'savedAllGone'))).toBeVisible();
  expect((await kept(page)).caches.filter((name) => name.startsWith('saved'))).toEqual([]);
  await page.reload();
  await expect(page.getByText(words(first.code, 'savedEmpty'))).toBeVisible();
  await expect.poll(() => kept(page)).toEqual({ caches: [], workers: 0 });
});

test('two tabs agree', async ({ context, page, site }) => {
  await page.goto(site.url + pathIn(first));
  await untilSettled(page);
  const twin = await open(context, site.url + pathIn(second));
  await untilSettled(twin);
  await saveButton(page).click();
  await expect(saveButton(twin, second.code)).toHaveAttribute('aria-pressed', 'true');
  await twin.goto(`${site.url}/${second.slug}/saved/`);
  await removeButton(twin, second.code).click();
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
});

test('without network nothing is half kept: the reader is told, and may try again', async ({
  page,
  site,
}) => {
  await page.goto(site.url + pathIn(first));
  await untilSettled(page);
  // The code is there; the documents aren't.
  await page.evaluate(() => {
    const { fetch } = window;
    Object.assign(window, {
      fetch: (...args: Parameters<typeof fetch>) =>
        String(args[0]).endsWith('en.json')
          ? Promise.reject(new TypeError('Failed to fetch'))
          : fetch(...args),
      restoreFetch: () => Object.assign(window, { fetch }),
    });
  });
  await saveButton(page).click();
  await expect(message(page, 'savedNoNetwork')).toBeVisible();
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await kept(page)).toEqual({ caches: [], workers: 0 });
  await page.evaluate(() => (window as unknown as { restoreFetch: () => void }).restoreFetch());
  await page.getByRole('button', { name: words(first.code, 'retry') }).click();
  await expect(message(page, 'savedNow')).toBeVisible();
});

test('a full device keeps nothing by halves: the reader is told', async ({ page, site }) => {
  await page.addInitScript(() => {
    let room = 3;
    const { put } = Cache.prototype;
    Cache.prototype.put = function (...args) {
      room -= 1;
      return room < 0
        ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
        : put.apply(this, args);
    };
  });
  await page.goto(site.url + pathIn(first));
  await untilSettled(page);
  await saveButton(page).click();
  await expect(message(page, 'savedNoRoom')).toBeVisible();
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await kept(page)).toEqual({ caches: [], workers: 0 });
});

test('a browser that keeps nothing says so, in the article and in the list', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    CacheStorage.prototype.match = refuse;
    CacheStorage.prototype.keys = refuse;
    CacheStorage.prototype.open = refuse;
  });
  await page.goto(site.url + pathIn(second));
  await untilSettled(page);
  await saveButton(page, second.code).click();
  await expect(message(page, 'savedNotHere', second.code)).toBeVisible();
  await page.goto(`${site.url}/${second.slug}/saved/`);
  await expect(page.getByText(words(second.code, 'savedNotHere'))).toBeVisible();
});

test('a note that has been spoilt is left out, and what it was about goes', async ({
  page,
  site,
}) => {
  await save(page, site.url);
  await save(page, site.url, other);
  await page.evaluate(async () => {
    const cache = await caches.open('saved /freedom-edge-2025');
    await cache.put('/saved/freedom-edge-2025', new Response('{"id": 3'));
  });
  await page.goto(`${site.url}/${first.slug}/saved/`);
  await expect(page.getByRole('link', { name: headline(first.code) })).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(1);
});

test('a correction reaches what is saved, when the reader is online', async ({
  context,
  page,
  site,
}) => {
  await save(page, site.url);
  const later = '2031-01-01T10:00:00+02:00';
  const corrected = (text: string) =>
    text.replace(/"dateModified": ?"[^"]+"/, `"dateModified":"${later}"`);
  site.edit(`articles/${article.id}/en.json`, (text) =>
    corrected(text).replace(headline('en'), 'Corrected headline'),
  );
  site.edit(`articles/${article.id}/story.json`, (text) =>
    text.replace(headline('en'), 'Corrected headline'),
  );
  await page.goto(`${site.url}/en/saved/`);
  await expect(page.getByRole('link', { name: 'Corrected headline' })).toBeVisible();
  await site.stop();
  const reading = await open(context, `${site.url}/en/${article.id}/`);
  await expect(heading(reading, 'Corrected headline')).toBeVisible();
});

test.describe('an article that the newsroom takes down', () => {
  test.use({ expectedTroubles: [[...noNetwork, /404/], { scope: 'test' }] });

  test('stays on the device, and the list says so', async ({ page, site }) => {
    await save(page, site.url);
    site.edit(`articles/${article.id}/story.json`, () => '');
    const { rmSync } = await import('node:fs');
    rmSync(`${site.folder}/articles/${article.id}`, { recursive: true });
    await page.goto(`${site.url}/${first.slug}/saved/`);
    await expect(page.getByText(words(first.code, 'savedWithdrawn'))).toBeVisible();
    await expect(page.getByRole('link', { name: headline(first.code) })).toBeVisible();
  });
});

test('a new build takes over once the old pages are left, and none of them loses its code', async ({
  context,
  page,
  site,
}) => {
  await save(page, site.url);
  const scripts = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.startsWith('workbox')) ?? '';
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => url).filter((url) => url.endsWith('.js'));
    });
  const before = await scripts();
  site.rebuild();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect
    .poll(() =>
      page.evaluate(async () =>
        Boolean((await navigator.serviceWorker.getRegistration())?.waiting),
      ),
    )
    .toBe(true);
  // The open page is of the old build, and this part of it isn't loaded yet.
  await page
    .getByRole('link', { name: words(first.code, 'search') })
    .first()
    .click();
  await expect(heading(page, words(first.code, 'search'))).toBeVisible();
  await page.goto(site.url + pathIn(second));
  await expect.poll(scripts).not.toEqual(expect.arrayContaining(before));
  expect((await scripts()).every((url) => url.includes('-new12345'))).toBe(true);
  await site.stop();
  const reading = await open(context, site.url + pathIn(third));
  await expect(heading(reading, headline(third.code))).toBeVisible();
});

test('all of it is done by keyboard, and told', async ({ page, site }) => {
  await page.goto(site.url + pathIn(second));
  await untilSettled(page);
  await saveButton(page, second.code).focus();
  await page.keyboard.press('Enter');
  await expect(message(page, 'savedNow', second.code)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('status').getByRole('link', { name: words(second.code, 'saved') }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, words(second.code, 'saved'))).toBeVisible();
  await removeButton(page, second.code).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: words(second.code, 'savedUndo') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: headline(second.code) })).toBeVisible();
});

test('the button, its message and the list pass axe, by day and by night', async ({
  page,
  site,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.url}/${first.slug}/saved/`);
    await untilSettled(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await save(page, site.url);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.goto(`${site.url}/${first.slug}/saved/`);
    await removeButton(page, first.code).isVisible();
    await untilSettled(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await removeButton(page, first.code).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.reload();
  }
});

test('the list keeps the place in another language', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const each of demoArticles.slice(0, 4)) await save(page, site.url, each);
  await page.goto(`${site.url}/${first.slug}/saved/`);
  await untilSettled(page);
  const card = page.locator('[data-block="card"]').nth(2);
  await card.evaluate((element) =>
    window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top - 150),
  );
  const top = () => card.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await switchTo(page, second);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(8);
});

test('articles of another origin are saved from there', async ({ context, page }) => {
  await page.goto(otherSiteUrl + pathIn(second, demoOf('adding-a-language')));
  await untilSettled(page);
  await saveButton(page, second.code).click();
  await expect(message(page, 'savedNow', second.code)).toBeVisible();
  await context.setOffline(true);
  const reading = await open(context, otherSiteUrl + pathIn(third, demoOf('adding-a-language')));
  await expect(heading(reading, headline(third.code, demoOf('adding-a-language')))).toBeVisible();
  const photo = reading.locator('article figure img').first();
  await expect
    .poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
});

function demoOf(id: string) {
  return articleNamed(demoArticles, id);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no article has a dead button, and the list says what is needed', async ({ page, site }) => {
    await page.goto(site.url + pathIn(first));
    await expect(saveButton(page)).toHaveCount(0);
    for (const { slug, code } of languages) {
      const answer = await page.goto(`${site.url}/${slug}/saved/`);
      // A browser shows it that has no scripts at all, which the one of these tests only pretends.
      const says = `<noscript><p>${words(code, 'savedNeedsScript')}</p></noscript>`;
      expect(await answer?.text()).toContain(says);
      await expect(tab(page, slug)).toHaveAttribute('aria-current', 'page');
    }
  });
});
