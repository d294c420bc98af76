import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import { type Language, languageByCode, languages } from '../src/languages.ts';
import { basePath, formatRoute, type Page as SitePage } from '../src/route.ts';
import { launchOptions } from './browser.mjs';
import { startPreview } from './serverTest/startPreview.ts';

const folder = '.cache/shots';
const images = 'docs/images';

const front: SitePage = { name: 'front' };
const article: SitePage = { name: 'article', article: 'japan-closes-centres' };
const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;

/** The README's pictures load with it: no larger than this, in bytes. */
const largestImage = 250_000;

/** On a busy machine a long page takes its time; ms. */
const patience = 120_000;

/**
 * Takes pictures of `dist/` to look at: the front page and an article, in every language, width and
 * colour scheme, whole, into `.cache/shots/`; and the README's two into `docs/images/`.
 */
export async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const server = await startPreview();
  const site = `http://localhost:${server.port}${basePath}`;
  const browser = await chromium.launch(launchOptions());
  try {
    for (const language of languages) await shootAll(browser, site, language);
    await shootFront(browser, site);
    await shootThreeLanguages(browser, site);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function shootAll(browser: Browser, site: string, language: Language): Promise<void> {
  for (const shown of [front, article]) {
    const page = await open(browser, site, language, shown);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await untilPicturesAreThere(page);
        const name = `${shown.name}-${language.slug}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(folder, name), fullPage: true });
      }
    }
    await page.context().close();
  }
  console.info(`${folder}: ${language.name}`);
}

/** The README's first picture: the front page, as far as a window shows it. */
async function shootFront(browser: Browser, site: string): Promise<void> {
  const page = await open(browser, site, languageByCode('en') ?? languages[0], front);
  await page.setViewportSize({ width: 1280, height: 860 });
  await untilPicturesAreThere(page);
  await save(sharp(await page.screenshot()), 'front.jpg');
  await page.context().close();
}

/** The README's second: one place in an article, as a phone shows it after each tap on a tab. */
async function shootThreeLanguages(browser: Browser, site: string): Promise<void> {
  const size = { width: 360, height: 700 };
  const gap = 24;
  const page = await open(browser, site, languages[0], article);
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'dark' });
  await untilPicturesAreThere(page);
  await page.evaluate(() => {
    const quote = document.querySelector('main blockquote');
    window.scrollBy(0, (quote?.getBoundingClientRect().top ?? 0) - window.innerHeight / 3);
  });
  const shots: Buffer[] = [];
  for (const { code } of languages) {
    await page.locator(`nav a[hreflang="${code}"]`).click();
    await page.locator(`html[lang="${code}"]`).waitFor();
    shots.push(await page.screenshot());
  }
  const width = shots.length * (size.width + gap) - gap;
  const background = '#8a8f99';
  const panels = sharp({ create: { width, height: size.height, channels: 3, background } });
  panels.composite(
    shots.map((input, index) => ({ input, left: index * (size.width + gap), top: 0 })),
  );
  await save(panels, 'article.jpg');
  await page.context().close();
}

/** A page with the app in charge, as a reader sees it who has been here before. */
async function open(
  browser: Browser,
  site: string,
  language: Language,
  page: SitePage,
): Promise<Page> {
  // The browser's language is the page's, so that no other is offered.
  const context = await browser.newContext({ locale: language.code, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  const opened = await context.newPage();
  await opened.goto(`${site}${formatRoute({ language, page })}`);
  await untilAlive(opened);
  // The typeface is optional: a first visit may do without it, the second has it at hand.
  await opened.reload();
  await untilAlive(opened);
  return opened;
}

/** The app has taken the page over when it keeps the scroll position itself. */
async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual');
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

async function untilPicturesAreThere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode()));
  });
}

async function save(picture: Sharp, name: string): Promise<void> {
  const file = join(images, name);
  await mkdir(images, { recursive: true });
  await picture.jpeg({ quality: 82, mozjpeg: true }).toFile(file);
  const { size } = await stat(file);
  console.info(`${file}: ${Math.round(size / 1000)} KB`);
  if (size > largestImage) throw new Error(`${file}: expected ${largestImage / 1000} KB at most`);
}
