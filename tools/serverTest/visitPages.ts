import { type ConsoleMessage, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser.mjs';
import type { Samples } from './samples.ts';

/**
 * Reads three pages in Chromium, with a switch of language on each, and the 404 page.
 * @returns what the browser refused, what went wrong and who else was asked, with the page
 */
export async function visitPages(root: string, { page: article }: Samples): Promise<string[]> {
  const browser = await chromium.launch(launchOptions());
  const complaints: string[] = [];
  try {
    for (const path of ['', `${article}/`, 'en/archive/1/', 'no-such-page/']) {
      const page = await browser.newPage();
      const complain = (text: string) => complaints.push(`/${path}: ${text}`);
      page.on('pageerror', (error) => complain(error.message));
      page.on('console', (message) => isOfPolicy(message) && complain(message.text()));
      page.on('request', (request) => {
        if (!request.url().startsWith(root)) complain(`asked ${request.url()}`);
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      try {
        await page.goto(`${root}${path}`, { waitUntil: 'networkidle' });
        if (path !== 'no-such-page/') await switchLanguage(page);
      } catch (error) {
        complain(String(error));
      }
      await page.close();
    }
    return complaints;
  } finally {
    await browser.close();
  }
}

/** Chromium tells of policies that it enforces, and of those that it can't read. */
function isOfPolicy(message: ConsoleMessage): boolean {
  return /policy|trusted/i.test(message.text());
}

/** Switches to ru and back to en in place: a page loaded anew would show less than it. */
async function switchLanguage(page: Page): Promise<void> {
  await untilTakenOver(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-visit', ''));
  for (const slug of ['ru', 'en']) {
    await page.locator(`nav a[hreflang="${slug}"]`).first().click();
    const switched = page.locator(`html[data-visit][lang="${slug}"]`);
    await switched.waitFor({ state: 'attached', timeout: 5000 });
    await page.waitForLoadState('networkidle');
  }
}

/** Until the app has the page: before that, a tab is a plain link. waitForFunction would break the CSP. */
async function untilTakenOver(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error('expected the app to take the page over')), 20_000);
        const look = () => {
          if (history.scrollRestoration === 'manual') resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.waitForLoadState('networkidle');
}
