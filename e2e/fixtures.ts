import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

export { expect };

/** The second site: two languages more, and every kind of gap (`e2e/gap-site/`). */
export const gapsUrl = `http://localhost:${process.env.E2E_GAPS_PORT ?? '4274'}`;

/** The third site, below a path, its articles at another origin, and that origin (`e2e/otherOrigin.mjs`). */
export const otherSiteUrl = `http://localhost:${process.env.E2E_OTHER_PORT ?? '4275'}/news`;
export const originUrl = `http://localhost:${process.env.E2E_ORIGIN_PORT ?? '4276'}`;

type Options = {
  /** What a test of faults expects to go wrong: troubles that match one of these are none. */
  expectedTroubles: RegExp[];
};

type Fixtures = {
  /** What has gone wrong in the test's pages so far: at its end, anything here fails it. */
  troubles: string[];
};

/**
 * The test of these specs: any console error or warning (a broken CSP and a hydration that doesn't
 * fit are among them), page error, failed request or response of 400 and above fails it.
 */
export const test = base.extend<Options & Fixtures>({
  expectedTroubles: [[], { option: true }],
  // A language that no site here has, so that none is offered but where a test asks for it.
  locale: 'fr-FR',
  troubles: [
    async ({ context, expectedTroubles }, use) => {
      const troubles = await watch(context);
      await use(troubles);
      const unexpected = troubles.filter(
        (trouble) => !expectedTroubles.some((expected) => expected.test(trouble)),
      );
      expect(unexpected, 'nothing goes wrong on the way').toEqual([]);
    },
    { auto: true },
  ],
});

/** Collects what goes wrong in any page of a context. */
async function watch(context: BrowserContext): Promise<string[]> {
  const troubles: string[] = [];
  // What a policy refuses, be it the CSP or Trusted Types, is told with what it was.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`policy: ${violatedDirective} refused ${blockedURI} ${sample}`),
    );
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      troubles.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (event) => troubles.push(`page error: ${event.error()}`));
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`HTTP ${response.status()}: ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left gives up what it was still loading ahead: nobody misses it.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`failed (${reason}): ${request.url()}`);
  });
  return troubles;
}

/** Waits until the app has taken the page over: from then on it keeps the scroll position itself. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual');
}

/** Waits until the page has loaded all that it loads by itself, the other languages included. */
export async function untilSettled(page: Page): Promise<void> {
  await untilAlive(page);
  await page.waitForLoadState('networkidle');
}

/** Shows pages as a reader has them whose browser's letters are so high, in px. */
export async function setFontSize(page: Page, size: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
}

/** The tab of a language, by its slug. */
export function tab(page: Page, slug: string) {
  return page.locator('nav a[hreflang]').filter({ hasText: new RegExp(`^${slug}$`) });
}

/** Chooses a language by its tab, and waits until the page is in it. */
export async function switchTo(page: Page, { slug, code }: { slug: string; code: string }) {
  await tab(page, slug).click();
  await expect(page.locator('html')).toHaveAttribute('lang', code);
}

/** Counts the page loads, from now on: a switch adds none. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => {
    loads += 1;
  });
  return () => loads;
}

/** Something to wait for until it is opened. */
export function createGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** A text as a pattern that fits nothing else. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
