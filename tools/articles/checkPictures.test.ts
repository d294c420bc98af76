import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePictures } from '../makePictures.ts';
import { article, folderWith, linesFor } from './checkSample.ts';
import { png } from './testFolder.ts';

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

/** Not a warning: these pictures are small. */
const isError = (line: string) => line.startsWith('error');

describe.each(formats)('the check of %s', (name, make) => {
  it('finds nothing in a whole picture, whatever follows it in its file', async () => {
    const whole = await make();
    for (const bytes of [whole, Buffer.concat([whole, Buffer.alloc(16)])]) {
      const folder = await folderOf(name, whole, bytes);
      expect((await linesFor(folder)).filter(isError)).toEqual([]);
      expect(await refused(folder, name)).toEqual([]);
    }
  });

  it('names one whose file was cut off, as the build does', async () => {
    const whole = await make();
    const folder = await folderOf(name, whole, whole.subarray(0, whole.length * 0.8));
    expect((await linesFor(folder)).filter(isError)).toEqual([
      `error depot/uk.json image.url: expected a whole picture: ${name} can’t be read, or not to its end`,
    ]);
    expect(await refused(folder, name)).toEqual([name]);
  });
});

it('warns of a photo too small to be shared, and of a picture too small for the text', async () => {
  const { uk, en } = article();
  uk.image = { url: 'photo.png', width: 1199, height: 800, alt: 'Зала' };
  const small = { type: 'image', url: 'small.png', width: 799, height: 600, alt: '' };
  const enough = { type: 'image', url: 'enough.png', width: 800, height: 600, alt: '' };
  uk.sections[0].blocks.push({ id: 'i1', ...small }, { id: 'i2', ...enough });
  const folder = await folderWith(
    { uk, en: { ...en, sections: uk.sections } },
    {
      'depot/photo.png': await png(1199, 800),
      'depot/small.png': await png(799, 600),
      'depot/enough.png': await png(800, 600),
    },
  );
  expect((await linesFor(folder)).filter((line) => line.includes('pixels wide'))).toEqual([
    'warning depot/uk.json image.url: expected a picture at least 1200 pixels wide; photo.png has 1199, too few to be shown large',
    'warning depot/uk.json sections[0].blocks[2].url: expected a picture at least 800 pixels wide; small.png has 799, too few to be shown large',
    'warning depot/en.json sections[0].blocks[2].url: expected a picture at least 800 pixels wide; small.png has 799, too few to be shown large',
  ]);
});
