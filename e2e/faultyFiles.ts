import type { Page } from '@playwright/test';
import type { languages } from '../src/languages.ts';
import { articleNamed, demoArticles, languageName, shownEdition, words } from './documents.ts';
import type { Fault, Older } from './faults.ts';
import { escapeRegExp, expect, tab, untilAlive } from './fixtures.ts';

export type Language = (typeof languages)[number];

/** A cell of the table, and the reader in it. */
export type Cell = {
  page: Page;
  language: Language;
  /** The language that the reader switches to. */
  other: Language;
  fault: Fault;
};

export type Resource = {
  name: string;
  /** Which files fail. */
  files: (cell: Cell) => string;
  /** What stood there before, in an older version. */
  older: Older;
  /** Where the reader is before the file is needed. */
  begin: (cell: Cell) => Promise<void>;
  /** What the reader does that needs it. */
  ask: (cell: Cell) => Promise<void>;
  /** What the reader has while the fault lasts. */
  withFault: (cell: Cell) => Promise<void>;
  /** What the reader has where nothing fails, or the fault is over. */
  withoutFault: (cell: Cell) => Promise<void>;
  /** What the reader does once the fault is over. */
  goOn: (cell: Cell) => Promise<void>;
};

const article = articleNamed(demoArticles, 'japan-closes-centres');
const headline = (code: string) => shownEdition(article, code).headline;
const pathIn = ({ slug }: Language) => `/${slug}/${article.id}/`;
const json = (value: unknown) => ({
  contentType: 'application/json',
  body: JSON.stringify(value),
});
const script = (body: string) => ({ contentType: 'text/javascript', body });

/** The files that a page needs, and what a reader does and sees around each: the rows of the table. */
export const resources: Resource[] = [
  {
    name: 'an edition, at a switch',
    files: ({ other }) => `**/articles/${article.id}/${other.code}.json`,
    older: json({ lang: 'en', title: 'Centres close', body: '<p>It is open.</p>' }),
    begin: openArticle,
    ask: askForOther,
    withFault: keepsArticleAndSaysSo,
    goOn: retrySwitch,
    withoutFault: async ({ page, other }) => {
      await expectArticle(page, other);
      await expect(page.getByRole('alert')).toHaveCount(0);
    },
  },
  {
    name: 'an edition, from a list',
    files: ({ language }) => `**/articles/${article.id}/${language.code}.json`,
    older: json({ lang: 'en', title: 'Centres close', body: '<p>It is open.</p>' }),
    begin: openFront,
    ask: askForArticle,
    withFault: (cell) => expectMessage(cell, cell.fault.isBroken ? 'broken' : 'unavailable'),
    goOn: retryMessage,
    withoutFault: ({ page, language }) => expectArticle(page, language),
  },
  {
    name: 'a story',
    files: () => `**/articles/${article.id}/story.json`,
    older: json({ id: article.id, languages: ['uk', 'en', 'ru'] }),
    begin: openFront,
    ask: askForArticle,
    withFault: (cell) => {
      const { isBroken, isMissing } = cell.fault;
      return expectMessage(cell, isBroken ? 'broken' : isMissing ? 'notFound' : 'unavailable');
    },
    goOn: async (cell) => {
      if (!cell.fault.isMissing) return retryMessage(cell);
      // Of an article that isn't there, the site knows no more: the way on is the list.
      const { page, language } = cell;
      const front = { name: words(language.code, 'frontPage'), exact: true };
      await page.getByRole('main').getByRole('link', front).click();
      await expectFront(cell);
      await askForArticle(cell);
    },
    withoutFault: ({ page, language }) => expectArticle(page, language),
  },
  {
    name: 'a list',
    files: ({ language }) => `**/articles/lists/${language.code}/latest.json`,
    older: json([{ slug: article.id, title: 'Centres close' }]),
    begin: openArticle,
    ask: askForFront,
    withFault: (cell) => expectMessage(cell, cell.fault.isBroken ? 'broken' : 'unavailable'),
    goOn: retryMessage,
    withoutFault: expectFront,
  },
  {
    name: 'a picture',
    files: () => `**/articles/${article.id}/*.{avif,webp,jpg}`,
    older: { contentType: 'image/gif', body: 'GIF89a' },
    begin: async () => {},
    ask: async (cell) => {
      await openArticleAtOnce(cell);
      // Asked for first of all, it is answered first: the seconds that pass then are not the app's.
      if (!cell.fault.isSilent) await untilAlive(cell.page);
    },
    withFault: async ({ page, language, other }) => {
      await untilAlive(page);
      const picture = page.locator('main article figure img').first();
      await expect(picture).toHaveAttribute('alt', /\S/);
      const box = await picture.boundingBox();
      expect(box?.height, 'the picture’s place is kept').toBeGreaterThan(100);
      await expectArticle(page, language);
      await tab(page, other.slug).dispatchEvent('click');
      await expectArticle(page, other);
    },
    goOn: async ({ page }) => {
      await page.reload();
    },
    withoutFault: async ({ page }) => {
      const picture = page.locator('main article figure img').first();
      await expect(picture).toHaveJSProperty('complete', true);
      await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
    },
  },
  {
    name: 'the script of a page',
    files: () => '**/assets/views-*.js',
    older: script('export const Page = () => null;'),
    begin: openArticle,
    ask: askForFront,
    // As HTML, which needs no script.
    withFault: expectFront,
    goOn: ({ page, language }) => tab(page, language.slug).click(),
    withoutFault: expectFront,
  },
  {
    name: 'the script of the app',
    files: () => '**/assets/start-*.js',
    older: script('export const begin = () => {};'),
    begin: async () => {},
    ask: openArticleAtOnce,
    withFault: ({ page, language }) => expectArticle(page, language),
    // A plain link, with nothing but HTML.
    goOn: ({ page, language }) => tab(page, language.slug).click(),
    withoutFault: async ({ page, language }) => {
      await expectArticle(page, language);
      await untilAlive(page);
    },
  },
  {
    name: 'the interface’s text',
    files: ({ other }) => `**/assets/${other.code}-*.js`,
    older: script('export default { skipToContent: "…" };'),
    begin: openArticle,
    ask: askForOther,
    withFault: keepsArticleAndSaysSo,
    goOn: retrySwitch,
    withoutFault: async ({ page, other }) => {
      await expectArticle(page, other);
      await untilAlive(page);
    },
  },
];

