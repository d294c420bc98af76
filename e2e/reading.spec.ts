import { languages } from '../src/languages.ts';
import { demoArticles, plain, shownEdition, topics, words } from './documents.ts';
import { expect, test } from './fixtures.ts';

for (const article of demoArticles) {
  for (const { slug, code, name } of languages) {
    test(`shows all of ${article.id} in ${name}`, async ({ page }) => {
      const edition = shownEdition(article, code);
      await page.goto(`/${slug}/${article.id}/`);
      const text = page.locator('main article');
      await expect(page.locator('html')).toHaveAttribute('lang', code);
      await expect(text).toHaveAttribute('lang', code);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(edition.headline);
      await expect(text).toContainText(edition.description);
      for (const author of edition.author ?? []) await expect(text).toContainText(author.name);
      for (const topic of edition.about ?? []) {
        const link = text.getByRole('link', { name: topics[topic]?.[code] ?? topic, exact: true });
        await expect(link).toHaveAttribute('href', `/${slug}/topics/${topic}/`);
      }
      if (edition.image) {
        const photo = text.locator('figure').first();
        await expect(photo.getByRole('img', { name: edition.image.alt })).toBeVisible();
        await expect(photo.locator('figcaption')).toContainText(edition.image.caption ?? '');
        await expect(photo.locator('figcaption')).toContainText(edition.image.creditText ?? '');
        const mark = photo.getByText(words(code, 'illustrative'));
        await expect(mark).toHaveCount(edition.image.illustrative ? 1 : 0);
      }
      for (const section of edition.sections) {
        const shown = page.locator(`section#${section.id}`);
        await expect(shown.locator('h2')).toHaveText(section.heading ? [section.heading] : []);
        for (const block of section.blocks) {
          const element = shown.locator(`#${block.id}`);
          await expect(element).toBeVisible();
          if ('text' in block) await expect(element).toContainText(plain(block.text));
          if ('items' in block) {
            await expect(element.getByRole('listitem')).toHaveText(block.items.map(plain));
          }
          if ('attribution' in block && block.attribution) {
            await expect(element.locator('figcaption')).toContainText(block.attribution.name);
          }
        }
      }
      for (const { name: source, url } of edition.citation ?? []) {
        const link = text.getByRole('link', { name: source, exact: true }).last();
        await expect(link).toHaveAttribute('href', url ?? '');
      }
      const related = page.getByRole('navigation', { name: words(code, 'related') });
      await expect(related.getByRole('link')).toHaveCount(edition.related?.length ?? 0);
    });
  }
}

test('gives dates in the reader’s language and in Kyiv time', async ({ browser, baseURL }) => {
  const [article] = demoArticles;
  if (!article) throw new Error('expected an article');
  const context = await browser.newContext({ timezoneId: 'America/New_York' });
  const page = await context.newPage();
  for (const { slug, code } of languages) {
    const { datePublished } = shownEdition(article, code);
    await page.goto(`${baseURL}/${slug}/${article.id}/`);
    const time = page.locator(`article time[datetime="${datePublished}"]`).first();
    const kyiv = { timeZone: 'Europe/Kyiv' } as const;
    const clock = new Intl.DateTimeFormat(code, { ...kyiv, timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(code, { ...kyiv, dateStyle: 'long' });
    const date = new Date(datePublished);
    await expect(time).toContainText(day.format(date));
    await expect(time).toContainText(clock.format(date).replace(/\s/g, ' '));
  }
  await context.close();
});

test('opens another article in the reader’s language, and comes back to where it was', async ({
  page,
}) => {
  const article = demoArticles.find((candidate) => candidate.id === 'japan-closes-centres');
  if (!article) throw new Error('expected the seed’s article');
  for (const { slug, code } of languages) {
    await page.goto(`/${slug}/${article.id}/`);
    const link = page.locator('main section a[href*="freedom-edge"]');
    await link.scrollIntoViewIfNeeded();
    await link.click();
    await expect(page).toHaveURL(`/${slug}/freedom-edge-2025/`);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      shownEdition(article, code).headline,
    );
    await expect(link).toBeInViewport();
  }
});

test('lists the articles on the front page, newest first, in each language', async ({ page }) => {
  const newestFirst = [...demoArticles].sort(
    (a, b) =>
      Date.parse(shownEdition(b, b.original).datePublished) -
      Date.parse(shownEdition(a, a.original).datePublished),
  );
  for (const { slug, code } of languages) {
    await page.goto(`/${slug}/`);
    const cards = page.getByRole('main').getByRole('listitem');
    await expect(cards.getByRole('heading')).toHaveText(
      newestFirst.map((article) => shownEdition(article, code).headline),
    );
    await expect(cards.locator('img')).toHaveCount(newestFirst.length);
    await expect(cards.locator('time')).toHaveCount(newestFirst.length);
  }
});
