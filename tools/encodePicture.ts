import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { DerivedPicture } from '../src/article/story.ts';
import { pictureFormats } from './pictureFormats.ts';

/** Whoever changes how pictures are made raises this, so that they are made anew. */
export const version = 3;

const standardWidths = [400, 800, 1200, 1600];

/** Efforts by trial: AVIF's 3 is 10 % smaller at twice the time, 4 no better at eight times. */
const encoders = {
  avif: (image: Sharp) => image.avif({ quality: 52, effort: 2 }),
  webp: (image: Sharp) => image.webp({ quality: 78, effort: 2 }),
  jpg: (image: Sharp) => image.jpeg({ quality: 75, mozjpeg: true }),
};
const formats = ['avif', 'webp', 'jpg'] as const;

/** What was made of a content; file names without their base. */
export type Made = Omit<DerivedPicture, 'base'>;

/** The original, without metadata, among the files that were made of it. */
export const originalName = 'original';

/**
 * Makes a picture's files in a folder. None has metadata: where and with whose camera a source was
 * photographed is for nobody to know.
 */
export async function encodePicture(bytes: Buffer, folder: string): Promise<Made> {
  const metadata = await sharp(bytes).metadata();
  if (!pictureFormats.has(metadata.format)) throw new Error(`it is ${metadata.format}`);
  const save = (name: string, content: Buffer) => writeFile(join(folder, name), content);
  const isAnimated = (metadata.pages ?? 1) > 1;
  const widths = widthsOf(metadata.autoOrient.width);
  const [placeholder] = await Promise.all([
    placeholderOf(bytes),
    shareOf(bytes).then((image) => save(shareName, image)),
    withoutMetadata(bytes, metadata).then((image) => save(originalName, image)),
    ...widths.map((width) =>
      isAnimated ? animate(bytes, width, save) : resize(bytes, width, save),
    ),
  ]);
  return { widths, formats: isAnimated ? ['webp'] : [...formats], placeholder, share: shareName };
}

/** The standard widths that a picture has the pixels for, and its own where it is below the largest. */
function widthsOf(own: number): number[] {
  const largest = Math.min(own, ...standardWidths.slice(-1));
  // A size that saves less than a tenth isn't worth its files.
  return [...standardWidths.filter((width) => width < largest * 0.9), largest];
}

type Save = (name: string, content: Buffer) => Promise<void>;

/** One size in all formats: decoded and resized once. */
async function resize(bytes: Buffer, width: number, save: Save): Promise<void> {
  const { data, info } = await opaque(bytes)
    .resize({ width })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { height, channels } = info;
  await Promise.all(
    formats.map(async (format) => {
      const image = encoders[format](sharp(data, { raw: { width, height, channels } }));
      await save(`${width}.${format}`, await image.toBuffer());
    }),
  );
}

/** One size of a moving picture: of the formats, WebP alone moves everywhere. */
async function animate(bytes: Buffer, width: number, save: Save): Promise<void> {
  const image = sharp(bytes, { animated: true }).resize({ width });
  await save(`${width}.webp`, await image.webp({ quality: 70, effort: 2 }).toBuffer());
}

/**
 * A picture as it is shown: upright, and on white where it is transparent. JPEG has to be, the same
 * then goes for all; lines drawn in black stay visible on a dark page, and no placeholder shows through.
 */
function opaque(bytes: Buffer): Sharp {
  return sharp(bytes, { autoOrient: true, failOn: 'error' }).flatten({ background: '#fff' });
}

const shareName = 'share.jpg';

/** What social networks show: 1200 × 630, around what draws the eye. */
function shareOf(bytes: Buffer): Promise<Buffer> {
  return opaque(bytes)
    .resize({ width: 1200, height: 630, position: sharp.strategy.attention })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer();
}

/** Four colours from top to bottom, `#rrggbb`: in `#rgb` a grey sea is pink here and green there. */
async function placeholderOf(bytes: Buffer): Promise<string[]> {
  const pixels = await opaque(bytes)
    .resize({ width: 1, height: 4, fit: 'fill', kernel: 'linear' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return Array.from({ length: 4 }, (_, n) => `#${pixels.toString('hex', n * 3, n * 3 + 3)}`);
}

/** The original itself or, where it holds metadata, a copy without. */
async function withoutMetadata(bytes: Buffer, metadata: Metadata): Promise<Buffer> {
  const { format, exif, iptc, xmp, comments, tifftagPhotoshop } = metadata;
  if (!exif && !iptc && !xmp && !comments && !tifftagPhotoshop) return bytes;
  const image = sharp(bytes, { animated: (metadata.pages ?? 1) > 1, autoOrient: true });
  if (format === 'heif') return image.avif({ quality: 75, effort: 2 }).toBuffer();
  if (format === 'jpeg') return image.jpeg({ quality: 90, mozjpeg: true }).toBuffer();
  return image.toFormat(format, format === 'webp' ? { quality: 90 } : {}).toBuffer();
}
