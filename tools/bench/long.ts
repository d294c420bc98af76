import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Edition } from '../../src/article/edition.ts';
import { languages } from '../../src/languages.ts';
import { launchOptions } from '../browser.mjs';
import { machine } from './machine.ts';
import { numberOption } from './options.ts';
import { buildProject, copyProject } from './project.ts';
import { serveSite } from './sites.ts';
import { median } from './statistics.ts';
import { heapOf, openWindow } from './visit.ts';

const article = 'long';
const blockCount = 500;
const pictureCount = 100;
/** So many files, shown again and again: what counts here are the elements. */
const pictureFiles = 10;

/** After so many switches, caches are full. */
const warmUp = 50;

/**
 * `npm run bench -- long`: an article of 500 blocks with 100 pictures, switched a thousand times in
 * different places, alone and beside another language.
 */
export async function benchLong(args: string[]): Promise<void> {
  const switches = numberOption(args, '--switches', 1_000);
  const folder = await copyProject('long');
  await writeLongArticle(join(folder, 'public/articles', article));
  await buildProject(folder);
  const headers = JSON.parse(await readFile(join(folder, '.cache/headers.json'), 'utf8'));
  const { url, server } = await serveSite({ folder: join(folder, 'dist'), headers });
  const browser = await chromium.launch(launchOptions({ asReaders: true }));
  try {
    console.info(machine(browser));
    const { page, cdp } = await openWindow(browser, false);
    await page.goto(`${url}/ua/${article}/`);
    await untilSettled(page);
    const results: Record<string, unknown>[] = [];
    const measure = async (name: string, count: number) => {
      await switchTimes(page, Math.min(warmUp, count));
      const before = await heapOf(cdp);
      const { times, errors } = await switchTimes(page, count - warmUp);
      const after = await heapOf(cdp);
      results.push({
        '': name,
        switches: count,
        'median, ms': Math.round(median(times)),
        'slowest, ms': Math.round(Math.max(...times)),
        'place moved at most, px': Number(Math.max(...errors).toFixed(1)),
        'heap, MB': `${before.toFixed(1)} → ${after.toFixed(1)}`,
      });
    };
    await measure('alone', switches);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await measure('alone, CPU ÷ 4', warmUp + 20);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.goto(`${url}/ua/${article}/?with=en`);
    await untilSettled(page);
    await page.waitForSelector('[data-twin]', { timeout: 10_000 });
    console.info(`Two languages: ${await page.locator('[data-twin][data-block]').count()} pairs`);
    await measure('beside English', Math.min(switches, warmUp + 100));
    console.table(results);
    console.info('To reach: the place within 8 px, the heap within 1 MB after the first 50.');
  } finally {
    await browser.close();
    server.close();
  }
}

async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual');
  await page.waitForLoadState('networkidle');
}

/** Switches to one language after another, each time somewhere else in the text. */
function switchTimes(page: Page, count: number): Promise<{ times: number[]; errors: number[] }> {
  return page.evaluate(async (count) => {
    const times: number[] = [];
    const errors: number[] = [0];
    const frame = () => new Promise(requestAnimationFrame);
    const painted = async () => {
      await frame();
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    };
    const line = innerHeight / 3;
    /** The block at the reading line, found the slow and certain way. */
    const blockAtLine = () =>
      [...document.querySelectorAll<HTMLElement>('main [data-block][id]')].find((block) => {
        const { top, bottom } = block.getBoundingClientRect();
        return top <= line && bottom > line;
      });
    for (let done = 0; done < count; done += 1) {
      const share = ((done * 37) % 100) / 100;
      scrollTo({ top: share * document.body.scrollHeight, behavior: 'instant' });
      await painted();
      const block = blockAtLine();
      const { top = 0, height = 1 } = block?.getBoundingClientRect() ?? {};
      const tabs = [...document.querySelectorAll<HTMLElement>('header nav > a[hreflang]')];
      const current = tabs.findIndex((tab) => tab.hasAttribute('aria-current'));
      const headline = document.querySelector('h1')?.textContent;
      const started = performance.now();
      tabs[(current + 1) % tabs.length]?.click();
      await painted();
      while (document.querySelector('h1')?.textContent === headline) {
        if (performance.now() - started > 15_000) throw new Error('expected another headline');
        await painted();
      }
      times.push(performance.now() - started);
      const after = block && document.getElementById(block.id)?.getBoundingClientRect();
      if (!after) continue;
      // The edge itself, or its share above the line where it is above the window.
      const expected = top >= 0 ? top : line - ((line - top) / height) * after.height;
      errors.push(Math.abs(after.top - expected));
    }
    return { times, errors };
  }, count);
}

async function writeLongArticle(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < pictureFiles; number += 1) {
    const background = { r: 90 + number * 15, g: 140, b: 220 - number * 15 };
    const image = sharp({ create: { width: 800, height: 533, channels: 3, background } });
    await image.jpeg().toFile(join(folder, `${number}.jpg`));
  }
  const sources = await Promise.all(
    ['uk', 'en'].map(async (code): Promise<Edition> => {
      const file = `bench/articles/footbridge/${code}.json`;
      return JSON.parse(await readFile(file, 'utf8'));
    }),
  );
  for (const [index, { code }] of languages.entries()) {
    const source = sources[index % sources.length];
    if (!source) throw new Error('bench/articles/footbridge: expected editions');
    await writeFile(join(folder, `${code}.json`), JSON.stringify(longEdition(source, index)));
  }
}

/** An edition made of another’s paragraphs, over and over, a picture after every four. */
function longEdition(source: Edition, index: number): Edition {
  const texts = source.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => ('text' in block && typeof block.text === 'string' ? [block.text] : []));
  const code = languages[index]?.code ?? '';
  const every = blockCount / pictureCount;
  const blocks = Array.from({ length: blockCount }, (_, number) => {
    const id = `b${number}`;
    if (number % every === every - 1) {
      const url = `${Math.floor(number / every) % pictureFiles}.jpg`;
      return { id, type: 'image' as const, url, width: 800, height: 533, alt: '', caption: id };
    }
    return { id, type: 'paragraph' as const, text: texts[number % texts.length] ?? '' };
  });
  const sections = Array.from({ length: blockCount / 20 }, (_, number) => ({
    id: `s${number}`,
    heading: `${number + 1}`,
    blocks: blocks.slice(number * 20, number * 20 + 20),
  }));
  const { image: _, about: __, translationOfWork: ___, ...rest } = source;
  return {
    ...rest,
    inLanguage: code,
    headline: `${source.headline} (${code})`,
    ...(index > 0 && {
      translationOfWork: { inLanguage: languages[0].code, dateModified: source.dateModified },
    }),
    sections,
  };
}
