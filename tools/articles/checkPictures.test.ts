import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePictures } from '../makePictures.ts';
import { article, folderWith, linesFor } from './checkSample.ts';

/** A picture of many details, so that it takes its bytes in any format. */
function drawing() {
  const pixels = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, n) => (n * n) % 251));
  return sharp(pixels, { raw: { width: 60, height: 40, channels: 3 } });
}

const formats: [name: string, bytes: () => Promise<Buffer>][] = [
  ['hall.jpg', () => drawing().jpeg().toBuffer()],
  ['progressive.jpg', () => drawing().jpeg({ progressive: true }).toBuffer()],
  ['hall.png', () => drawing().png().toBuffer()],
  ['hall.webp', () => drawing().webp().toBuffer()],
  ['hall.avif', () => drawing().avif({ effort: 0 }).toBuffer()],
  ['hall.gif', () => drawing().gif().toBuffer()],
  ['photo.jpg', () => readFile('public/articles/freedom-edge-2025/three-ships.jpg')],
];

/** An article whose picture was this one, and is these bytes now. */
async function folderOf(name: string, whole: Buffer, bytes: Buffer): Promise<string> {
  const { uk, en } = article();
  const { width, height } = await sharp(whole).metadata();
  uk.image = { url: name, width, height, alt: 'Зала' };
  return folderWith({ uk, en }, { [join('depot', name)]: bytes });
}

/** The pictures of the article that the build refuses. */
async function refused(folder: string, name: string): Promise<string[]> {
  const made = await makePictures(join(folder, 'depot'), [name], join(folder, 'cache'));
  return [...made.unreadable.keys()];
}

describe.each(formats)('the check of %s', (name, make) => {
  it('finds nothing in a whole picture, whatever follows it in its file', async () => {
    const whole = await make();
    for (const bytes of [whole, Buffer.concat([whole, Buffer.alloc(16)])]) {
      const folder = await folderOf(name, whole, bytes);
      expect(await linesFor(folder)).toEqual([]);
      expect(await refused(folder, name)).toEqual([]);
    }
  });

  it('names one whose file was cut off, as the build does', async () => {
    const whole = await make();
    const folder = await folderOf(name, whole, whole.subarray(0, whole.length * 0.8));
    expect(await linesFor(folder)).toEqual([
      `error depot/uk.json image.url: expected a whole picture: ${name} can’t be read, or not to its end`,
    ]);
    expect(await refused(folder, name)).toEqual([name]);
  });
});
