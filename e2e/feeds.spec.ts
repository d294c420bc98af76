import type { APIRequestContext, Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { siteAddress } from '../tools/siteAddress.ts';
import { demoArticles, second, shownEdition, words } from './documents.ts';
import { expect, switchTo, test, untilAlive } from './fixtures.ts';

/** The address that the site was built for; links in feeds and sitemaps begin with it. */
const urlOf = (path: string) => new URL(path, siteAddress()).href;

/** The text of a file, which has to be there in this type. */
async function textOf(request: APIRequestContext, url: string, type: RegExp): Promise<string> {
  const response = await request.get(url);
  expect(response.status(), url).toBe(200);
  expect(response.headers()['content-type'], url).toMatch(type);
  return response.text();
}

/** Reads XML with the browser's own parser; in a page without a policy, which could forbid it. */
async function select(page: Page, xml: string, selector: string, attribute?: string) {
  return page.evaluate(
    ([text = '', query = '', name]) => {
      const found = new DOMParser().parseFromString(text, 'application/xml');
      const error = found.querySelector('parsererror')?.textContent;
      if (error) throw new Error(error);
      return [...found.querySelectorAll(query)].map((element) =>
        name ? element.getAttribute(name) : element.textContent,
      );
    },
    [xml, selector, attribute] as [string, string, string | undefined],
  );
}

const newestFirst = (code: string) =>
  demoArticles
    .filter(({ editions }) => editions[code])
    .sort(
      (a, b) =>
        Date.parse(shownEdition(b, b.original).datePublished) -
        Date.parse(shownEdition(a, a.original).datePublished),
    );

for (const { slug, code } of languages) {
  test(`the ${slug} feeds have the articles of that language, newest first`, async ({
    page,
    request,
  }) => {
    const articles = newestFirst(code);
    const titles = articles.map((article) => shownEdition(article, code).headline);
    const links = articles.map(({ id }) => urlOf(`${slug}/${id}/`));

    const atom = await textOf(request, `/${slug}/feed.xml`, /xml/);
    expect(await select(page, atom, 'feed', 'xml:lang')).toEqual([code]);
    expect(await select(page, atom, 'entry > title')).toEqual(titles);
    expect(await select(page, atom, 'entry > link:not([rel=enclosure])', 'href')).toEqual(links);
    expect(await select(page, atom, 'feed > link[rel=self]', 'href')).toEqual([
      urlOf(`${slug}/feed.xml`),
    ]);

    const json = JSON.parse(await textOf(request, `/${slug}/feed.json`, /json/)) as {
      version: string;
      language: string;
      items: { title: string; url: string; date_published: string; language: string }[];
    };
    expect(json.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
    expect([...new Set([json, ...json.items].map(({ language }) => language))]).toEqual([code]);
    expect(json.items.map(({ title }) => title)).toEqual(titles);
    expect(json.items.map(({ url }) => url)).toEqual(links);
    expect(json.items.map((item) => Date.parse(item.date_published))).toEqual(
      articles.map((article) => Date.parse(shownEdition(article, code).datePublished)),
    );
  });

  test(`the ${slug} pages tell where the feeds are`, async ({ page }) => {
    await page.goto(`/${slug}/`);
    const feeds = page.locator('link[rel=alternate]:is([type*=atom], [type*=feed])');
    const hrefs = await feeds.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual([urlOf(`${slug}/feed.xml`), urlOf(`${slug}/feed.json`)]);
  });
}

test('the sitemap has every edition with its alternates, and pages that are there', async ({
  page,
  request,
}) => {
  const xml = await textOf(request, '/sitemap.xml', /xml/);
  const urls = await select(page, xml, 'url > loc');
  expect(new Set(urls).size).toBe(urls.length);
  for (const { id, editions } of demoArticles) {
    for (const { slug, code } of languages) {
      expect(urls.includes(urlOf(`${slug}/${id}/`)), `${slug}/${id}`).toBe(code in editions);
    }
  }
  const alternates = await select(page, xml, 'url:nth-of-type(1) > *|link', 'hreflang');
  expect([...alternates].sort()).toEqual(
    [...languages.map(({ code }) => code), 'x-default'].sort(),
  );
  for (const url of urls) {
    const path = new URL(url ?? '').pathname;
    expect((await request.head(path)).status(), path).toBe(200);
  }
});

test('robots.txt lets everyone in and names the sitemaps', async ({ request }) => {
  const text = await textOf(request, '/robots.txt', /text\/plain/);
  expect(text).toMatch(/^User-agent: \*$/m);
  expect(text).not.toMatch(/^Disallow: \/$/m);
  expect(text).toContain(`Sitemap: ${urlOf('sitemap.xml')}`);
  expect(text).toContain(`Sitemap: ${urlOf('news-sitemap.xml')}`);
});

test('the news sitemap is there, in the words that news crawlers know', async ({
  page,
  request,
}) => {
  const xml = await textOf(request, '/news-sitemap.xml', /xml/);
  const known = 'http://www.google.com/schemas/sitemap-news/0.9';
  expect(await select(page, xml, 'urlset', 'xmlns:news')).toEqual([known]);
});

test('the manifest names icons that are there', async ({ page, request }) => {
  await page.goto('/ua/');
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const text = await textOf(request, link ?? '', /manifest\+json|json/);
  const { icons } = JSON.parse(text) as { icons: { src: string }[] };
  expect(icons.length).toBeGreaterThan(0);
  for (const { src } of icons) expect((await request.get(src)).status(), src).toBe(200);
});

test('the schema of an edition stands where the editions say', async ({ request }) => {
  const schema = JSON.parse(await textOf(request, '/schema/edition.json', /json/)) as object;
  expect(schema).toHaveProperty('properties.headline');
});

test.describe('an address that leads nowhere', () => {
  test.use({ expectedTroubles: [/404/] });

  for (const path of ['/no/such/page/', '/no-such-page', '/en/topics/no/such/']) {
    test(`answers 404 with a word in every language and a way on: ${path}`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      expect(response?.headers()['content-type']).toMatch(/html/);
      const main = page.getByRole('main');
      for (const { slug, code } of languages) {
        const part = main.locator(`[lang=${code}]`).first();
        await expect(part).toContainText(words(code, 'notFoundTitle'));
        const front = main.getByRole('link', { name: words(code, 'frontPage'), exact: true });
        await expect(front).toHaveAttribute('href', `/${slug}/`);
      }
      await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    });
  }

  test('remembers the language that is chosen there', async ({ page }) => {
    const app = page.waitForRequest(/\/assets\/start-/);
    await page.goto('/no/such/page/');
    await (await app).response();
    // What the app’s code does with such a page, it does when there is nothing else to do, or soon.
    await page.evaluate(async () => {
      for (let times = 0; times < 5; times += 1) {
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
      }
    });
    await switchTo(page, second);
    await page.goto('/');
    await expect(page).toHaveURL(`/${second.slug}/`);
  });

  test('in a language of the site is met in that language', async ({ page }) => {
    for (const { slug, code } of languages) {
      const response = await page.goto(`/${slug}/nothing-here/`);
      expect(response?.status()).toBe(404);
      await untilAlive(page);
      await expect(page.locator('html')).toHaveAttribute('lang', code);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
});

for (const { slug } of languages) {
  test(`a ${slug} address without its last slash leads to the one with it, the query kept`, async ({
    request,
  }) => {
    for (const rest of ['', '/japan-closes-centres', '/topics/japan', '/archive/1']) {
      for (const query of ['', '?with=en&q=%D0%B0']) {
        const path = `/${slug}${rest}`;
        const response = await request.get(`${path}${query}`, { maxRedirects: 0 });
        expect(response.status(), path).toBe(301);
        const location = new URL(response.headers().location ?? '', response.url());
        expect(`${location.pathname}${location.search}`).toBe(`${path}/${query}`);
      }
    }
  });
}
