import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { demoArticles, first, second, third } from './documents.ts';
import { createGate, expect, switchTo, test, untilSettled } from './fixtures.ts';

/*
 * What a page may cost, in counts and bytes, which are the same on any machine. Times are measured
 * by `npm run bench`.
 */

const [article] = demoArticles;
if (!article) throw new Error('expected an article');
const path = `/${first.slug}/${article.id}/`;

/** The addresses that the page asks for from now on, icons aside: they are the browser’s own doing. */
function watchRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!/icon|manifest/.test(pathname)) requests.push(pathname);
  });
  return requests;
}

test('paints before anything but the page itself has come', async ({ page }) => {
  const held = createGate();
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') await held.opened;
    await route.continue().catch(() => {});
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  held.open();
  await untilSettled(page);
});

test('asks for nothing twice, and for at most 20 files, two languages ahead among them', async ({
  page,
}) => {
  const requests = watchRequests(page);
  await page.goto(path);
  await untilSettled(page);
  const twice = requests.filter((request, index) => requests.indexOf(request) !== index);
  expect(twice).toEqual([]);
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(20);
});

test('moves nothing while it loads, nor when it comes alive', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as Shift).value);
    }).observe({ type: 'layout-shift', buffered: true });
    type Shift = { value: number };
  });
  for (const { id } of demoArticles) {
    await page.goto(`/${first.slug}/${id}/`);
    await untilSettled(page);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts, id).toEqual([]);
  }
});

test('asks for nothing, and has React commit twice at most, at a switch', async ({ page }) => {
  await page.addInitScript(() => {
    // What React’s developer tools put there: told of every commit.
    const counter = { commits: 0 };
    Object.assign(window, {
      counter,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        isDisabled: false,
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        onCommitFiberRoot: () => {
          counter.commits += 1;
        },
        onCommitFiberUnmount: () => {},
        onPostCommitFiberRoot: () => {},
        checkDCE: () => {},
      },
    });
  });
  const commits = () =>
    page.evaluate(() => (window as unknown as { counter: { commits: number } }).counter.commits);
  await page.goto(path);
  await untilSettled(page);
  expect(await commits(), 'commits until settled').toBeGreaterThan(0);
  const requests = watchRequests(page);
  for (const language of [second, third, first]) {
    const before = await commits();
    await switchTo(page, language);
    await page.waitForLoadState('networkidle');
    expect((await commits()) - before, language.slug).toBeLessThanOrEqual(2);
  }
  expect(requests).toEqual([]);
});

test('has at most half of its HTML in the data that the app begins with', () => {
  for (const { slug } of languages) {
    for (const { id } of demoArticles) {
      const html = readFileSync(`dist/${slug}/${id}/index.html`, 'utf8');
      const without = html.replace(
        /<script type="application\/json" id="_data">.*?<\/script>/s,
        '',
      );
      expect(without).not.toBe(html);
      const share = 1 - weight(without) / weight(html);
      expect(share, `${slug}/${id}`).toBeLessThanOrEqual(0.5);
    }
  }
});

test('has no page above 20 KB', () => {
  for (const { slug } of languages) {
    for (const entry of readdirSync(`dist/${slug}`, { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('index.html.br')) continue;
      expect(readFileSync(`dist/${slug}/${entry}`).length, entry).toBeLessThanOrEqual(20_000);
    }
  }
});

/** Its size as sent, roughly: for a share, a quick compression does. */
function weight(html: string): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
