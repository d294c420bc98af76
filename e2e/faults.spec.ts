import type { Page } from '@playwright/test';
import { languages } from '../src/languages.ts';
import { words } from './documents.ts';
import { faults } from './faults.ts';
import {
  askForFront,
  type Cell,
  expectArticle,
  expectFront,
  type Language,
  openArticle,
  resources,
  retryIn,
} from './faultyFiles.ts';
import { expect, test } from './fixtures.ts';

/*
 * Every file that a page is made of, and everything that can go wrong with it: what was shown stays, or
 * a message says what happened, in the reader's language, with a way on that works once the fault is
 * over. Time passes by the page's clock, so nobody waits. docs/faults.md has the results.
 */

test.use({
  expectedTroubles: [
    [
      /HTTP (404|500|503): /,
      /status of (404|500|503)/,
      /ERR_CONNECTION_RESET/,
      /DocumentUnavailable|CodeUnavailable|dynamically imported|Nothing came within/,
      /: expected |expected the code of this build/,
      /MIME type|SyntaxError|Unexpected|Invalid or unexpected|does not provide an export/,
      /is not a function|Cannot destructure|preloaded using link preload/,
    ],
    { scope: 'test' },
  ],
  // Small pictures: they aren't what most of these are about.
  viewport: { width: 400, height: 700 },
});

/**
 * Lets seconds pass by the page's clock, as many as anyone may have to wait. In each of them the site,
 * however busy the machine, answers what it was asked.
 */
async function passSeconds(page: Page, seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    await page.clock.fastForward(1_000);
    await page.request.head('/');
  }
}

const hour = 3_600_000;

const languageAt = (index: number) => languages[index % languages.length] as Language;

for (const [row, resource] of resources.entries()) {
  for (const [column, fault] of faults.entries()) {
    const language = languageAt(row + column);
    const other = languageAt(row + column + 1);

    test(`${resource.name}: ${fault.name}, in ${language.name}`, async ({ page }) => {
      const cell = { page, language, other, fault };
      let asked = 0;
      let answered = 0;
      let isOver = false;
      // Ahead in one row, behind in the next.
      const clock = fault.isHarmless ? (row % 2 ? hour : -hour) : 0;
      await page.clock.install({ time: Date.now() + clock });
      await page.route(resource.files(cell), async (route) => {
        asked += 1;
        await (isOver ? route.continue() : fault.answer(route, resource.older));
        answered += 1;
      });
      await resource.begin(cell);
      const before = asked;
      await resource.ask(cell);
      await expect.poll(() => asked, 'the file is needed').toBeGreaterThan(0);

      if (fault.isHarmless) {
        await passSeconds(page, 4);
        await resource.withoutFault(cell);
      } else {
        // A busy machine's answer isn't to come after the page's fifteen seconds.
        if (!fault.isSilent) await expect.poll(() => answered).toBeGreaterThan(0);
        await passSeconds(page, 15);
        await resource.withFault(cell);
        // And no more while the message stands there.
        for (let jump = 0; jump < 3; jump += 1) await page.clock.fastForward(60_000);
        expect(asked - before, 'tries').toBeLessThanOrEqual(3);
        isOver = true;
        await resource.goOn(cell);
        await resource.withoutFault(cell);
      }
    });
  }
}

for (const language of languages) {
  test(`a site that is gone, in ${language.name}: the page stays, with a way on`, async ({
    page,
  }) => {
    const other = language === languages[0] ? languages[1] : languages[0];
    const cell = { page, language, other, fault: faults[4] } as Cell;
    await page.clock.install();
    await openArticle(cell);
    await page.route('**', (route) => route.abort('connectionreset'));
    await askForFront(cell);
    const failure = page.getByRole('alert').filter({ hasText: words(language.code, 'pageFailed') });
    await expect(failure).toBeVisible();
    await expectArticle(page, language);
    await page.unroute('**');
    await failure.getByRole('button', retryIn(cell)).click();
    await expectFront(cell);
  });
}
