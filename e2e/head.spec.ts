import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { demoArticles, shownEdition, topics } from './documents.ts';
import { expect, switchTo, test, untilSettled } from './fixtures.ts';

const [first] = languages;

/** What the head says, each element as it is written, in an order of its own. */
function readHead(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told = 'title, meta[name], meta[property], link[rel=canonical], link[rel=alternate]';
    const data = 'script[type="application/ld+json"]';
    return [...document.querySelectorAll(`head :is(${told}, ${data})`)]
      .map((element) => element.outerHTML)
      .sort();
  });
}

const paths = [
  '',
  `${demoArticles[0]?.id}/`,
  `${demoArticles[1]?.id}/`,
  'topics/world/',
  'archive/1/',
];

for (const path of paths) {
  test(`has the same head after a switch as in the HTML: /…/${path}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const html = await still.newPage();
    await page.goto(`/${first.slug}/${path}`);
    await untilSettled(page);
    for (const language of [...languages.slice(1), first]) {
      await switchTo(page, language);
      await html.goto(`${baseURL}/${language.slug}/${path}`);
      expect(await readHead(page)).toEqual(await readHead(html));
      expect(await page.locator('head title').count()).toBe(1);
      expect(await page.locator('link[rel=canonical]').count()).toBe(1);
    }
    await still.close();
  });
}

test.describe('as a crawler has it, which runs no scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const article of demoArticles) {
    test(`tells search engines what ${article.id} is, in every language`, async ({ page }) => {
      for (const { slug, code } of languages) {
        await page.goto(`/${slug}/${article.id}/`);
        const edition = shownEdition(article, code);
        const alternates = await page
          .locator('link[rel=alternate][hreflang]')
          .evaluateAll((links) =>
            links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
          );
        const urlIn = (other: string) => `http://localhost:4173/${other}/${article.id}/`;
        expect(alternates).toEqual([
          ...languages
            .filter((language) => article.editions[language.code])
            .map((language) => [language.code, urlIn(language.slug)]),
          ['x-default', urlIn(first.slug)],
        ]);
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', urlIn(slug));
        await expect(page.locator('meta[name=description]')).toHaveAttribute(
          'content',
          edition.description,
        );
        await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
          'content',
          edition.headline,
        );
        await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
          'content',
          /share\.jpg$/,
        );
        const json = await page.locator('script[type="application/ld+json"]').textContent();
        expect(JSON.parse(json ?? '')).toMatchObject({
          '@context': 'https://schema.org',
          '@type': 'NewsArticle',
          headline: edition.headline,
          inLanguage: code,
          datePublished: edition.datePublished,
          dateModified: edition.dateModified,
          author: [{ name: edition.author?.[0]?.name }],
          publisher: { name: 'Triptych', logo: { '@type': 'ImageObject' } },
          image: [{ '@type': 'ImageObject', width: '1600', height: '1067' }],
          about: edition.about?.map((topic) => ({ '@type': 'Thing', name: topics[topic]?.[code] })),
          ...(code === article.original
            ? {
                workTranslation: languages
                  .slice(1)
                  .map((language) => ({ inLanguage: language.code })),
              }
            : { translationOfWork: { inLanguage: article.original } }),
        });
      }
    });
  }
});
