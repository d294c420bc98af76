import type { Page, Route } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { articleNamed, demoArticles, languageName, shownEdition, words } from './documents.ts';
import { expect, tab, test, untilAlive } from './fixtures.ts';

/*
 * Every file that a page is made of, and everything that can go wrong with it: what was shown stays, or
 * a message says what happened, in the reader's language, with a way on that works once the fault is
 * over. Time passes by the page's clock, so nobody waits. docs/faults.md has the results.
 */

test.use({
  expectedTroubles: [
    [
      /HTTP (404|500|503): /,
      /status of (404|500|503)/,
      /ERR_CONNECTION_RESET/,
      /DocumentUnavailable|CodeUnavailable|dynamically imported|Nothing came within/,
      /: expected |expected the code of this build/,
      /MIME type|SyntaxError|Unexpected|Invalid or unexpected|does not provide an export/,
      /is not a function|Cannot destructure|preloaded using link preload/,
    ],
    { scope: 'test' },
  ],
  // Small pictures: they aren't what most of these are about.
  viewport: { width: 400, height: 700 },
});

type Language = (typeof languages)[number];

/** A cell of the table, and the reader in it. */
type Cell = {
  page: Page;
  language: Language;
  /** The language that the reader switches to. */
  other: Language;
  fault: Fault;
};

type Resource = {
  name: string;
  /** Which files fail. */
  files: (cell: Cell) => string;
  /** What stood there before, in an older version. */
  older: { contentType: string; body: string };
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

type Fault = {
  name: string;
  answer: (route: Route, resource: Resource) => Promise<void>;
  /** Whether it is the document itself that is wrong, not the way to it. */
  isBroken?: true;
  isMissing?: true;
  /** Whether there is no answer, ever. */
  isSilent?: true;
  /** Whether the reader isn't to notice anything. */
  isHarmless?: true;
};

const html = '<!doctype html><title>Sign in</title><h1>Sign in to the Wi-Fi</h1>';
const hour = 3_600_000;

const faults: Fault[] = [
  { name: '404', answer: (route) => route.fulfill({ status: 404 }), isMissing: true },
  { name: '500', answer: (route) => route.fulfill({ status: 500 }) },
  {
    name: '503 with Retry-After',
    answer: (route) => route.fulfill({ status: 503, headers: { 'retry-after': '2' } }),
  },
  { name: 'no answer', answer: () => new Promise(() => {}), isSilent: true },
  { name: 'a connection reset', answer: (route) => route.abort('connectionreset') },
  { name: 'half a file', answer: answerWithHalf, isBroken: true },
  {
    name: 'HTML instead',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: html }),
    isBroken: true,
  },
  {
    name: 'JSON of another shape',
    answer: (route) => route.fulfill({ json: { ok: true } }),
    isBroken: true,
  },
  {
    name: 'an older version',
    answer: (route, { older }) => route.fulfill(older),
    isBroken: true,
  },
  { name: 'a clock an hour off', isHarmless: true, answer: answerBusyOnce() },
];

async function answerWithHalf(route: Route) {
  const response = await route.fetch();
  const whole = await response.body();
  await route.fulfill({ response, body: whole.subarray(0, whole.length / 2) });
}

/** A server that asks, by its own clock, to come back in a second: once for each document. */
function answerBusyOnce() {
  const told = new WeakSet<Page>();
  return async (route: Route) => {
    const page = route.request().frame().page();
    const isDocument = route.request().resourceType() === 'fetch';
    if (!isDocument || told.has(page)) return route.continue();
    told.add(page);
    const headers = { 'retry-after': new Date(Date.now() + 1_000).toUTCString() };
    await route.fulfill({ status: 503, headers });
  };
}

const article = articleNamed(demoArticles, 'japan-closes-centres');
const headline = (code: string) => shownEdition(article, code).headline;
const pathIn = ({ slug }: Language) => `/${slug}/${article.id}/`;
const json = (value: unknown) => ({
  contentType: 'application/json',
  body: JSON.stringify(value),
});
const script = (body: string) => ({ contentType: 'text/javascript', body });

