import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { parseXml, texts } from '../tools/testXml.ts';
import { demoArticles, plain, shownEdition, words } from './documents.ts';
import { expect, switchTo, test, untilSettled } from './fixtures.ts';

const [article] = demoArticles;
const [first, second] = languages;
if (!article || !second) throw new Error('expected an article and two languages');
const topic = shownEdition(article, first.code).about?.[0] ?? '';
const pathOf = (url: string | null) => new URL(url ?? '').pathname;

/** The articles that have an edition in a language. */
const editionsIn = (code: string) => demoArticles.filter(({ editions }) => editions[code]);

for (const width of [320, 1920]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, expectedTroubles: [/404/] });

    for (const { slug, name } of languages) {
      test(`never scrolls sideways, in ${name}`, async ({ page }) => {
        const articles = demoArticles.map(({ id }) => `${id}/`);
        const others = ['', `topics/${topic}/`, 'archive/1/', 'no-such-article/', 'no/such/page/'];
        for (const path of [...others, ...articles]) {
          await page.goto(`/${slug}/${path}`);
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
          const overflow = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth - clientWidth;
          });
          expect(overflow, path).toBe(0);
        }
      });
    }
  });
}

type Shift = { value: number; startTime: number; hadRecentInput: boolean };

/** Notes every layout shift of a page from its beginning. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(entry.toJSON());
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
}

/** The shifts so far, the frame that is on its way included. */
const shiftsOf = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return (window as unknown as { shifts: Shift[] }).shifts;
  });

const sum = (shifts: Shift[]) => shifts.reduce((total, { value }) => total + value, 0);

for (const width of [360, 1280]) {
  test.describe(`at ${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const { slug, name } of languages) {
      test(`shifts nothing while it loads, in ${name}`, async ({ page }) => {
        await watchShifts(page);
        for (const path of ['', `${article.id}/`]) {
          await page.goto(`/${slug}/${path}`);
          await untilSettled(page);
          expect(sum(await shiftsOf(page)), path).toBe(0);
        }
      });
    }

    test('shifts nothing at a switch, and nothing after it', async ({ page }) => {
      await watchShifts(page);
      await page.goto(`/${first.slug}/${article.id}/`);
      await untilSettled(page);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
      for (const language of [...languages.slice(1), first]) {
        await switchTo(page, language);
        // The frame of the switch itself: from the next one on, everything stands where it stands.
        const painted = await page.evaluate(
          () =>
            new Promise<number>((resolve) =>
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
            ),
        );
        await page.waitForLoadState('networkidle');
        const shifts = await shiftsOf(page);
        expect(sum(shifts.filter(({ hadRecentInput }) => !hadRecentInput))).toBe(0);
        expect(sum(shifts.filter(({ startTime }) => startTime > painted))).toBe(0);
      }
    });
  });
}

for (const { slug, code, name } of languages) {
  test(`prints the text, and not what one clicks on, in ${name}`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const edition = shownEdition(article, code);
    await page.goto(`/${slug}/${article.id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(edition.headline);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const block of edition.sections.flatMap(({ blocks }) => blocks)) {
      const shown = page.locator(`#${block.id}`);
      await expect(shown).toBeVisible();
      if ('text' in block) await expect(shown).toContainText(plain(block.text));
    }
    await expect(page.locator('nav a[hreflang]').first()).toBeHidden();
    await expect(page.getByRole('link', { name: words(code, 'skipToContent') })).toBeHidden();
    await expect(page.getByRole('navigation', { name: words(code, 'related') })).toBeHidden();
  });

  test(`feeds the editions in ${name}, and no others`, async ({ request }) => {
    const paths = editionsIn(code).map(({ id }) => `/${slug}/${id}/`);
    const headlines = editionsIn(code).map((each) => shownEdition(each, code).headline);
    const atom = await request.get(`/${slug}/feed.xml`);
    expect(atom.headers()['content-type']).toMatch(/xml/);
    const feed = parseXml(await atom.text());
    expect(feed.getAttribute('xml:lang')).toBe(code);
    const entries = [...feed.querySelectorAll('entry')];
    const links = entries.map((entry) =>
      pathOf(entry.querySelector('link')?.getAttribute('href') ?? ''),
    );
    expect(links.sort()).toEqual([...paths].sort());

    const json = await (await request.get(`/${slug}/feed.json`)).json();
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.language).toBe(code);
    const items: { url: string; title: string; language: string }[] = json.items;
    expect(items.map(({ url }) => pathOf(url)).sort()).toEqual([...paths].sort());
    expect(items.map(({ title }) => title).sort()).toEqual(headlines.sort());
    for (const { language } of items) expect(language).toBe(code);
  });

  test(`adds the last slash for good, the query kept, in ${name}`, async ({ request }) => {
    const paths = ['', `/${article.id}`, `/topics/${topic}`, '/archive/1'];
    for (const path of paths.map((rest) => `/${slug}${rest}`)) {
      for (const query of ['', '?with=en&q=%D0%B0']) {
        const response = await request.get(`${path}${query}`, { maxRedirects: 0 });
        expect(response.status(), path).toBe(301);
        const location = new URL(response.headers().location ?? '', response.url());
        expect(`${location.pathname}${location.search}`).toBe(`${path}/${query}`);
      }
    }
  });
}

test('tells crawlers where everything is', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  const sitemaps = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, url]) => pathOf(url ?? ''));
  expect(sitemaps.sort()).toEqual(['/news-sitemap.xml', '/sitemap.xml']);
  parseXml(await (await request.get('/news-sitemap.xml')).text());
  const sitemap = parseXml(await (await request.get('/sitemap.xml')).text());
  const locations = texts(sitemap, 'loc').map(pathOf);
  for (const { slug, code } of languages) {
    for (const { id } of editionsIn(code)) expect(locations).toContain(`/${slug}/${id}/`);
  }
  expect(new Set(locations).size).toBe(locations.length);
  for (const path of locations) expect((await request.get(path)).status(), path).toBe(200);
});

test.describe('at an address that nobody knows', () => {
  test.use({ expectedTroubles: [/404/] });

  for (const path of ['/no/such/page/', '/no-such-page', `/${second.slug}/topics/no/such/`]) {
    test(`says so in every language, and leads on: ${path}`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      expect(response?.headers()['content-type']).toMatch(/html/);
      const main = page.getByRole('main');
      for (const { slug, code } of languages) {
        await expect(main).toContainText(words(code, 'notFoundTitle'));
        const front = main.getByRole('link', { name: words(code, 'frontPage'), exact: true });
        await expect(front).toHaveAttribute('href', `/${slug}/`);
      }
    });
  }
});