export async function openArticle({ page, language }: Cell) {
  await page.goto(pathIn(language));
  await untilAlive(page);
}

/** A picture may keep the page from ever being loaded. */
async function openArticleAtOnce({ page, language }: Cell) {
  await page.goto(pathIn(language), { waitUntil: 'commit' });
  await expectArticle(page, language);
}

async function openFront({ page, language }: Cell) {
  await page.goto(`/${language.slug}/`);
  await untilAlive(page);
}

function articleLink(page: Page) {
  return page.getByRole('main').locator(`h2 a[href$="/${article.id}/"]`).first();
}

// Nothing but the tap: pointing at a link before would be asking twice.
async function askForArticle({ page }: Cell) {
  await articleLink(page).dispatchEvent('click');
}

async function askForOther({ page, other }: Cell) {
  await tab(page, other.slug).dispatchEvent('click');
}

export async function askForFront({ page, language: { slug } }: Cell) {
  await page.getByRole('banner').locator(`a[href="/${slug}/"]`).first().dispatchEvent('click');
}

export async function expectArticle(page: Page, language: Language) {
  const { code, slug } = language;
  await expect(page).toHaveURL(pathIn(language));
  await expect(page).toHaveTitle(new RegExp(`^${escapeRegExp(headline(code))}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(code));
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page.locator('main article')).toHaveAttribute('lang', code);
  await expect(page.locator('main article p[id]').first()).toBeVisible();
  await expect(page.locator('nav a[aria-current="page"]')).toHaveText([slug]);
}

export async function expectFront({ page, language: { code, slug } }: Cell) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(code, 'latest'));
  await expect(page).toHaveURL(`/${slug}/`);
  await expect(articleLink(page)).toHaveText(headline(code));
}

export const retryIn = ({ language }: Cell) => ({
  name: words(language.code, 'retry'),
  exact: true,
});

async function expectMessage({ page, language: { code, slug } }: Cell, kind: string) {
  const message = page.getByRole('main').getByRole('alert');
  const heading = message.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(words(code, `${kind}Title`));
  await expect(message).toContainText(words(code, `${kind}Text`));
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page).toHaveTitle(new RegExp(`^${escapeRegExp(words(code, `${kind}Title`))}`));
  await expect(tab(page, slug)).toHaveAttribute('aria-current', 'page');
  const front = message.getByRole('link', { name: words(code, 'frontPage'), exact: true });
  await expect(front).toHaveAttribute('href', `/${slug}/`);
  await expect(page.getByRole('main').getByRole('status')).toHaveCount(0);
}

async function retryMessage(cell: Cell) {
  await cell.page.getByRole('main').getByRole('button', retryIn(cell)).click();
}

function switchFailure({ page, language, other }: Cell) {
  const to = languageName(other.code, language.code);
  const text = words(language.code, 'switchFailed', { language: to });
  return page.getByRole('alert').filter({ hasText: text });
}

async function keepsArticleAndSaysSo(cell: Cell) {
  await expect(switchFailure(cell)).toBeVisible();
  await expectArticle(cell.page, cell.language);
  await expect(cell.page.locator('nav a[data-pending]')).toHaveCount(0);
}

async function retrySwitch(cell: Cell) {
  await switchFailure(cell).getByRole('button', retryIn(cell)).click();
}