const resources: Resource[] = [
  {
    name: 'an edition, at a switch',
    files: ({ other }) => `**/articles/${article.id}/${other.code}.json`,
    older: json({ lang: 'en', title: 'Centres close', body: '<p>It is open.</p>' }),
    begin: openArticle,
    ask: askForOther,
    withFault: keepsArticleAndSaysSo,
    goOn: retrySwitch,
    withoutFault: ({ page, other }) => expectArticle(page, other),
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
    files: () => '**/assets/FrontPage-*.js',
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

async function openArticle({ page, language }: Cell) {
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

async function askForFront({ page, language: { slug } }: Cell) {
  await page.getByRole('banner').locator(`a[href="/${slug}/"]`).first().dispatchEvent('click');
}

async function expectArticle(page: Page, { code, slug }: Language) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(code));
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page.locator('main article')).toHaveAttribute('lang', code);
  await expect(page.locator('main article p[id]').first()).toBeVisible();
  await expect(page.locator('nav a[aria-current="page"]')).toHaveText([slug]);
}

async function expectFront({ page, language: { code, slug } }: Cell) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(code, 'latest'));
  await expect(page).toHaveURL(`/${slug}/`);
  await expect(articleLink(page)).toHaveText(headline(code));
}

const retryIn = ({ language }: Cell) => ({ name: words(language.code, 'retry'), exact: true });

async function expectMessage({ page, language: { code } }: Cell, kind: string) {
  const message = page.getByRole('main').getByRole('alert');
  const heading = message.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(words(code, `${kind}Title`));
  await expect(message).toContainText(words(code, `${kind}Text`));
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

/**
 * Lets seconds pass by the page's clock, as many as anyone may have to wait. In each of them the site,
 * however busy the machine, answers what it was asked.
 */
async function passSeconds(page: Page, seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    await page.clock.fastForward(1_000);
    await page.request.head('/');
  }
}

const languageAt = (index: number) => languages[index % languages.length] as Language;

for (const [row, resource] of resources.entries()) {
  for (const [column, fault] of faults.entries()) {
    const language = languageAt(row + column);
    const other = languageAt(row + column + 1);

    test(`${resource.name}: ${fault.name}, in ${language.name}`, async ({ page }) => {
      const cell = { page, language, other, fault };
      let asked = 0;
      let answered = 0;
      let isOver = false;
      // Ahead in one row, behind in the next.
      const clock = fault.isHarmless ? (row % 2 ? hour : -hour) : 0;
      await page.clock.install({ time: Date.now() + clock });
      await page.route(resource.files(cell), async (route) => {
        asked += 1;
        await (isOver ? route.continue() : fault.answer(route, resource));
        answered += 1;
      });
      await resource.begin(cell);
      const before = asked;
      await resource.ask(cell);
      await expect.poll(() => asked, 'the file is needed').toBeGreaterThan(0);

      if (fault.isHarmless) {
        await passSeconds(page, 4);
        await resource.withoutFault(cell);
      } else {
        // A busy machine's answer isn't to come after the page's fifteen seconds.
        if (!fault.isSilent) await expect.poll(() => answered).toBeGreaterThan(0);
        await passSeconds(page, 15);
        await resource.withFault(cell);
        // And no more while the message stands there.
        for (let jump = 0; jump < 3; jump += 1) await page.clock.fastForward(60_000);
        expect(asked - before, 'tries').toBeLessThanOrEqual(3);
        isOver = true;
        await resource.goOn(cell);
        await resource.withoutFault(cell);
      }
    });
  }
}

for (const language of languages) {
  test(`a site that is gone, in ${language.name}: the page stays, with a way on`, async ({
    page,
  }) => {
    const other = language === languages[0] ? languages[1] : languages[0];
    const cell = { page, language, other, fault: faults[4] } as Cell;
    await page.clock.install();
    await openArticle(cell);
    await page.route('**', (route) => route.abort('connectionreset'));
    await askForFront(cell);
    const failure = page.getByRole('alert').filter({ hasText: words(language.code, 'pageFailed') });
    await expect(failure).toBeVisible();
    await expectArticle(page, language);
    await page.unroute('**');
    await failure.getByRole('button', retryIn(cell)).click();
    await expectFront(cell);
  });
}
