import type { Page } from '@playwright/test';
import type { Language } from '../src/languages.ts';
import {
  articleNamed,
  demoArticles,
  first,
  second,
  shownEdition,
  third,
  words,
} from './documents.ts';
import { expect, originUrl, otherSiteUrl, switchTo, tab, test, untilAlive } from './fixtures.ts';

/*
 * A site whose articles are all at another origin, when it is built and when it is read. What is odd
 * about that origin depends on the article: see otherOrigin.mjs.
 */

const articles = {
  usual: 'japan-closes-centres',
  slow: 'freedom-edge-2025',
  mistyped: 'hayashi-on-26-countries',
  endless: 'how-an-article-gets-here',
  withoutCors: 'reading-in-three-languages',
};

const headline = (id: string, code: string) =>
  shownEdition(articleNamed(demoArticles, id), code).headline;

/** Opens the front page, and from there an article, whose document comes from the other origin. */
async function openFromFront(page: Page, id: string, { slug }: Language) {
  await page.goto(`${otherSiteUrl}/${slug}/`);
  await untilAlive(page);
  await page.getByRole('main').locator(`h2 a[href$="/${id}/"]`).first().dispatchEvent('click');
  await expect(page).toHaveURL(`${otherSiteUrl}/${slug}/${id}/`);
}

async function expectArticle(page: Page, id: string, { code }: Language) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(id, code));
  await expect(page.locator('main article')).toHaveAttribute('lang', code);
}

async function expectMessage(page: Page, { code }: Language, kind: string) {
  const message = page.getByRole('main').getByRole('alert');
  const heading = message.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(words(code, `${kind}Title`));
  await expect(message).toContainText(words(code, `${kind}Text`));
  await expect(message.getByRole('button', { name: words(code, 'retry') })).toBeVisible();
}

test('has a page for every article of the other origin, and takes texts and pictures from there', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const { id } of demoArticles) {
    const response = await page.request.get(`${otherSiteUrl}/en/${id}/`);
    expect(await response.text(), id).toContain(`<h1>${headline(id, 'en')}`);
  }
  await openFromFront(page, articles.usual, first);
  await expectArticle(page, articles.usual, first);
  const picture = page.locator('main article figure img').first();
  await expect(picture).toHaveJSProperty('complete', true);
  await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  await switchTo(page, second);
  await expectArticle(page, articles.usual, second);
  const documents = asked.filter((url) => /\.(json|avif|webp|jpg)$/.test(url));
  expect(documents.length).toBeGreaterThan(3);
  for (const url of documents) expect(url).toMatch(new RegExp(`^${originUrl}/documents/`));
});

test('lets documents and pictures come from exactly that origin, and nothing else', async ({
  page,
}) => {
  const response = await page.goto(`${otherSiteUrl}/en/`);
  const header = (await response?.headerValue('content-security-policy')) ?? '';
  const meta = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  for (const policy of [header, meta ?? '']) {
    const wider = policy.split('; ').filter((directive) => directive.includes('http'));
    expect(wider).toEqual([`img-src 'self' ${originUrl}`, `connect-src 'self' ${originUrl}`]);
  }
});

// What is odd is one thing, the reader's language another: they take turns.

test(`shows the shape of an article while the origin is slow, in ${first.name}`, async ({
  page,
}) => {
  const { code } = first;
  await openFromFront(page, articles.slow, first);
  const skeleton = page.getByRole('main').getByRole('status', { name: words(code, 'loading') });
  await expect(skeleton).toBeVisible();
  const letGo = `${originUrl}/let-go/${articles.slow}/${code}.json`;
  await expect.poll(async () => (await page.request.get(letGo)).text()).toBe('true');
  await expectArticle(page, articles.slow, first);
});

test(`shows what is JSON, whatever type the origin gives it, in ${second.name}`, async ({
  page,
}) => {
  await openFromFront(page, articles.mistyped, second);
  await expectArticle(page, articles.mistyped, second);
});

test.describe('where the origin’s answer can’t be used', () => {
  test.use({ expectedTroubles: [/ERR_FAILED|CORS policy|expected at most 2 MB/] });

  test(`refuses 10 MB, and says so, in ${third.name}`, async ({ page, troubles }) => {
    const { code, slug } = third;
    await openFromFront(page, articles.endless, third);
    await expectMessage(page, third, 'broken');
    expect(troubles.join('\n')).toContain(
      `${articles.endless}/${code}.json: expected at most 2 MB`,
    );
    // As a page, it is there.
    await page.goto(`${otherSiteUrl}/${slug}/${articles.endless}/`);
    await expectArticle(page, articles.endless, third);
  });

  test(`says that an origin doesn’t answer this site, in ${first.name}`, async ({ page }) => {
    const { slug } = first;
    await openFromFront(page, articles.withoutCors, first);
    await expectMessage(page, first, 'unavailable');
    await page.goto(`${otherSiteUrl}/${slug}/${articles.withoutCors}/`);
    await expectArticle(page, articles.withoutCors, first);
    await untilAlive(page);
    await expect(tab(page, slug)).toHaveAttribute('aria-current', 'page');
  });
});
