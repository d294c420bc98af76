import { first, second, words } from './documents.ts';
import { expect, switchTo, test, untilAlive } from './fixtures.ts';
import { field, open, results } from './searchPage.ts';

/* Questions that nobody would ask in good faith, and a network or a build that fails a reader’s. */

// Those that page, policy, server or index might stumble over; src/route.test.ts has the others.
const hostile = {
  'only punctuation': '?q=%3F%21%E2%80%A6',
  'a script': '?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'a broken escape': '?q=%E0%A4%A',
  'ten thousand letters': `?q=${'a'.repeat(10_000)}`,
  'a name that objects have': '?q=constructor+__proto__',
};

for (const [what, search] of Object.entries(hostile)) {
  test(`takes ${what} for a question like any other`, async ({ page }) => {
    await page.goto(`/${first.slug}/search/${search}`);
    await untilAlive(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(first.code, 'search'));
    await expect(field(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await switchTo(page, second);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(second.code, 'search'));
  });
}

test.describe('where the network fails', () => {
  test.use({ expectedTroubles: [/search\/en|ERR_|503|404|410/] });

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

  for (const status of [404, 410]) {
    test(`finds its way where a new build has taken the old index away: ${status}`, async ({
      page,
    }) => {
      let old = 0;
      await page.route('**/search/en.json', async (route) => {
        old += 1;
        if (old > 1) return route.continue();
        await route.fulfill({ json: { segments: [{ key: '0000', articles: 6 }] } });
      });
      await page.route('**/search/en/0000/*', (route) => route.fulfill({ status }));
      await open(page, second.slug, 'centre');
      await expect(results(page).first()).toBeVisible();
    });
  }
});
