import { languageByCode, languages } from '../src/languages.ts';
import { demoArticles, first, second, shownEdition, third } from './documents.ts';
import {
  countLoads,
  createGate,
  escapeRegExp,
  expect,
  switchTo,
  tab,
  test,
  untilAlive,
  untilSettled,
} from './fixtures.ts';

const [article] = demoArticles;
if (!article) throw new Error('expected an article');
const headline = (code: string) => shownEdition(article, code).headline;
/** The language of the text that a tab shows: its own, or the original's where there is no edition. */
const textLanguage = (code: string) => shownEdition(article, code).inLanguage;

test('offers one tab a language, in the table’s order, as real links', async ({ page }) => {
  await page.goto(`/${first.slug}/${article.id}/`);
  const tabs = page.locator('nav a[hreflang]');
  await expect(tabs).toHaveText(languages.map(({ slug }) => slug));
  for (const [index, { slug, code, name }] of languages.entries()) {
    const link = tabs.nth(index);
    await expect(link).toHaveAttribute('href', `/${slug}/${article.id}/`);
    await expect(link).toHaveAttribute('hreflang', code);
    await expect(link).toHaveAttribute('lang', code);
    await expect(link).toHaveAccessibleName(new RegExp(`${slug}.*${name}`));
  }
});

test('turns the page into each language with no page load', async ({ page }) => {
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  const loads = countLoads(page);
  for (const language of [...languages.slice(1), first]) {
    await switchTo(page, language);
    await expect(page).toHaveURL(`/${language.slug}/${article.id}/`);
    await expect(page).toHaveTitle(new RegExp(`^${escapeRegExp(headline(language.code))}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(language.code));
    await expect(page.locator('main article')).toHaveAttribute('lang', textLanguage(language.code));
    await expect(page.locator('nav a[aria-current="page"]')).toHaveText([language.slug]);
  }
  expect(loads()).toBe(0);
});

test('names authors and sources as each edition does, also where one stands there twice', async ({
  page,
}) => {
  const named = { [first.code]: ['Олена', 'Іван'], [second.code]: ['Ann', 'Ann', 'Ann'] };
  for (const [code, names] of Object.entries(named)) {
    const people = names.map((name) => ({ name }));
    await page.route(`**/articles/${article.id}/${code}.json`, async (route) => {
      const response = await route.fetch();
      const edition = { ...(await response.json()), author: people, citation: people };
      await route.fulfill({ response, json: edition });
    });
  }
  await page.goto(`/${third.slug}/${article.id}/`);
  await untilSettled(page);
  for (const language of [first, second, first, second, first]) {
    await switchTo(page, language);
    const names = named[language.code] ?? [];
    await expect(
      page.getByRole('article').getByText(names.join(', '), { exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('complementary').last().getByRole('listitem')).toHaveText(names);
  }
});

test('goes Back and Forward through the languages, the place kept', async ({ page }) => {
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  const top = () => page.evaluate(() => window.scrollY);
  const start = await top();
  await switchTo(page, second);
  await switchTo(page, third);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(second.code));
  await expect(page).toHaveURL(`/${second.slug}/${article.id}/`);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(first.code));
  await expect(page.locator('html')).toHaveAttribute('lang', first.code);
  expect(Math.abs((await top()) - start)).toBeLessThanOrEqual(1);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(second.code));
  await expect(page.locator('nav a[aria-current="page"]')).toHaveText([second.slug]);
});

test('lets the last of several fast clicks win, everywhere at once', async ({ page }) => {
  // The second language answers only after the third has been shown.
  const held = createGate();
  await page.route(`**/articles/*/${second.code}.json`, async (route) => {
    await held.opened;
    await route.continue();
  });
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  await tab(page, second.slug).click();
  await tab(page, third.slug).click();
  await expect(page.locator('html')).toHaveAttribute('lang', third.code);
  const answered = page.waitForResponse(`**/articles/${article.id}/${second.code}.json`);
  held.open();
  await (await answered).finished();
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL(`/${third.slug}/${article.id}/`);
  await expect(page).toHaveTitle(new RegExp(`^${escapeRegExp(headline(third.code))}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(third.code));
  await expect(page.locator('nav a[aria-current="page"]')).toHaveText([third.slug]);
});

test('keeps the old text readable while the new one is on its way', async ({ page }) => {
  const held = createGate();
  await page.route(`**/articles/*/${second.code}.json`, async (route) => {
    await held.opened;
    await route.continue();
  });
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  await tab(page, second.slug).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(first.code));
  await expect(page.locator('html')).toHaveAttribute('lang', first.code);
  await expect(page).toHaveURL(`/${first.slug}/${article.id}/`);
  held.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline(second.code));
});

