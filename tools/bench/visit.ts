import { EventEmitter, once } from 'node:events';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { installProbe, type Probe, type ProbedWindow, type Tap } from './probe.ts';
import { median } from './statistics.ts';

/** A phone and its network, as the slower half of readers has them. */
const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'uk-UA',
};
const network = {
  offline: false,
  latency: 150, // ms
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowdown = 4;

const settleTime = 5_000; // ms after load
const longestWait = 30_000;

export type Bytes = Record<string, number>;

/** What one visit showed; times in ms. */
export type Visit = Pick<
  Probe,
  'firstPaint' | 'largestPaint' | 'shift' | 'blocking' | 'interaction'
> & {
  requests: number;
  bytes: Bytes;
  coldSwitch: number;
  warmSwitch: number;
  switchRequests: number;
};

type Session = { context: BrowserContext; page: Page; cdp: CDPSession };

/** Opens a window with nothing in its cache; `slow` is the phone, otherwise this machine. */
export async function openWindow(browser: Browser, slow: boolean): Promise<Session> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  if (slow) {
    await cdp.send('Network.emulateNetworkConditions', network);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  return { context, page, cdp };
}

/** Loads a page, lets it settle, and switches its language there and back, twice. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const { context, page, cdp } = await openWindow(browser, true);
  try {
    const nextTap = await listenForTaps(page);
    await page.addInitScript(installProbe);
    const traffic = watchTraffic(cdp);
    await page.goto(url);
    await page.waitForTimeout(settleTime);
    const probe = await readProbe(page);
    const { requests, bytes } = traffic();
    const switches: number[] = [];
    let interaction = 0;
    for (const slug of ['en', 'ua', 'en', 'ua', 'en', 'ua']) {
      switches.push(await tapTab(page, slug, nextTap));
      interaction = Math.max(interaction, (await readProbe(page)).interaction);
    }
    const [coldSwitch = Number.NaN, ...warm] = switches;
    return {
      ...probe,
      interaction,
      requests,
      bytes,
      coldSwitch,
      warmSwitch: median(warm),
      switchRequests: traffic().requests - requests,
    };
  } finally {
    await context.close();
  }
}

/** Loads a page and taps the other tab as soon as it is painted: the time until that works, in ms. */
export async function earlyTap(browser: Browser, url: string): Promise<number> {
  const { context, page } = await openWindow(browser, true);
  try {
    const nextTap = await listenForTaps(page);
    await page.exposeFunction('tabReady', (x: number, y: number) => {
      page.touchscreen.tap(x, y).catch(() => {});
    });
    await page.addInitScript(installProbe);
    const tap = nextTap();
    await page.goto(url, { waitUntil: 'commit' });
    return (await tap).sinceStart;
  } finally {
    await context.close();
  }
}

/** Bytes of the heap in use, after collection, when so many switches were made; in MB. */
export async function heapAfter(browser: Browser, url: string, counts: number[]) {
  const { context, page, cdp } = await openWindow(browser, false);
  const heaps: number[] = [];
  try {
    await page.goto(url);
    await page.waitForTimeout(3_000);
    let done = 0;
    for (const count of counts) {
      await switchTimes(page, count - done);
      done = count;
      await page.waitForTimeout(500);
      heaps.push(await heapOf(cdp));
    }
    return heaps;
  } finally {
    await context.close();
  }
}

/** The heap after collection, in MB. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

async function switchTimes(page: Page, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    const before = await page.textContent('h1');
    await page.locator('nav a[hreflang]:not([aria-current])').first().dispatchEvent('click');
    await page.waitForFunction(
      (headline) =>
        ![null, undefined, headline].includes(document.querySelector('h1')?.textContent),
      before,
    );
  }
}

async function tapTab(page: Page, slug: string, nextTap: () => Promise<Tap>): Promise<number> {
  const tap = nextTap();
  const tab = page.locator('nav a[hreflang]').filter({ hasText: new RegExp(`^${slug}$`) });
  await tab.tap({ noWaitAfter: true });
  const { switched } = await tap;
  await page.waitForLoadState('load');
  await page.waitForTimeout(600);
  return switched;
}

/** Has the page itself tell of its taps: to ask it would take its time away while it works. */
async function listenForTaps(page: Page): Promise<() => Promise<Tap>> {
  const taps = new EventEmitter<{ tap: [Tap] }>();
  await page.exposeFunction('tapped', (tap: Tap) => taps.emit('tap', tap));
  return async () => {
    const [tap] = await once(taps, 'tap', { signal: AbortSignal.timeout(longestWait) });
    return tap;
  };
}

function readProbe(page: Page): Promise<Probe> {
  return page.evaluate(() => (window as unknown as ProbedWindow).probe);
}

/** Counts requests, and bytes by kind as they came over the network. */
function watchTraffic(cdp: CDPSession): () => { requests: number; bytes: Bytes } {
  const kinds = new Map<string, string>();
  const bytes: Bytes = {};
  let requests = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // The icon is the browser’s own doing: Chromium asks its cache for it whenever the address changes.
    if (!request.url.startsWith('http') || request.url.endsWith('/favicon.ico')) return;
    requests += 1;
    kinds.set(requestId, (type ?? 'Other').toLowerCase());
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (!kind) return;
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return () => ({ requests, bytes: { ...bytes } });
}
