import type { Page } from '@playwright/test';
import { type Language, languages } from '../src/languages.ts';
import { formatDate } from '../src/ui/formatDate.ts';
import {
  articleNamed,
  gapArticles,
  gapLanguage,
  gapLanguages,
  languageName,
  shownEdition,
  words,
} from './documents.ts';
import { escapeRegExp, expect, gapsUrl, switchTo, tab, test, untilAlive } from './fixtures.ts';

test.use({ baseURL: gapsUrl });

const uk = gapLanguage('uk');
const en = gapLanguage('en');
const ru = gapLanguage('ru');
const he = gapLanguage('he');

/** Expects a page without an edition of its own: the frame in one language, the text in another. */
async function expectOriginalInstead(page: Page, id: string, { slug, code }: Language) {
  const article = articleNamed(gapArticles, id);
  const original = gapLanguage(article.original);
  const originalPath = `/${original.slug}/${id}/`;
  await expect(page).toHaveURL(`/${slug}/${id}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page.locator('main article')).toHaveAttribute('lang', original.code);
  const { headline } = shownEdition(article, original.code);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  const skip = page.getByRole('link', { name: words(code, 'skipToContent') });
  await expect(skip).toBeAttached();
  const note = page.getByRole('note');
  const values = { original: languageName(original.code, code) };
  await expect(note).toContainText(words(code, 'missingEdition', values));
  await expect(note.getByRole('paragraph')).toHaveAttribute('lang', code);
  const link = note.getByRole('link', { name: words(code, 'toSite') });
  await expect(link).toHaveAttribute('href', originalPath);
  const canonical = page.locator('head link[rel="canonical"]');
  await expect(canonical).toHaveAttribute('href', new RegExp(`^https?://[^/]+${originalPath}$`));
  await expect(page.locator('head link[rel="alternate"][hreflang]')).toHaveCount(0);
  await expect(page.locator('nav a[aria-current="page"]')).toHaveText([slug]);
}

const withoutEdition: [string, Language][] = [
  ['missing-edition', ru],
  ['missing-edition', he],
  ['original-english', uk],
  ['only-hebrew', en],
];

for (const [id, language] of withoutEdition) {
  test(`shows ${id} in the original’s language under /${language.slug}/`, async ({ page }) => {
    const { original } = articleNamed(gapArticles, id);
    await page.goto(`/${language.slug}/${id}/`);
    await untilAlive(page);
    await expectOriginalInstead(page, id, language);
    // The notice leads to the original; a switch leads back to the same page as the address does.
    await page.getByRole('note').getByRole('link').click();
    await expect(page).toHaveURL(`/${gapLanguage(original).slug}/${id}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', original);
    await expect(page.getByRole('note')).toHaveCount(0);
    await switchTo(page, language);
    await expectOriginalInstead(page, id, language);
  });
}

test('reads the page’s own words aloud in the page’s language, whatever the text’s', async ({
  page,
}) => {
  await page.goto(`/${he.slug}/unknown-block/`);
  for (const key of ['unknownBlock', 'originalWording']) {
    const own = page.getByRole('article').getByText(words(he.code, key), { exact: true });
    await expect(own).toHaveAttribute('lang', he.code);
    await expect(own).toHaveAttribute('dir', 'rtl');
  }
});

test('marks the tab of every missing language, and says so to everyone', async ({ page }) => {
  for (const article of gapArticles) {
    const { slug, code } = gapLanguage(article.original);
    await page.goto(`/${slug}/${article.id}/`);
    for (const other of gapLanguages) {
      const link = tab(page, other.slug);
      await expect(link).toBeVisible();
      await expect(link).toHaveAttribute('href', `/${other.slug}/${article.id}/`);
      if (article.editions[other.code]) {
        await expect(link).not.toHaveAttribute('data-missing');
        await expect(link).toHaveAccessibleDescription(other.name);
      } else {
        const name = languageName(other.code, code);
        await expect(link).toHaveAttribute('data-missing');
        await expect(link).toHaveAccessibleDescription(new RegExp(escapeRegExp(name)));
        await expect(page.locator('main article')).toContainText(name);
      }
    }
  }
});

test('lists for crawlers and feed readers the editions that there are', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  for (const { slug, code } of gapLanguages) {
    const feeds = [
      await (await request.get(`/${slug}/feed.xml`)).text(),
      await (await request.get(`/${slug}/feed.json`)).text(),
    ];
    for (const { id, editions } of gapArticles) {
      const path = `/${slug}/${id}/`;
      const exists = editions[code] !== undefined;
      expect(sitemap.includes(`${path}</loc>`), `sitemap: ${path}`).toBe(exists);
      expect(sitemap.includes(`${path}"`), `sitemap, hreflang: ${path}`).toBe(exists);
      for (const feed of feeds) expect(feed.includes(`${path}"`), `feed: ${path}`).toBe(exists);
    }
  }
});

test('links in the head exactly the editions that there are', async ({ page }) => {
  for (const article of gapArticles) {
    const existing = gapLanguages.filter(({ code }) => article.editions[code]);
    const { slug } = gapLanguage(article.original);
    await page.goto(`/${slug}/${article.id}/`);
    const alternates = await page
      .locator('head link[rel="alternate"][hreflang]')
      .evaluateAll((links) =>
        (links as HTMLLinkElement[]).map(({ hreflang, href }) => [
          hreflang,
          new URL(href).pathname,
        ]),
      );
    const byDefault = existing.includes(uk) ? uk.slug : slug;
    expect(Object.fromEntries(alternates)).toEqual({
      ...Object.fromEntries(existing.map(({ slug, code }) => [code, `/${slug}/${article.id}/`])),
      'x-default': `/${byDefault}/${article.id}/`,
    });
    expect(alternates).toHaveLength(existing.length + 1);
  }
});

test.describe('a partial edition', () => {
  const partial = articleNamed(gapArticles, 'partial');
  const blocksOf = (code: string) =>
    shownEdition(partial, code).sections.flatMap(({ blocks }) => blocks);
  const idsOf = (code: string) => blocksOf(code).map(({ id }) => id);
  const shownIds = (page: Page) =>
    page
      .locator('main article section [id]')
      .evaluateAll((elements) => elements.map(({ id }) => id));

  test('has what it lacks in its place, in the original’s language and marked', async ({
    page,
  }) => {
    await page.goto(`/${en.slug}/${partial.id}/`);
    await untilAlive(page);
    expect(await shownIds(page)).toEqual(idsOf(uk.code));
    const own = new Set(idsOf(en.code));
    for (const block of blocksOf(uk.code)) {
      const shown = page.locator(`[id="${block.id}"]`);
      const source = own.has(block.id) ? blocksOf(en.code) : blocksOf(uk.code);
      const expected = source.find(({ id }) => id === block.id) as unknown as { text: string };
      await expect(shown).toHaveText(expected.text);
      const language = await shown.evaluate((element) => element.closest('[lang]'));
      expect(language).toBeTruthy();
      const code = await shown.evaluate((element) =>
        element.closest('[lang]')?.getAttribute('lang'),
      );
      expect(code, block.id).toBe(own.has(block.id) ? en.code : uk.code);
    }
    const mark = words(en.code, 'inOriginalLanguage', { language: languageName('uk', 'en') });
    await expect(page.locator('main article').getByText(mark, { exact: true })).toHaveCount(
      idsOf(uk.code).length - own.size,
    );
    await expect(page.locator('section#history h2')).toHaveAttribute('lang', uk.code);
    const values = { original: languageName(uk.code, en.code) };
    await expect(page.getByRole('note')).toContainText(words(en.code, 'partialEdition', values));
  });

  test('is left as its editor wanted it where it doesn’t call itself partial', async ({ page }) => {
    await page.goto(`/${ru.slug}/${partial.id}/`);
    await untilAlive(page);
    expect(await shownIds(page)).toEqual(idsOf(ru.code));
    await expect(page.getByRole('note')).toHaveCount(0);
  });

  // A block that the other edition lacks, and the nearest one before it that both have.
  const lacking: [string, string][] = [
    ['p3', 'p2'],
    ['p6', 'p4'],
    ['p9', 'p8'],
  ];
  for (const [id, nearest] of lacking) {
    test(`keeps the place at ${nearest} where there is no ${id}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 600 });
      await page.goto(`/${uk.slug}/${partial.id}/`);
      await untilAlive(page);
      const edgesOf = (block: string) =>
        page.locator(`[id="${block}"]`).evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return { top, bottom };
        });
      const { top } = await edgesOf(id);
      await page.evaluate((to) => window.scrollTo(0, to), top - 600 / 3 + 10);
      const before = await edgesOf(nearest);
      await switchTo(page, ru);
      await expect(page.locator(`[id="${id}"]`)).toHaveCount(0);
      const after = await edgesOf(nearest);
      // Its top edge where that was in the window; else its end, after which the reader was.
      const edge = before.top >= 0 ? 'top' : 'bottom';
      const end = await page.evaluate(
        () => document.documentElement.scrollHeight - window.innerHeight - window.scrollY,
      );
      const missed = after[edge] - before[edge];
      // Where the edition ends sooner, its last position has to do.
      expect(end < 1 && missed > 0 ? 0 : Math.abs(missed)).toBeLessThanOrEqual(8);
    });
  }
});

test('says when a translation is older than its original, and leads there', async ({ page }) => {
  const article = articleNamed(gapArticles, 'out-of-date');
  const { dateModified } = shownEdition(article, uk.code);
  await page.goto(`/${en.slug}/${article.id}/`);
  await untilAlive(page);
  const note = page.getByRole('note');
  const values = { date: formatDate(dateModified, en.code) };
  await expect(note).toContainText(words(en.code, 'outdatedEdition', values));
  await expect(note.locator('time')).toHaveAttribute('datetime', dateModified);
  await note.getByRole('link', { name: words(en.code, 'toOriginal') }).click();
  await expect(page).toHaveURL(`/${uk.slug}/${article.id}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', uk.code);
  await expect(note).toHaveCount(0);
  // The same moment, written in another zone, is no older.
  await switchTo(page, ru);
  await expect(note).toHaveCount(0);
});

for (const { slug, code, name } of languages) {
  test(`leaves a line for a block of an unknown type, in ${name}`, async ({ page }) => {
    await page.goto(`/${slug}/unknown-block/`);
    await untilAlive(page);
    await expect(page.locator('#e1')).toHaveText(words(code, 'unknownBlock'));
    for (const id of ['p1', 'p2']) await expect(page.locator(`#${id}`)).toBeVisible();
  });
}

test('knows nothing of an edition before its day', async ({ request }) => {
  const absent = [
    `/${uk.slug}/tomorrow/`,
    '/articles/tomorrow/story.json',
    '/articles/tomorrow/uk.json',
    '/articles/later-translation/en.json',
    `/${uk.slug}/topics/future/`,
  ];
  for (const path of absent) expect((await request.get(path)).status(), path).toBe(404);
  for (const { slug, code } of gapLanguages) {
    const lists = [
      '/sitemap.xml',
      '/news-sitemap.xml',
      `/${slug}/`,
      `/${slug}/feed.xml`,
      `/${slug}/feed.json`,
      `/articles/lists/${code}/latest.json`,
    ];
    for (const path of lists) {
      const text = await (await request.get(path)).text();
      expect(text, path).not.toContain('tomorrow');
      expect(text, path).not.toContain('Матеріал із майбутнього');
      expect(text, path).not.toContain('A translation for later');
    }
  }
});

test('says on the front page what an edition lacks', async ({ page }) => {
  const card = (id: string, code: string) => {
    const { headline } = shownEdition(articleNamed(gapArticles, id), code);
    const link = page.getByRole('link', { name: headline, exact: true });
    return page.getByRole('main').getByRole('listitem').filter({ has: link });
  };
  await page.goto(`/${en.slug}/`);
  await expect(card('partial', en.code)).toContainText(words(en.code, 'partialShort'));
  await expect(card('out-of-date', en.code)).toContainText(words(en.code, 'outdatedShort'));
  await expect(card('partial', en.code)).not.toContainText(words(en.code, 'outdatedShort'));
  await page.goto(`/${ru.slug}/`);
  const missing = card('missing-edition', ru.code);
  const values = { language: languageName(uk.code, ru.code) };
  await expect(missing).toContainText(words(ru.code, 'inOriginalLanguage', values));
  await expect(missing.getByRole('heading')).toHaveAttribute('lang', uk.code);
  await expect(missing.getByRole('link')).toHaveAttribute('href', `/${ru.slug}/missing-edition/`);
  await expect(card('out-of-date', ru.code)).not.toContainText(words(ru.code, 'outdatedShort'));
});
