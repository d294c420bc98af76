import { languages } from '../src/languages.ts';
import { articleNamed, gapArticles, second, shownEdition, words } from './documents.ts';
import { countLoads, expect, gapsUrl, otherSiteUrl, test, untilAlive } from './fixtures.ts';
import { closing, field, found, open, results, searchPath, status } from './searchPage.ts';

/* What search finds, what it doesn’t, and what it says of it. */

/**
 * Forms of words that the article is about, none of them as its headline has them. Only of languages with a stemmer and
 * an edition: a new language may have neither.
 */
const questions: Record<string, { inflected: string; marked: string[] }> = {
  uk: { inflected: 'центром Японії', marked: ['Японія', 'центрів'] },
  en: { inflected: 'centre closed', marked: ['close', 'centres'] },
  ru: { inflected: 'центром Японии', marked: ['Япония', 'центров'] },
};

for (const { slug, code, name } of languages) {
  const asked = questions[code];
  if (!asked) continue;
  const { inflected, marked } = asked;
  const { headline } = shownEdition(closing, code);

  test(`finds an article by other forms of its words, in ${name}`, async ({ page }) => {
    await page.goto(`/${slug}/`);
    await untilAlive(page);
    const loads = countLoads(page);
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: words(code, 'search') })
      .click();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveAccessibleName(words(code, 'searchLabel'));
    await field(page).fill(inflected);
    await page.getByRole('search').getByRole('button').click();

    await expect(page).toHaveURL(searchPath(slug, inflected));
    const first = results(page).first();
    await expect(first.getByRole('link', { name: headline })).toBeVisible();
    expect(await first.locator('h2 mark').allTextContents()).toEqual(marked);
    await expect(page).toHaveTitle(new RegExp(`[«“]${inflected}[»”].* · Triptych$`));
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`/${slug}/search/\\?q=`),
    );
    await expect(status(page)).toHaveText(/\d/);
    await first.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
    expect(loads()).toBe(0);

    await page.goBack();
    await expect(results(page).first().getByRole('link')).toHaveText(headline);
    await expect(field(page)).toHaveValue(inflected);
    await page.goBack();
    await expect(page).toHaveURL(searchPath(slug));
    await expect(field(page)).toHaveValue('');
    expect(loads()).toBe(0);
  });
}

for (const { slug, code, name } of languages) {
  test(`counts what it has found as ${name} counts`, async ({ page }) => {
    await open(page, slug, found);
    await expect(results(page).first()).toBeVisible();
    const count = await results(page).count();
    const form = new Intl.PluralRules(code).select(count);
    const text = words(code, `searchFound_${form}`, { count: String(count) });
    await expect(status(page)).toHaveText(text.replaceAll('\u00a0', ' '));
  });

  test(`says what it hasn’t found, and where else to look, in ${name}`, async ({ page }) => {
    const question = 'Ктулху <йцукен>';
    await open(page, slug, question);
    await expect(status(page)).toHaveText(words(code, 'searchNothing', { question }));
    await expect(results(page)).toHaveCount(0);
    const topic = page.getByRole('main').getByRole('navigation').getByRole('link').first();
    await topic.click();
    await expect(page).toHaveURL(new RegExp(`/${slug}/topics/`));
  });
}

test('where no article has all of the words, it says so and has those with some', async ({
  page,
}) => {
  await open(page, second.slug, 'centres banana');
  await expect(status(page)).toHaveText(words(second.code, 'searchSome'));
  await expect(results(page).first().locator('mark').first()).toHaveText('centres');
});

test('finds an article that lacks the language by its original’s words, and marks it', async ({
  page,
}) => {
  const { id, editions } = articleNamed(gapArticles, 'missing-edition');
  const headline = editions.uk?.headline ?? '';
  await open(page, 'ru', headline, gapsUrl);
  const item = results(page).first();
  await expect(item.getByRole('link')).toHaveText(headline);
  await expect(item.getByRole('link')).toHaveAttribute('href', `/ru/${id}/`);
  await expect(item.getByRole('link')).toHaveAttribute('lang', 'uk');
  await expect(item).toContainText('украинский');
  await expect(item.locator('mark').first()).toBeVisible();
});

test('finds words of a language that has no stemmer as they are', async ({ page }) => {
  const { id, editions } = articleNamed(gapArticles, 'only-hebrew');
  const headline = editions.he?.headline ?? '';
  await open(page, 'he', headline, gapsUrl);
  await expect(results(page).first().getByRole('link')).toHaveAttribute('href', `/he/${id}/`);
});

test('has no article whose day is still to come', async ({ page }) => {
  const question = 'майбутнього';
  await open(page, 'ua', question, gapsUrl);
  await expect(status(page)).toHaveText(words('uk', 'searchNothing', { question }));
  await expect(results(page)).toHaveCount(0);
});

test('is the site’s own where the articles are at another origin', async ({ page }) => {
  await open(page, second.slug, 'centre', otherSiteUrl);
  const { headline } = shownEdition(closing, second.code);
  await expect(results(page).first().getByRole('link')).toHaveText(headline);
});
