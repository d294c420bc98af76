import { languages } from '../src/languages.ts';
import { expectAccessibleDayAndNight } from './axe.ts';
import { demoArticles, first, second, words } from './documents.ts';
import { createGate, expect, switchTo, tab, untilAlive, untilSettled } from './fixtures.ts';
import {
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

/* What a reader does with saved articles: the button in an article, and the list. */

test.use({ expectedTroubles: [noNetwork, { scope: 'test' }] });

/** How the text begins that stands where nothing is saved. */
const [nothingYet = ''] = words(first.code, 'savedEmpty').split('.');

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
  await expect(saveButton(page)).toBeFocused();
  await site.stop();
  const reading = await open(context, site.url + pathIn(second));
  await expect(heading(reading, headline(second.code))).toBeVisible();
});

test('Undo is there until the message is closed, and the keyboard is at the button then', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await save(page, site.url);
  await saveButton(page).click();
  await expect(message(page, 'savedGone')).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(page.getByRole('button', { name: words(first.code, 'savedUndo') })).toBeVisible();
  const told = page.getByRole('status').filter({ hasText: words(first.code, 'savedGone') });
  await told.getByRole('button', { name: words(first.code, 'close') }).click();
  await expect(told).toHaveCount(0);
  await expect(saveButton(page)).toBeFocused();
});

test('the list removes one and has it back, then all; the next page takes the worker away', async ({
  page,
  site,
}) => {
  await save(page, site.url);
  await save(page, site.url, other);
  await page.goto(`${site.url}/${first.slug}/saved/`);
  await untilAlive(page);
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
  // Next are the ways to have them back.
  await expect(page.getByText(words(first.code, 'savedAllGone'))).toBeFocused();
  expect((await kept(page)).caches.filter((name) => name.startsWith('saved'))).toEqual([]);
  await page.reload();
  await expect(page.getByText(nothingYet)).toBeVisible();
  await expect.poll(() => kept(page)).toEqual({ caches: [], workers: 0 });
});

test('where the code for it doesn’t come, the message can be closed, or all tried again', async ({
  page,
  site,
}) => {
  const code = /\/assets\/onDevice-/;
  await page.goto(site.url + pathIn(first));
  await untilSettled(page);
  await page.route(code, (route) => route.abort('internetdisconnected'));
  await saveButton(page).click();
  const told = message(page, 'unavailableText');
  await told.getByRole('button', { name: words(first.code, 'close') }).click();
  await expect(told).toHaveCount(0);
  await expect(saveButton(page)).toBeFocused();
  await saveButton(page).click();
  await expect(told.getByRole('button', { name: words(first.code, 'retry') })).toBeVisible();
  await page.unroute(code);
  await told.getByRole('button', { name: words(first.code, 'retry') }).click();
  await expect(message(page, 'savedNow')).toBeVisible();
});

test('two tabs agree', async ({ context, page, site }) => {
  await page.goto(site.url + pathIn(first));
  await untilAlive(page);
  const twin = await open(context, site.url + pathIn(second));
  await expect(saveButton(twin, second.code)).toBeVisible();
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
  // That it is tried again can be seen, and pressing once more starts nothing else.
  const answer = createGate();
  await page.route('**/story.json', async (route) => {
    await answer.opened;
    await route.continue();
  });
  await page.getByRole('button', { name: words(first.code, 'retry') }).click();
  await expect(message(page, 'saving')).toBeVisible();
  await saveButton(page).click();
  const asked = site.requests.filter((path) => path.endsWith('story.json')).length;
  answer.open();
  await expect(message(page, 'savedNoNetwork')).toBeVisible();
  expect(site.requests.filter((path) => path.endsWith('story.json'))).toHaveLength(asked + 1);
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
  await untilAlive(page);
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
  await untilAlive(page);
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
  expect((await kept(page)).caches).not.toContain('saved /freedom-edge-2025');
});

test('all of it is done by keyboard, and told', async ({ page, site }) => {
  await page.goto(site.url + pathIn(second));
  await untilAlive(page);
  await saveButton(page, second.code).focus();
  await page.keyboard.press('Enter');
  await expect(message(page, 'savedNow', second.code)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('status').getByRole('link', { name: words(second.code, 'savedList') }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, words(second.code, 'saved'))).toBeVisible();
  await removeButton(page, second.code).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: words(second.code, 'savedUndo') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: headline(second.code) })).toBeVisible();
  await expect(removeButton(page, second.code)).toBeFocused();
});

test('the button, its message and the list pass axe, by day and by night', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/${first.slug}/saved/`);
  await expect(page.getByText(nothingYet)).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await save(page, site.url);
  await expectAccessibleDayAndNight(page);
  await page.goto(`${site.url}/${first.slug}/saved/`);
  await expect(removeButton(page, first.code)).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await removeButton(page, first.code).click();
  await expect(page.getByRole('button', { name: words(first.code, 'savedUndo') })).toBeVisible();
  await expectAccessibleDayAndNight(page);
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
