import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import {
  articleNamed,
  demoArticles,
  first,
  gapArticles,
  second,
  shownEdition,
  third,
  words,
} from './documents.ts';
import {
  countLoads,
  expect,
  gapsUrl,
  otherSiteUrl,
  switchTo,
  tab,
  test,
  untilAlive,
  untilSettled,
} from './fixtures.ts';
import { noteCount } from './gapSite.mjs';

const closing = articleNamed(demoArticles, 'japan-closes-centres');

/**
 * Forms of words that the article is about, none of them as its headline has them. Only of languages with a stemmer and
 * an edition: a new language may have neither.
 */
const questions: Record<string, { inflected: string; marked: string[] }> = {
  uk: { inflected: 'центром Японії', marked: ['Японія', 'центрів'] },
  en: { inflected: 'centre closed', marked: ['close', 'centres'] },
  ru: { inflected: 'центром Японии', marked: ['Япония', 'центров'] },
};

const searchPath = (slug: string, question = '') =>
  `/${slug}/search/${question && `?${new URLSearchParams({ q: question })}`}`;

const field = (page: Page) => page.getByRole('search').getByRole('searchbox');
const status = (page: Page) => page.getByRole('main').getByRole('status');
const results = (page: Page) => page.getByRole('main').getByRole('listitem');

/** Opens the results of a question by its address. */
async function open(page: Page, slug: string, question = '') {
  await page.goto(searchPath(slug, question));
  await untilAlive(page);
}

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
    await open(page, slug, 'Triptych');
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

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`says that search needs it, and leads to the articles, in ${name}`, async ({ page }) => {
      await page.goto(searchPath(slug));
      await expect(page.getByText(words(code, 'searchNeedsScript'))).toBeVisible();
      const link = page.getByRole('main').getByRole('link', { name: words(code, 'allArticles') });
      await link.click();
      await expect(results(page).first()).toBeVisible();
    });
  });
}

const { inflected: question = '' } = questions[first.code] ?? {};

test('a tab asks the same in its language, and nothing that was typed is lost', async ({
  page,
}) => {
  await open(page, first.slug, 'Triptych');
  const loads = countLoads(page);
  await expect(results(page).first()).toBeVisible();
  await field(page).fill('щось іще');
  for (const language of [second, third, first]) {
    await switchTo(page, language);
    await expect(page).toHaveURL(searchPath(language.slug, 'Triptych'));
    await expect(field(page)).toHaveValue('щось іще');
    await expect(status(page)).toHaveText(/\d/);
    const { headline } = shownEdition(
      articleNamed(demoArticles, 'reading-in-three-languages'),
      language.code,
    );
    await expect(results(page).getByRole('link', { name: headline })).toBeVisible();
    await expect(page).toHaveTitle(/Triptych.* · Triptych/);
  }
  expect(loads()).toBe(0);
});

