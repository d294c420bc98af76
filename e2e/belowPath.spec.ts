import { first, second, shownEdition, words } from './documents.ts';
import { expect, originUrl, otherSiteUrl, switchTo, tab, test, untilAlive } from './fixtures.ts';
import { closing, field, results, searchPath } from './searchPage.ts';

/* A site that lives below a path, https://host/news/: nothing of it is at the host’s root. */

const pathIn = ({ slug }: { slug: string }) => `${otherSiteUrl}/${slug}/${closing.id}/`;
const headline = (code: string) => shownEdition(closing, code).headline;

test('a reader opens an article, turns it, searches and comes back, and never leaves the path', async ({
  page,
}) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const isWithin = [`${otherSiteUrl}/`, `${originUrl}/`].some((url) =>
      request.url().startsWith(url),
    );
    if (!isWithin) outside.push(request.url());
  });
  await page.goto(`${otherSiteUrl}/`);
  await untilAlive(page);
  const heading = page.getByRole('heading', { level: 1 });
  const main = page.getByRole('main');
  await main.getByRole('link', { name: headline(first.code), exact: true }).click();
  await expect(page).toHaveURL(pathIn(first));
  await expect(heading).toHaveText(headline(first.code));
  await switchTo(page, second);
  await expect(page).toHaveURL(pathIn(second));
  await expect(heading).toHaveText(headline(second.code));

  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: words(second.code, 'search') })
    .click();
  await field(page).fill('centre');
  await field(page).press('Enter');
  await expect(page).toHaveURL(otherSiteUrl + searchPath(second.slug, 'centre'));
  await results(page)
    .getByRole('link', { name: headline(second.code) })
    .click();
  await expect(page).toHaveURL(pathIn(second));
  await page.reload();
  await untilAlive(page);
  await expect(heading).toHaveText(headline(second.code));

  // The language that was chosen, at the address without one.
  await page.goto(`${otherSiteUrl}/`);
  await expect(page).toHaveURL(`${otherSiteUrl}/${second.slug}/`);
  expect(outside).toEqual([]);
});

test.describe('at an address that nobody knows', () => {
  test.use({ expectedTroubles: [/404/] });

  test('a reader is led to the front pages below the path', async ({ page }) => {
    const response = await page.goto(`${otherSiteUrl}/no/such/page/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByText(words(first.code, 'notFoundTitle'))).toBeVisible();
    await tab(page, second.slug).click();
    await expect(page).toHaveURL(`${otherSiteUrl}/${second.slug}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', second.code);
  });
});
