import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { first, second, shownEdition, third, words } from './documents.ts';
import { createGate, escapeRegExp, expect, switchTo, tab, test, untilAlive } from './fixtures.ts';
import {
  afterRetries,
  article,
  documentOf,
  expectArticle,
  type Language,
  next,
  openFromFront,
  pathIn,
  retryIn,
} from './openedArticle.ts';

/** Expects a page that says what happened, in the reader's language, and leads to the front page. */
async function expectMessage(page: Page, { slug, code }: Language, kind: string) {
  const message = page.getByRole('main').getByRole('alert');
  const heading = message.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(words(code, `${kind}Title`), afterRetries);
  await expect(message).toContainText(words(code, `${kind}Text`));
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page).toHaveTitle(new RegExp(`^${escapeRegExp(words(code, `${kind}Title`))}`));
  await expect(tab(page, slug)).toHaveAttribute('aria-current', 'page');
  const front = message.getByRole('link', { name: words(code, 'frontPage'), exact: true });
  await expect(front).toHaveAttribute('href', `/${slug}/`);
  return message;
}

test('shows the shape of an article while its text is slow', async ({ page }) => {
  const held = createGate();
  await page.route(documentOf(third), async (route) => {
    await held.opened;
    await route.continue();
  });
  await openFromFront(page, third);
  const name = words(third.code, 'loading');
  const skeleton = page.getByRole('main').getByRole('status', { name });
  await expect(skeleton).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(page.locator('nav a[hreflang]')).toHaveText(languages.map((each) => each.slug));
  held.open();
  await expectArticle(page, third);
  await expect(skeleton).toHaveCount(0);
});

test.describe('where there is no such article', () => {
  test.use({ expectedTroubles: [/404/] });

  for (const language of languages) {
    test(`says so, and leads to the front page, in ${language.name}`, async ({ page }) => {
      await page.goto(`/${language.slug}/no-such-article/`);
      const message = await expectMessage(page, language, 'notFound');
      await expect(message.getByRole('button')).toHaveCount(0);
      await message.getByRole('link', { name: words(language.code, 'frontPage') }).click();
      await expect(page).toHaveURL(`/${language.slug}/`);
      await expect(message).toHaveCount(0);
    });
  }

  test('says so too of an article that has gone since the list was made', async ({ page }) => {
    await page.route(`**/articles/${article.id}/**`, (route) => route.fulfill({ status: 404 }));
    await openFromFront(page, second);
    await expectMessage(page, second, 'notFound');
  });
});

test.describe('where a document is broken', () => {
  test.use({ expectedTroubles: [/expected /] });

  /** The edition as JSON, one thing in it wrong. */
  const broken = ({ code }: Language) => {
    const edition = JSON.parse(JSON.stringify(shownEdition(article, code)));
    edition.sections[0].blocks[0] = { id: 'broken', type: 'paragraph', text: { html: '<p>' } };
    return edition;
  };
  const kinds: Record<string, { answer: (language: Language) => object; says: string }> = {
    'not JSON': { answer: () => ({ body: '<!doctype html>' }), says: 'expected JSON' },
    'not an edition': {
      answer: (language) => ({ json: broken(language) }),
      says: 'sections[0].blocks[0].text: expected ',
    },
    'another language’s': {
      answer: (language) => ({ json: shownEdition(article, next(language).code) }),
      says: 'inLanguage: expected ',
    },
  };

  // What is wrong is one thing, the reader's language another: they take turns.
  for (const [index, [kind, { answer, says }]] of Object.entries(kinds).entries()) {
    const language = languages[index % languages.length] ?? first;

    test(`says so, and where: ${kind}, in ${language.name}`, async ({ page, troubles }) => {
      await page.route(documentOf(language), (route) => route.fulfill(answer(language)));
      await openFromFront(page, language);
      const message = await expectMessage(page, language, 'broken');
      expect(troubles.join('\n')).toContain(`${article.id}/${language.code}.json: ${says}`);
      await page.unroute(documentOf(language));
      await message.getByRole('button', retryIn(language.code)).click();
      await expectArticle(page, language);
    });
  }

  test('offers the languages that there are beside it', async ({ page }) => {
    await page.route(documentOf(second), (route) => route.fulfill({ body: '{' }));
    await openFromFront(page, second);
    const message = await expectMessage(page, second, 'broken');
    await expect(message).toContainText(words(second.code, 'tryInstead'));
    const others = languages.filter((other) => other !== second);
    const links = message.locator('a[hreflang]');
    await expect(links).toHaveText(others.map((other) => other.name));
    await links.first().click();
    await expectArticle(page, first);
  });
});

test.describe('where a page fails in one language', () => {
  test.use({ expectedTroubles: [/a fault in one language/] });

  test('says so there, and shows the article in the next one', async ({ page }) => {
    await page.addInitScript((failing) => {
      const { DateTimeFormat } = Intl;
      Intl.DateTimeFormat = class extends DateTimeFormat {
        constructor(code: string, options: Intl.DateTimeFormatOptions) {
          if (code === failing) throw new Error('a fault in one language');
          super(code, options);
        }
      } as typeof DateTimeFormat;
    }, second.code);
    await page.goto(pathIn(first));
    await untilAlive(page);
    await switchTo(page, second);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(words(second.code, 'failedTitle'));
    await switchTo(page, third);
    await expectArticle(page, third);
  });
});
