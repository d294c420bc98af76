import { languages } from '../src/languages.ts';
import { demoArticles, plain, shownEdition, words } from './documents.ts';
import { expect, tab, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

for (const article of demoArticles) {
  test(`${article.id} is all there without JavaScript, in every language by its tab`, async ({
    page,
  }) => {
    await page.goto(`/${languages[0].slug}/${article.id}/`);
    for (const { slug, code } of [...languages.slice(1), languages[0]]) {
      await tab(page, slug).click();
      await expect(page).toHaveURL(`/${slug}/${article.id}/`);
      const edition = shownEdition(article, code);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(edition.headline);
      for (const { blocks } of edition.sections) {
        for (const block of blocks) {
          const element = page.locator(`#${block.id}`);
          await expect(element).toBeVisible();
          if ('text' in block) await expect(element).toContainText(plain(block.text));
        }
      }
      await expect(page.locator('article figure img').first()).toHaveJSProperty('complete', true);
    }
  });
}

test('leads from the front page to an article, a topic and the archive', async ({ page }) => {
  for (const { slug, code } of languages) {
    await page.goto(`/${slug}/`);
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/${slug}/[a-z0-9-]+/$`));
    const topic = page.getByRole('navigation', { name: words(code, 'topics') }).getByRole('link');
    for (const path of [page.url(), `/${slug}/`]) {
      await page.goto(path);
      await topic.first().click();
      await expect(page).toHaveURL(new RegExp(`/${slug}/topics/[a-z0-9-]+/$`));
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    }
    await page.goto(`/${slug}/archive/1/`);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(demoArticles.length);
    await page.getByRole('link', { name: words(code, 'latest') }).click();
    await expect(page).toHaveURL(`/${slug}/`);
  }
});
