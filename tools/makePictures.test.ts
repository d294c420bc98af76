import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DerivedPicture } from '../src/article/story.ts';
import { makePictures } from './makePictures.ts';
import { pictureOutputs, picturesOf, publishPictures } from './publishPictures.ts';

// Encoding takes its time on a busy machine.
describe('an article’s pictures', { timeout: 60_000 }, () => {
  let folder = '';
  let source = '';
  let target = '';
  let cache = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    [source, target, cache] = ['source', 'target', 'cache'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await mkdir(source);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const derive = (...files: string[]) => deriveInto(target, ...files);

  async function deriveInto(place: string, ...files: string[]) {
    const { notes } = await makePictures(source, files, cache);
    await publishPictures(notes, { source, target: place, cache, makeWay: () => {} });
    return picturesOf(notes);
  }

  async function deriveOne(file: string): Promise<DerivedPicture> {
    const picture = (await derive(file))[file];
    if (!picture) throw new Error(`${file}: expected a derived picture`);
    return picture;
  }

  /** Left half red, right half blue. */
  function drawing(width: number, height: number) {
    const half = { width: Math.ceil(width / 2), height, channels: 3 } as const;
    return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
      { input: { create: { ...half, background: '#ff0000' } }, left: 0, top: 0 },
    ]);
  }

  async function put(file: string, image: Sharp | string) {
    const path = join(source, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof image === 'string' ? image : await image.toBuffer());
  }

  const sizeOf = async (file: string) => {
    const { width, height, format } = await sharp(join(target, file)).metadata();
    return { width, height, format };
  };

  it('makes AVIF, WebP and JPEG in four widths', async () => {
    await put('hall.jpg', drawing(2000, 1000).jpeg());
    const picture = await deriveOne('hall.jpg');
    expect(picture).toMatchObject({
      widths: [400, 800, 1200, 1600],
      formats: ['avif', 'webp', 'jpg'],
    });
    expect(picture.base).toMatch(/^hall\._[0-9a-f]{8}$/);
    expect(await sizeOf(`${picture.base}.400.avif`)).toEqual({
      width: 400,
      height: 200,
      format: 'heif',
    });
    expect(await sizeOf(`${picture.base}.800.webp`)).toEqual({
      width: 800,
      height: 400,
      format: 'webp',
    });
    expect(await sizeOf(`${picture.base}.1600.jpg`)).toEqual({
      width: 1600,
      height: 800,
      format: 'jpeg',
    });
  });

  it('makes no picture larger than it is', async () => {
    await put('small.png', drawing(300, 200).png());
    await put('medium.png', drawing(1000, 500).png());
    await put('almost.png', drawing(810, 405).png());
    expect((await deriveOne('small.png')).widths).toEqual([300]);
    expect((await deriveOne('medium.png')).widths).toEqual([400, 800, 1000]);
    expect((await deriveOne('almost.png')).widths).toEqual([400, 810]);
  });

  it('makes a picture of 1200 × 630 to share', async () => {
    await put('hall.jpg', drawing(500, 900).jpeg());
    const { base, share } = await deriveOne('hall.jpg');
    expect(share).toBe(`${base}.share.jpg`);
    expect(await sizeOf(`${share}`)).toEqual({ width: 1200, height: 630, format: 'jpeg' });
  });

  it('tells four colours, from top to bottom', async () => {
    const onItsSide = sharp(await drawing(400, 300).png().toBuffer()).rotate(90);
    await put('hall.png', onItsSide.png());
    const { placeholder } = await deriveOne('hall.png');
    expect(placeholder).toHaveLength(4);
    expect([placeholder?.at(0), placeholder?.at(-1)]).toEqual(['#ff0000', '#0000ff']);
  });

  it('keeps the folder that a picture lies in', async () => {
    await put('halls/left.jpg', drawing(100, 100).jpeg());
    const { base } = await deriveOne('halls/left.jpg');
    expect(base).toMatch(/^halls\/left\._[0-9a-f]{8}$/);
    expect(await sizeOf(`${base}.100.jpg`)).toMatchObject({ width: 100 });
  });

  it('publishes no metadata, and turns the picture as its camera was held', async () => {
    const exif = { IFD0: { Artist: 'A. Source' }, IFD3: { GPSLatitude: '50/1 27/1 0/1' } };
    await put(
      'secret.jpg',
      drawing(600, 400).jpeg().withExif(exif).withMetadata({ orientation: 6 }),
    );
    expect((await sharp(join(source, 'secret.jpg')).metadata()).exif).toBeDefined();
    const picture = await deriveOne('secret.jpg');
    for (const file of pictureOutputs({ 'secret.jpg': picture })) {
      const { exif, iptc, xmp, orientation } = await sharp(join(target, file)).metadata();
      expect({ file, exif, iptc, xmp, orientation }).toEqual({ file });
      expect((await readFile(join(target, file))).includes('A. Source')).toBe(false);
    }
    expect(await sizeOf('secret.jpg')).toMatchObject({ width: 400, height: 600 });
    expect(await sizeOf(`${picture.base}.400.jpg`)).toMatchObject({ width: 400, height: 600 });
  });

  it('publishes an original without metadata byte for byte', async () => {
    await put('hall.jpg', drawing(100, 100).jpeg());
    await derive('hall.jpg');
    expect(await readFile(join(target, 'hall.jpg'))).toEqual(
      await readFile(join(source, 'hall.jpg')),
    );
  });

  it('lays what is transparent on white, in every format', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    await put(
      'lines.png',
      sharp({ create: { width: 50, height: 50, channels: 4, background } }).png(),
    );
    const { base, placeholder } = await deriveOne('lines.png');
    expect(new Set(placeholder)).toEqual(new Set(['#ffffff']));
    for (const format of ['avif', 'webp', 'jpg']) {
      const { dominant } = await sharp(join(target, `${base}.50.${format}`)).stats();
      expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
    }
  });

  it('keeps a moving picture moving', async () => {
    const frames = await Promise.all(
      [100, 200].map((level) => drawing(90, 60).linear(1, -level).png().toBuffer()),
    );
    await put('wave.gif', sharp(frames, { join: { animated: true } }).gif());
    const { base, formats, widths } = await deriveOne('wave.gif');
    expect({ formats, widths }).toEqual({ formats: ['webp'], widths: [90] });
    expect((await sharp(join(target, `${base}.90.webp`)).metadata()).pages).toBe(2);
  });

  it.each([
    ['grey', (image: Sharp) => image.greyscale().png()],
    [
      'of 16 bits and transparent',
      (image: Sharp) => image.ensureAlpha(0.5).toColourspace('rgb16').png(),
    ],
    ['for print', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
    ['AVIF', (image: Sharp) => image.avif()],
    ['of one pixel', (image: Sharp) => image.resize(1, 1).webp()],
  ])('takes a picture that is %s', async (_kind, convert) => {
    await put('any.png', convert(sharp(await drawing(200, 100).png().toBuffer())));
    const picture = await deriveOne('any.png');
    expect(picture.placeholder).toHaveLength(4);
    for (const file of pictureOutputs({ 'any.png': picture })) await sizeOf(file);
  });

  it('encodes nothing that it has encoded before, wherever it lies', async () => {
    await put('hall.jpg', drawing(200, 100).jpeg());
    const first = await derive('hall.jpg');
    const made = (await readdir(cache)).sort();
    const before = await stat(join(target, `${first['hall.jpg']?.base}.200.avif`));

    await utimes(join(source, 'hall.jpg'), 1, 1);
    expect(await derive('hall.jpg')).toEqual(first);
    const other = await deriveInto(join(folder, 'other'), 'hall.jpg');
    expect(other).toEqual(first);
    expect((await readdir(cache)).sort()).toEqual(made);
    const after = await stat(join(folder, 'other', `${first['hall.jpg']?.base}.200.avif`));
    expect(after.mtimeMs).toBe(before.mtimeMs);
  });

  it('gives a changed picture new names, and publishes the new original', async () => {
    await put('hall.jpg', drawing(200, 100).jpeg());
    const first = await deriveOne('hall.jpg');
    await put('hall.jpg', drawing(210, 100).jpeg());
    const second = await deriveOne('hall.jpg');
    expect(second.base).not.toBe(first.base);
    expect(await sizeOf('hall.jpg')).toMatchObject({ width: 210 });
  });

  it('puts back what is gone from the site, or from the cache', async () => {
    await put('hall.jpg', drawing(200, 100).jpeg());
    const derived = await derive('hall.jpg');
    const outputs = pictureOutputs(derived);
    await rm(target, { recursive: true });
    await derive('hall.jpg');
    for (const file of outputs) await stat(join(target, file));
    await rm(cache, { recursive: true });
    await rm(target, { recursive: true });
    expect(await derive('hall.jpg')).toEqual(derived);
    for (const file of outputs) await stat(join(target, file));
  });

  it('leaves exactly the files that it names, also when two builds run at once', async () => {
    await put('a.jpg', drawing(500, 300).jpeg());
    await put('b.jpg', drawing(500, 300).jpeg());
    const [derived] = await Promise.all([derive('a.jpg', 'b.jpg'), derive('a.jpg', 'b.jpg')]);
    expect((await readdir(target)).sort()).toEqual(pictureOutputs(derived).sort());
    expect((await readdir(cache)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('names every picture that is missing or broken, and what would be right', async () => {
    await put('torn.jpg', drawing(600, 400).jpeg());
    await truncate(join(source, 'torn.jpg'), 900);
    await put('text.png', 'not a picture');
    await put('sly.jpg', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
    const torn = ['torn.jpg', 'text.png', 'sly.jpg'];
    const { unreadable } = await makePictures(source, ['gone.jpg', ...torn], cache);
    expect([...unreadable.keys()]).toEqual(['gone.jpg', ...torn]);
    expect(unreadable.get('gone.jpg')).toBe('expected a picture file');
    for (const name of torn) {
      expect(unreadable.get(name)).toMatch(
        /^expected a JPEG, PNG, WebP, AVIF or GIF that can be read: .+$/,
      );
    }
    expect((await readdir(cache)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it.each([
    ['notes', /^articles\/.+\.json$/],
    ['facts', /picture\.json$/],
  ])('makes the cache’s %s anew where they are broken', async (_kind, name) => {
    await put('hall.jpg', drawing(200, 100).jpeg());
    const first = await derive('hall.jpg');
    const files = await readdir(cache, { recursive: true });
    const broken = files.find((file) => name.test(file)) ?? '';
    for (const content of ['', '{"stamp', '\0\0']) {
      await writeFile(join(cache, broken), content);
      await utimes(join(source, 'hall.jpg'), 1, 1 + content.length);
      expect(await derive('hall.jpg')).toEqual(first);
      JSON.parse(await readFile(join(cache, broken), 'utf8'));
    }
    expect((await readdir(cache)).filter((name) => name.includes('.part'))).toEqual([]);
  });
});
