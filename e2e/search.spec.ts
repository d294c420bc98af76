import { languages } from '../src/languages.ts';
import {
  articleNamed,
  demoArticles,
  first,
  second,
  shownEdition,
  third,
  words,
} from './documents.ts';
import {
  countLoads,
  expect,
  gapsUrl,
  switchTo,
  test,
  untilAlive,
  untilSettled,
} from './fixtures.ts';
import { noteCount } from './gapSite.mjs';
import {
  closing,
  field,
  open,
  found as question,
  results,
  searchPath,
  status,
} from './searchPage.ts';

/* Search as a page among others: asked by hand and by address, in tabs, with Back and a reload. */

test('a tab asks the same in its language, and nothing that was typed is lost', async ({
  page,
}) => {
  await open(page, first.slug, question);
  const loads = countLoads(page);
  await expect(results(page).first()).toBeVisible();
  await field(page).fill('щось іще');
  for (const language of [second, third, first]) {
    await switchTo(page, language);
    await expect(page).toHaveURL(searchPath(language.slug, question));
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
  await open(page, first.slug, question);
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
  const headlines = await results(page).getByRole('link').allTextContents();
  await page.reload();
  const another = await page.context().newPage();
  await another.goto(page.url());
  for (const window of [page, another]) {
    await untilAlive(window);
    await expect(field(window)).toHaveValue(question);
    await expect(results(window).getByRole('link')).toHaveText(headlines);
  }
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

test('goes on to more results, which are there again after Back', async ({ page }) => {
  await open(page, 'ua', 'нотатку', gapsUrl);
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

for (const { slug, code, name } of languages) {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`says that search needs it, and leads to the articles, in ${name}`, async ({ page }) => {
      await page.goto(searchPath(slug));
      await expect(page.getByText(words(code, 'searchNeedsScript'))).toBeVisible();
      await expect(page.getByText(words(code, 'searchLate'))).toBeHidden();
      const link = page.getByRole('main').getByRole('link', { name: words(code, 'allArticles') });
      await link.click();
      await expect(results(page).first()).toBeVisible();
    });
  });
}
