import type { Locator } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { articleNamed, demoArticles, gapArticles, gapLanguage, shownEdition } from './documents.ts';
import { escapeRegExp, expect, gapsUrl, switchTo, test, untilAlive } from './fixtures.ts';

/*
 * What a hostile text does on the site as served, its policies on. That it is shown as text, whatever it
 * is, thousands of documents see to: tools/fuzz.mjs.
 */

const article = articleNamed(demoArticles, 'japan-closes-centres');
// The override last: an isolate after it would take the text out of its reach.
const override = '\u2066\u2067\u202e';
const plain = 'abc def';

/** Whether a text stands from left to right: its last letter on the right of its first. */
async function standsFromLeftToRight(element: Locator): Promise<boolean> {
  return element.evaluate((node, text) => {
    const texts = document.createNodeIterator(node, NodeFilter.SHOW_TEXT);
    for (
      let found = texts.nextNode() as Text | null;
      found;
      found = texts.nextNode() as Text | null
    ) {
      const start = found.data.indexOf(text);
      if (start < 0) continue;
      const left = (index: number) => {
        const range = document.createRange();
        range.setStart(found as Text, index);
        range.setEnd(found as Text, index + 1);
        return range.getBoundingClientRect().left;
      };
      return left(start + text.length - 1) > left(start);
    }
    throw new Error(`expected ${text}`);
  }, plain);
}

for (const { code, slug, name } of languages) {
  test(`a text that turns its direction turns nothing around it, in ${name}`, async ({ page }) => {
    const edition = {
      ...shownEdition(article, code),
      headline: `${override}headline`,
      description: plain,
      author: [{ name: `${override}One` }, { name: plain }],
      sections: [
        {
          id: 's',
          heading: `${override}heading`,
          blocks: [
            { id: 'before', type: 'paragraph', text: ['<b>', { text: override, strong: true }] },
            { id: 'after', type: 'paragraph', text: plain },
            { id: 'items', type: 'list', items: [override, plain] },
          ],
        },
      ],
    };
    await page.route(`**/articles/${article.id}/${code}.json`, (route) =>
      route.fulfill({ json: edition }),
    );
    await page.goto(`/${slug}/`);
    await untilAlive(page);
    await page.getByRole('main').locator(`h2 a[href$="/${article.id}/"]`).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(edition.headline);
    await expect(page.locator('#before')).toHaveText(`<b>${override}`);
    for (const selector of ['article header', '#after', '#items li:last-child']) {
      expect(await standsFromLeftToRight(page.locator(selector)), selector).toBe(true);
    }
    const second = page.locator('article header b', { hasText: plain });
    expect(await standsFromLeftToRight(second), 'the second author').toBe(true);
  });
}

test('shows markup as the characters that it is', async ({ page }) => {
  const uk = gapLanguage('uk');
  const article = articleNamed(gapArticles, 'markup');
  const { headline, description } = shownEdition(article, uk.code);
  const text = '<b>bold</b> </script><script>document.title = 1</script> <!-- $& $1 -->';
  const expectCharacters = async () => {
    await expect(page).toHaveTitle(new RegExp(`^${escapeRegExp(headline)}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
    const shown = page.locator('main article');
    await expect(shown).toContainText(description);
    await expect(page.locator('section h2')).toHaveText('Заголовок <i>');
    await expect(page.locator('#p1')).toHaveText(text);
    await expect(page.locator('#p2')).toHaveText(`${text}<a href="x">посилання</a>`);
    await expect(page.locator('#q1')).toContainText(text);
    await expect(page.locator('#q1 figcaption')).toContainText('<u>Хтось</u>');
    await expect(page.locator('#l1').getByRole('listitem')).toHaveText(text);
    await expect(shown).toContainText('О’Ніл "Боб" <b>');
    await expect(shown.locator('script, i, u, section b')).toHaveCount(0);
    const content = page.locator('head meta[name="description"]');
    await expect(content).toHaveAttribute('content', description);
  };
  await page.goto(`${gapsUrl}/${uk.slug}/${article.id}/`);
  await untilAlive(page);
  await expectCharacters();
  await switchTo(page, gapLanguage('en'));
  await switchTo(page, uk);
  await expectCharacters();
});

test('what a policy refuses fails a test', async ({ page, troubles }) => {
  await page.goto('/en/');
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://elsewhere.example/pixel.gif';
    try {
      document.body.innerHTML = '<p>text</p>';
    } catch {
      // Trusted Types refuse it.
    }
  });
  await expect.poll(() => troubles.join('\n')).toContain('policy: img-src refused');
  await expect.poll(() => troubles.join('\n')).toContain('policy: require-trusted-types-for');
  troubles.length = 0;
});