test('leaves the focus where it was', async ({ page }) => {
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  await tab(page, second.slug).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', second.code);
  await expect(tab(page, second.slug)).toBeFocused();
});

test('tells a screen reader the language and the headline, in that language', async ({ page }) => {
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  await switchTo(page, second);
  const status = page.getByRole('status').filter({ hasText: headline(second.code) });
  await expect(status).toContainText(second.name);
  await expect(status).toHaveAttribute('lang', second.code);
});

test('turns everything at once: no frame shows two languages', async ({ page }) => {
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilSettled(page);
  await page.evaluate(() => {
    const seen = new Set<string>();
    const look = () => {
      seen.add(
        [
          document.documentElement.lang,
          document.querySelector('main article')?.getAttribute('lang'),
          document.querySelector('nav a[aria-current="page"]')?.getAttribute('lang'),
          document
            .querySelector('meta[property="og:locale"]')
            ?.getAttribute('content')
            ?.slice(0, 2),
          location.pathname.split('/')[1],
        ].join(' '),
      );
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
  for (const language of [...languages.slice(1), first]) {
    await switchTo(page, language);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  const whole = ({ code, slug }: (typeof languages)[number]) => {
    const text = textLanguage(code);
    return [code, text, code, languageByCode(text)?.ogLocale.slice(0, 2), slug].join(' ');
  };
  expect(seen.sort()).toEqual(languages.map(whole).sort());
});

test('remembers a choice, and uses it at the address without a language only', async ({ page }) => {
  await page.goto(`/${first.slug}/`);
  await untilAlive(page);
  await switchTo(page, second);
  await page.goto('/');
  await expect(page).toHaveURL(`/${second.slug}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', second.code);
  await page.goto(`/${third.slug}/${article.id}/`);
  await untilAlive(page);
  await expect(page).toHaveURL(`/${third.slug}/${article.id}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', third.code);
});

test('opens a language in another tab of the browser, and turns nothing here', async ({ page }) => {
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  const opened = page.context().waitForEvent('page');
  await tab(page, third.slug).click({ modifiers: ['ControlOrMeta'] });
  await expect((await opened).locator('html')).toHaveAttribute('lang', third.code);
  await expect(page.locator('html')).toHaveAttribute('lang', first.code);
  // Who looks at another language hasn't chosen it.
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', first.code);
});

test('goes to a block of another article by a plain link to it', async ({ page }) => {
  const other = demoArticles.find(({ id }) => id !== article.id);
  const block = other?.editions[first.code]?.sections.at(-1)?.blocks[0]?.id;
  if (!other || !block) throw new Error('expected another article');
  await page.goto(`/${first.slug}/${article.id}/`);
  await untilAlive(page);
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = 'there';
    document.querySelector('main h1')?.after(link);
  }, `/${first.slug}/${other.id}/#${block}`);
  await page.getByRole('link', { name: 'there' }).click();
  await expect(page.locator(`#${block}`)).toBeInViewport();
});

for (const locale of ['en-US', 'ru-RU']) {
  test.describe(`in a browser set to ${locale}`, () => {
    test.use({ locale });

    test('opens in the default language all the same', async ({ page }) => {
      await page.goto('/');
      await untilAlive(page);
      await expect(page).toHaveURL('/');
      await expect(page.locator('html')).toHaveAttribute('lang', first.code);
      await page.goto(`/${first.slug}/${article.id}/`);
      await untilAlive(page);
      await expect(page.locator('html')).toHaveAttribute('lang', first.code);
    });

    test('offers that language in its own words, once', async ({ page }) => {
      const language = languages.find(({ code }) => locale.startsWith(code)) ?? first;
      await page.goto(`/${first.slug}/${article.id}/`);
      const offer = page.getByRole('complementary').filter({ has: page.getByRole('button') });
      await expect(offer).toHaveAttribute('lang', language.code);
      await offer.getByRole('button').click();
      await expect(offer).toHaveCount(0);
      await page.reload();
      await untilSettled(page);
      await expect(offer).toHaveCount(0);
    });
  });
}
