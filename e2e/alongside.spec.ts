import { article, edit, openFromFrontPage, type Story } from './editedDocuments.ts';
import { expect, test, untilAlive } from './fixtures.ts';
import { menuButton, openPair, pairs, phone, topOf, wide } from './pairs.ts';

/* A second language alongside: how it comes, stays and goes. */

for (const { tab } of pairs) {
  test(`the menu opens in sight on a low screen, on ${tab}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`/${tab}/${article}/`);
    // The button as far down as it can be.
    await menuButton(page).evaluate((button) => button.scrollIntoView({ block: 'end' }));
    await menuButton(page).click();
    const choices = page.getByRole('list', { name: /^(Поруч|Alongside|Рядом)$/ });
    await expect(choices).toBeInViewport({ ratio: 1 });
    await expect(menuButton(page)).toBeInViewport({ ratio: 1 });
  });
}

for (const size of [wide, phone]) {
  test(`an address with two languages and a block opens at the block, marked, at ${size.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const block = page.locator('#p5');
    await page.goto(`/en/${article}/#p5`);
    await untilAlive(page);
    const alone = await topOf(page, '#p5');
    await page.goto('about:blank');
    await page.goto(`/en/${article}/?with=ua#p5`);
    await expect(page.locator('[data-twin=p5]')).toBeAttached();
    await expect(page.locator('main :target')).toHaveAttribute('id', 'p5');
    await expect(block).toBeInViewport();
    expect(Math.abs((await topOf(page, '#p5')) - alone)).toBeLessThanOrEqual(8);
  });
}

test('a keyboard turns the second language on and off', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(`/en/${article}/`);
  await menuButton(page).press('Enter');
  await page.getByRole('link', { name: 'Українська', exact: true }).press('Enter');
  await expect(page).toHaveURL(`/en/${article}/?with=ua`);
  await expect(page.locator('[data-twin=p1]')).toBeVisible();
  await expect(menuButton(page)).toBeFocused();
  await menuButton(page).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'One language' })).toBeHidden();
  await expect(menuButton(page)).toBeFocused();
  await menuButton(page).press('Enter');
  await page.getByRole('link', { name: 'One language' }).press('Enter');
  await expect(page).toHaveURL(`/en/${article}/`);
  await expect(page.locator('[data-twin]')).toHaveCount(0);
});

for (const size of [wide, phone]) {
  test(`Back takes the second language away and keeps the place at ${size.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto(`/en/${article}/`);
    await menuButton(page).click();
    await page.getByRole('link', { name: 'Русский', exact: true }).click();
    await expect(page.locator('[data-twin=p1]')).toBeAttached();
    await page.locator('#p6').evaluate((block) => {
      window.scrollBy({ top: block.getBoundingClientRect().top - innerHeight * 0.3 });
    });
    const before = await topOf(page, '#p6');
    await page.goBack();
    await expect(page.locator('[data-twin]')).toHaveCount(0);
    expect(Math.abs((await topOf(page, '#p6')) - before)).toBeLessThanOrEqual(8);
    await page.goForward();
    await expect(page.locator('[data-twin=p1]')).toBeAttached();
    expect(Math.abs((await topOf(page, '#p6')) - before)).toBeLessThanOrEqual(8);
  });

  test(`the tab of the second language changes places at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await openPair(page, 'ua', 'en');
    await page.locator('#p5').evaluate((block) => {
      window.scrollBy({ top: block.getBoundingClientRect().top - innerHeight * 0.3 });
    });
    const before = await topOf(page, '#p5');
    await page.getByRole('link', { name: 'en, English' }).click();
    await expect(page).toHaveURL(`/en/${article}/?with=ua`);
    await expect(page.locator('article')).toHaveAttribute('lang', 'en');
    await expect(page.locator('[data-twin=p5]')).toHaveAttribute('lang', 'uk');
    expect(Math.abs((await topOf(page, '#p5')) - before)).toBeLessThanOrEqual(8);
  });
}

test('the HTML is in one language and without the menu', async ({ request }) => {
  const html = await (await request.get(`/en/${article}/?with=ua`)).text();
  const head = html.slice(0, html.indexOf('type="application/json"'));
  expect(head).not.toContain('data-twin');
  expect(head).not.toContain('Two languages</');
  expect(head).not.toMatch(/href="[^"]*[?]with=/);
});

test('search engines are shown the address of the one language', async ({ page }) => {
  await page.goto(`/en/${article}/`);
  const links = () =>
    page
      .locator('head link:is([rel=canonical], [hreflang])')
      .evaluateAll((all) => all.map((link) => link.outerHTML));
  const alone = await links();
  await openPair(page, 'en', 'ua');
  expect(await links()).toEqual(alone);
  expect(alone.join()).not.toContain('with=');
});

test('the next article of this visit opens in the same pair, until that is turned off', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await openPair(page, 'en', 'ua');
  await page.locator('#p2').getByRole('link').click();
  await expect(page).toHaveURL('/en/adding-a-language/?with=ua');
  await expect(page.locator('[data-twin]').first()).toHaveAttribute('lang', 'uk');
  await page.goto(`/ua/${article}/`);
  await expect(page).toHaveURL(`/ua/${article}/?with=en`);
  await menuButton(page).click();
  await page.getByRole('link', { name: 'Одна мова' }).click();
  await expect(page.locator('[data-twin]')).toHaveCount(0);
  await page.locator('#p2').getByRole('link').click();
  await expect(page).toHaveURL('/ua/adding-a-language/');
});

test('a language that the article lacks is named, and one column shown', async ({ page }) => {
  await page.setViewportSize(wide);
  await edit<Story>(page, `${article}/story.json`, ({ editions }) => {
    delete editions.ru;
  });
  await openFromFrontPage(page, 'en', 'ru');
  await expect(page.getByText('There is no Russian edition to show alongside yet.')).toBeVisible();
  await expect(page.locator('#p1')).toBeVisible();
  await expect(page.locator('[data-twin]')).toHaveCount(0);
  await menuButton(page).click();
  await expect(page.getByRole('link', { name: 'Українська', exact: true })).toBeVisible();
});

test.describe('without an answer', () => {
  test.use({ expectedTroubles: [/ru\.json|status of 404/] });

  test('a language that can’t be had is named, and had by trying again', async ({ page }) => {
    await page.setViewportSize(wide);
    const url = `**/articles/${article}/ru.json`;
    await page.route(url, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`/en/${article}/?with=ru`);
    await expect(page.getByText('The Russian edition couldn’t be opened.')).toBeVisible();
    await expect(page.locator('#p1')).toBeVisible();
    await page.unroute(url);
    await page.getByRole('status').getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-twin=p1]')).toHaveAttribute('lang', 'ru');
  });
});

test('each language’s translators are named with it, and in its own letters', async ({ page }) => {
  const byline = page.locator('main header').getByText('Переклад').or(page.getByText('Перевод:'));
  await page.goto('/ua/japan-closes-centres/?with=en');
  await expect(byline).toHaveText(['Переклад: Triptych newsroom (англійська)']);
  await page.goto('/ru/japan-closes-centres/?with=en');
  await expect(byline).toHaveText([
    'Перевод: Редакция Triptych (русский)',
    'Перевод: Triptych newsroom (английский)',
  ]);
  await expect(byline.last().locator('[lang]')).toHaveText('Triptych newsroom');
  await expect(byline.last().locator('[lang]')).toHaveAttribute('lang', 'en');
});
