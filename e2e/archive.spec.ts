import type { Language } from '../src/languages.ts';
import { gapLanguage, gapLanguages, words } from './documents.ts';
import { expect, gapsUrl, tab, test, untilAlive } from './fixtures.ts';

test.use({ baseURL: gapsUrl });

const en = gapLanguage('en');
const ru = gapLanguage('ru');

test('leads through the archive both ways', async ({ page }) => {
  const older = page.getByRole('link', { name: words(en.code, 'older') });
  const newer = page.getByRole('link', { name: words(en.code, 'newer') });
  const latest = page.getByRole('link', { name: words(en.code, 'latest') });
  // As if there were more articles than the front page takes.
  await page.route('**/lists/en/latest.json', async (route) => {
    const list = await (await route.fetch()).json();
    await route.fulfill({ json: { ...list, previous: 3 } });
  });
  await page.goto(`/${en.slug}/archive/1/`);
  for (const number of [2, 3]) {
    await newer.click();
    await expect(page).toHaveURL(`/${en.slug}/archive/${number}/`);
  }
  await expect(newer).toHaveCount(0);
  await older.click();
  await expect(page).toHaveURL(`/${en.slug}/archive/2/`);
  await newer.click();
  await latest.click();
  await expect(page).toHaveURL(`/${en.slug}/`);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('leads from a topic to its older articles and back, in every language', async ({
      page,
    }) => {
      const names: Record<string, string> = { en: 'Notes', ru: 'Заметки' };
      const topic = (language: Language) => `/${language.slug}/topics/notes/`;
      const cards = page.getByRole('main').getByRole('listitem');
      const heading = page.getByRole('heading', { level: 1 });
      const link = (key: 'older' | 'newer') =>
        page.getByRole('link', { name: words(en.code, key) });
      const alternates = page.locator('head link[rel="alternate"][hreflang]');
      const titleOf = ({ code }: Language, number: number) =>
        `${names[code]} · ${words(code, 'archivePage', { number: String(number) })}`;

      await page.goto(topic(en));
      if (javaScriptEnabled) await untilAlive(page);
      await expect(cards).toHaveCount(25);
      for (const number of [2, 1]) {
        await link('older').click();
        await expect(page).toHaveURL(`${topic(en)}${number}/`);
        await expect(heading).toHaveText(titleOf(en, number));
        await expect(page).toHaveTitle(new RegExp(`^${titleOf(en, number)} `));
        await expect(cards).toHaveCount(24);
      }
      await expect(link('older')).toHaveCount(0);
      await expect(cards.last()).toContainText('Нотатка 1');

      await tab(page, ru.slug).click();
      await expect(page).toHaveURL(`${topic(ru)}1/`);
      await expect(heading).toHaveText(titleOf(ru, 1));
      await expect(page.locator('html')).toHaveAttribute('lang', ru.code);
      const canonical = page.locator('head link[rel="canonical"]');
      await expect(canonical).toHaveAttribute('href', new RegExp(`${topic(ru)}1/$`));
      await expect(alternates).toHaveCount(gapLanguages.length + 1);
      for (const { slug, code } of gapLanguages) {
        const alternate = page.locator(`head link[hreflang="${code}"]`);
        await expect(alternate).toHaveAttribute('href', new RegExp(`/${slug}/topics/notes/1/$`));
      }
      await tab(page, en.slug).click();
      await expect(page).toHaveURL(`${topic(en)}1/`);

      if (javaScriptEnabled) {
        await link('newer').click();
        await expect(page).toHaveURL(`${topic(en)}2/`);
        await expect(link('newer')).toHaveCount(0);
      }
      const pager = page.getByRole('navigation', { name: names[en.code] ?? '' });
      await pager.getByRole('link', { name: names[en.code] ?? '' }).click();
      await expect(page).toHaveURL(topic(en));
      await expect(heading).toHaveText(names[en.code] ?? '');
    });
  });
}

test('has no page of a topic that there are no articles for', async ({ request }) => {
  for (const path of ['notes/3/', 'notes/0/', 'notes/99/', 'no-such-topic/1/']) {
    expect((await request.get(`/${en.slug}/topics/${path}`)).status(), path).toBe(404);
  }
});