test('a tab’s results are there at once, with no request', async ({ page }) => {
  await open(page, first.slug, 'Triptych');
  await untilSettled(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await switchTo(page, second);
  await expect(results(page).first()).toBeVisible();
  expect(asked).toEqual([]);
});

test('a reload has the same results, and so has the address in another window', async ({
  page,
}) => {
  await open(page, first.slug, question);
  await expect(results(page).first()).toBeVisible();
  const found = await results(page).getByRole('link').allTextContents();
  await page.reload();
  await untilAlive(page);
  await expect(field(page)).toHaveValue(question);
  await expect(results(page).getByRole('link')).toHaveText(found);
});

test('the keyboard alone asks and opens a result', async ({ page }) => {
  await open(page, second.slug);
  await field(page).focus();
  await page.keyboard.type('centre');
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(results(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/${second.slug}/${closing.id}/`);
});

test('a question asked before the app is there is answered too', async ({ page }) => {
  await page.route('**/start-*.js', () => {});
  await page.goto(searchPath(first.slug));
  await field(page).fill(question);
  await page.unroute('**/start-*.js');
  await field(page).press('Enter');
  await expect(page).toHaveURL(searchPath(first.slug, question));
  await expect(results(page).first()).toBeVisible();
});

test('where no article has all of the words, it says so and has those with some', async ({
  page,
}) => {
  await open(page, second.slug, 'centres banana');
  await expect(status(page)).toHaveText(words(second.code, 'searchSome'));
  await expect(results(page).first().locator('mark').first()).toHaveText('centres');
});

const hostile = {
  'only punctuation': '?q=%3F%21%E2%80%A6',
  'an emoji': '?q=%F0%9F%A6%86',
  'a script': '?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'a NUL': '?q=%00',
  'half of a surrogate pair': '?q=%ED%A0%80x',
  'a broken escape': '?q=%E0%A4%A',
  'nothing but spaces': '?q=%20%20',
  'two questions': '?q=a&q=b',
  'ten thousand letters': `?q=${'a'.repeat(10_000)}`,
  'a thousand words': `?q=${'a+b-c+'.repeat(1_000)}`,
  'a name that objects have': '?q=constructor+__proto__',
};

for (const [what, search] of Object.entries(hostile)) {
  test(`takes ${what} for a question like any other`, async ({ page }) => {
    await page.goto(`/${first.slug}/search/${search}`);
    await untilSettled(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(first.code, 'search'));
    await expect(field(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await switchTo(page, second);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(second.code, 'search'));
  });
}

test('finds an article that lacks the language by its original’s words, and marks it', async ({
  page,
}) => {
  const { id, editions } = articleNamed(gapArticles, 'missing-edition');
  const headline = editions.uk?.headline ?? '';
  await page.goto(`${gapsUrl}${searchPath('ru', headline)}`);
  await untilAlive(page);
  const found = results(page).first();
  await expect(found.getByRole('link')).toHaveText(headline);
  await expect(found.getByRole('link')).toHaveAttribute('href', `/ru/${id}/`);
  await expect(found.getByRole('link')).toHaveAttribute('lang', 'uk');
  await expect(found).toContainText('украинский');
  await expect(found.locator('mark').first()).toBeVisible();
});

test('goes on to more results, which are there again after Back', async ({ page }) => {
  await page.goto(`${gapsUrl}${searchPath('ua', 'нотатку')}`);
  await untilAlive(page);
  for (let count = 20; count < noteCount; count += 20) {
    await expect(results(page)).toHaveCount(count);
    await page.getByRole('button', { name: words('uk', 'searchMore') }).click();
  }
  await expect(results(page)).toHaveCount(noteCount);
  await expect(page.getByRole('button', { name: words('uk', 'searchMore') })).toHaveCount(0);
  await results(page).nth(30).getByRole('link').click();
  await expect(page).toHaveURL(/\/ua\/note-\d+\//);
  await page.goBack();
  await expect(results(page)).toHaveCount(noteCount);
});

test('finds words of a language that has no stemmer as they are', async ({ page }) => {
  const { id, editions } = articleNamed(gapArticles, 'only-hebrew');
  const headline = editions.he?.headline ?? '';
  await page.goto(`${gapsUrl}${searchPath('he', headline)}`);
  await untilAlive(page);
  await expect(results(page).first().getByRole('link')).toHaveAttribute('href', `/he/${id}/`);
});

test('has no article whose day is still to come', async ({ page }) => {
  await page.goto(`${gapsUrl}${searchPath('en', 'tomorrow')}`);
  await untilAlive(page);
  await expect(status(page)).not.toBeEmpty();
  await expect(page.locator('a[href*="/tomorrow/"]')).toHaveCount(0);
});

test('is the site’s own where the articles are at another origin', async ({ page }) => {
  await page.goto(`${otherSiteUrl}${searchPath(second.slug, 'centre')}`);
  await untilAlive(page);
  const { headline } = shownEdition(closing, second.code);
  await expect(results(page).first().getByRole('link')).toHaveText(headline);
});

test.describe('where the network fails', () => {
  test.use({ expectedTroubles: [/search\/en|ERR_|503|404/] });

  test('says so, keeps the question, and tries again', async ({ page }) => {
    await page.route('**/search/*/*/*.json', (route) => route.fulfill({ status: 503 }));
    await open(page, second.slug, 'centre');
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText(words(second.code, 'searchFailed'), { timeout: 15_000 });
    await expect(field(page)).toHaveValue('centre');
    await page.unroute('**/search/*/*/*.json');
    await alert.getByRole('button', { name: words(second.code, 'retry') }).click();
    await expect(results(page).first()).toBeVisible();
    await expect(alert).toHaveCount(0);
  });

  test('finds its way where a new build has taken the old index away', async ({ page }) => {
    let old = 0;
    await page.route('**/search/en.json', async (route) => {
      old += 1;
      if (old > 1) return route.continue();
      await route.fulfill({ json: { segments: [{ key: '0000', articles: 6 }] } });
    });
    await open(page, second.slug, 'centre');
    await expect(results(page).first()).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { slug, name } of languages) {
    test(`keeps to WCAG 2.2 AA in ${name}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme });
      for (const asked of ['', 'Triptych', 'Ктулху']) {
        await open(page, slug, asked);
        await untilSettled(page);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
        ).toEqual([]);
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        expect(scrollWidth).toBe(clientWidth);
      }
    });
  }
}

test('nothing moves under a reader’s finger while the app takes the page over', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as { value?: number }).value ?? 0);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, first.slug, question);
  await expect(results(page).first()).toBeVisible();
  const box = await field(page).boundingBox();
  await untilSettled(page);
  expect(await field(page).boundingBox()).toEqual(box);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
  await expect(tab(page, first.slug)).toHaveAttribute('aria-current', 'page');
});
