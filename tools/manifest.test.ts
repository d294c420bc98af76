import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultLanguage } from '../src/languages.ts';

type Icon = { src: string; sizes: string; type: string; purpose: string };

async function manifest(base = '/') {
  vi.stubEnv('BASE_URL', base);
  vi.resetModules();
  const { manifestFile } = await import('./manifest.ts');
  const [file] = manifestFile();
  expect(file?.path).toBe('manifest.webmanifest');
  return JSON.parse(file?.content ?? '');
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('the manifest', () => {
  it('opens the site as an app, in its default language', async () => {
    expect(await manifest()).toMatchObject({
      name: expect.stringMatching(/\S/),
      short_name: expect.stringMatching(/\S/),
      lang: defaultLanguage.code,
      dir: 'ltr',
      display: 'standalone',
      start_url: '/',
      scope: '/',
    });
  });

  it('stays below the path that the site lives at', async () => {
    const { start_url, scope, id, icons } = await manifest('/news/');
    expect([start_url, scope, id]).toEqual(['/news/', '/news/', '/news/']);
    for (const { src } of icons as Icon[]) expect(src).toMatch(/^\/news\/icon/);
  });

  it('names icons that are there, in the sizes that it says', async () => {
    const { icons } = (await manifest()) as { icons: Icon[] };
    for (const { src, sizes, type } of icons) {
      const file = `public${src}`;
      expect(existsSync(file), file).toBe(true);
      if (type !== 'image/png') continue;
      const { width, height, format } = await sharp(file).metadata();
      expect([`${width}x${height}`, format]).toEqual([sizes, 'png']);
    }
    expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
  });

  it('has the colour of the paper, and so has the browser around the page, by day and by night', async () => {
    const { theme_color, background_color } = await manifest();
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const [day, night] = [...tokens.matchAll(/--paper: (#\w+)/g)].map(([, colour]) => colour);
    expect([theme_color, background_color]).toEqual([day, day]);
    const html = readFileSync('index.html', 'utf8');
    const around = [
      ...html.matchAll(/name="theme-color" content="(#\w+)" media="[^"]*(light|dark)/g),
    ];
    expect(around.map(([, colour, scheme]) => [scheme, colour])).toEqual([
      ['light', day],
      ['dark', night],
    ]);
  });
});
