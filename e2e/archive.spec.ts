import { gapLanguage, words } from './documents.ts';
import { expect, gapsUrl, test } from './fixtures.ts';

test.use({ baseURL: gapsUrl });

const en = gapLanguage('en');

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
