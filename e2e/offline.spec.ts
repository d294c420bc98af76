import { readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { articleNamed, demoArticles, first, second, third, words } from './documents.ts';
import { expect, otherSiteUrl, switchTo, untilAlive, untilSettled } from './fixtures.ts';
import {
  article,
  heading,
  headline,
  kept,
  message,
  noNetwork,
  open,
  other,
  pathIn,
  removeButton,
  save,
  saveButton,
  test,
} from './savedArticles.ts';

/* What the service worker opens with no network, and how long it lives. */

test.use({ expectedTroubles: [noNetwork, { scope: 'test' }] });

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

test.describe('beside another site, below a path of the same host', () => {
  /** Leaves there what a reader of the other site has saved, and gives the names of its caches. */
  async function saveBeside(page: Page, url: string): Promise<string[]> {
    const names = ['saved /news/depot', `workbox-precache-v2-${url}/news/`];
    await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), names);
    return names;
  }

  test('the list, and the worker that goes with the last article, leave the other’s alone', async ({
    page,
    site,
  }) => {
    await save(page, site.url);
    const beside = await saveBeside(page, site.url);
    await page.goto(`${site.url}/${first.slug}/saved/`);
    await removeButton(page, first.code).click();
    await expect(page.getByText(words(first.code, 'savedAllGone'))).toBeVisible();
    expect((await kept(page)).caches).toEqual(expect.arrayContaining(beside));
    await page.reload();
    await expect.poll(() => kept(page)).toEqual({ caches: beside, workers: 0 });
  });

  test('a worker that takes itself away takes what this site kept, and no more', async ({
    page,
    site,
  }) => {
    await save(page, site.url);
    const beside = await saveBeside(page, site.url);
    site.edit('sw.js', () => readFileSync('deploy/remove-worker.js', 'utf8'));
    await page.goto(`${site.url}/${first.slug}/`);
    await expect.poll(() => kept(page)).toEqual({ caches: beside, workers: 0 });
  });
});

const translated = articleNamed(demoArticles, 'adding-a-language');

test('articles of another origin are saved from there', async ({ context, page }) => {
  await page.goto(otherSiteUrl + pathIn(second, translated));
  await untilSettled(page);
  await saveButton(page, second.code).click();
  await expect(message(page, 'savedNow', second.code)).toBeVisible();
  await context.setOffline(true);
  const reading = await open(context, otherSiteUrl + pathIn(third, translated));
  await expect(heading(reading, headline(third.code, translated))).toBeVisible();
  const photo = reading.locator('article figure img').first();
  await expect
    .poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
});
