import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import { type Language, languageByCode, languages } from '../src/languages.ts';
import { basePath, formatRoute, type Page as SitePage } from '../src/route.ts';
import { launchOptions } from './browser.mjs';
import { startPreview } from './serverTest/startPreview.ts';

const folder = '.cache/shots';
const images = 'docs/images';

const article = 'japan-closes-centres';
const pages: Record<string, SitePage> = {
  front: { name: 'front' },
  article: { name: 'article', article },
};
const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;

/** Pictures of a README load with it: no larger than this, in bytes. */
const largestImage = 250_000;

/** On a busy machine a long page takes its time; ms. */
const patience = 120_000;

type Look = {
  language: Language;
  width: number;
  height?: number;
  scheme: (typeof schemes)[number];
};

/**
 * Takes pictures of `dist/` to look at: the front page and an article, in every language, width and
 * colour scheme, whole, into `.cache/shots/`; and the two of the README into `docs/images/`.
 */
export async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const server = await startPreview();
  const browser = await chromium.launch(launchOptions());
  const site = `http://localhost:${server.port}${basePath}`;
  try {
    await shootAll(browser, site);
    await shootFront(browser, site);
    await shootThreeLanguages(browser, site);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function shootAll(browser: Browser, site: string): Promise<void> {
  for (const language of languages) {
    for (const width of widths) {
      for (const scheme of schemes) {
        const context = await openContext(browser, { language, width, scheme });
        for (const [name, page] of Object.entries(pages)) {
          const shown = await open(context, site, language, page);
          const path = join(folder, `${name}-${language.slug}-${width}-${scheme}.png`);
          await shown.screenshot({ path, fullPage: true });
        }
        await context.close();
      }
    }
    console.info(`${folder}: ${language.name}`);
  }
}

/** The README's first picture: the front page, as far as a window shows it. */
async function shootFront(browser: Browser, site: string): Promise<void> {
  const language = languageByCode('en') ?? languages[0];
  const look = { language, width: 1280, height: 860, scheme: 'light' } as const;
  const context = await openContext(browser, look);
  const page = await open(context, site, language, { name: 'front' });
  await save(sharp(await page.screenshot()), 'front.jpg');
  await context.close();
}

/** The README's second: one place in an article, as a phone shows it after each tap on a tab. */
async function shootThreeLanguages(browser: Browser, site: string): Promise<void> {
  const size = { width: 360, height: 700 };
  const gap = 24;
  const [language] = languages;
  const context = await openContext(browser, { language, ...size, scheme: 'dark' });
  const page = await open(context, site, language, { name: 'article', article });
  await page.locator('main figure blockquote').first().scrollIntoViewIfNeeded();
  const shots: Buffer[] = [];
  for (const { code } of languages) {
    await page.locator(`nav a[hreflang="${code}"]`).click();
    await page.locator(`html[lang="${code}"]`).waitFor();
    shots.push(await page.screenshot());
  }
  const { width, height } = size;
  const panels = sharp({
    create: {
      width: width * shots.length + gap * (shots.length - 1),
      height,
      channels: 3,
      background: '#8a8f99',
    },
  }).composite(shots.map((input, index) => ({ input, left: index * (width + gap), top: 0 })));
  await save(panels, 'article.jpg');
  await context.close();
}

/** A browser whose reader wants the page as it comes: no other language is offered. */
async function openContext(browser: Browser, look: Look): Promise<BrowserContext> {
  const { language, width, height = 900, scheme } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: language.code,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patience);
  return context;
}

/** A page with the app in charge and all of its pictures there. */
async function open(
  context: BrowserContext,
  site: string,
  language: Language,
  page: SitePage,
): Promise<Page> {
  const opened = await context.newPage();
  await opened.goto(`${site}${formatRoute({ language, page })}`, { waitUntil: 'networkidle' });
  await opened.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode())]);
  });
  return opened;
}

async function save(picture: Sharp, name: string): Promise<void> {
  const file = join(images, name);
  await mkdir(dirname(file), { recursive: true });
  await picture.jpeg({ quality: 82, mozjpeg: true }).toFile(file);
  const { size } = await stat(file);
  console.info(`${file}: ${Math.round(size / 1000)} KB`);
  if (size > largestImage) throw new Error(`${file}: expected ${largestImage / 1000} KB at most`);
}
