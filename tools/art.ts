import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

type Size = readonly [width: number, height: number];

/** One file made from one drawing. */
interface Picture {
  from: string;
  to: string;
  size?: Size;
  /** A colour laid under the drawing; without it, what is transparent stays so. */
  paper?: string;
  /** The part of the paper that the drawing takes, from 0 to 1. */
  scale?: number;
}

const illustration: Size = [1600, 1067];
const paper = '#f4efe6';

const pictures: readonly Picture[] = [
  { from: 'closed-doors', to: 'articles/japan-closes-centres/closed-doors.jpg' },
  { from: 'podium', to: 'articles/hayashi-on-26-countries/podium.jpg' },
  { from: 'three-ships', to: 'articles/freedom-edge-2025/three-ships.jpg' },
  { from: 'three-panels', to: 'articles/reading-in-three-languages/three-panels.jpg' },
  { from: 'place', to: 'articles/reading-in-three-languages/place.jpg' },
  { from: 'desk', to: 'articles/how-an-article-gets-here/desk.jpg' },
  { from: 'type-case', to: 'articles/adding-a-language/type-case.jpg' },
  { from: 'social', to: 'social.jpg', size: [1200, 630] },
  { from: 'logo', to: 'logo.png', size: [512, 512] },
  { from: 'icon', to: 'icon-192.png', size: [192, 192] },
  { from: 'icon', to: 'icon-512.png', size: [512, 512] },
  // Android crops to a circle of 80 %, iOS paints what is transparent black.
  { from: 'icon', to: 'icon-maskable-512.png', size: [512, 512], paper, scale: 0.68 },
  { from: 'icon', to: 'apple-touch-icon.png', size: [180, 180], paper, scale: 0.8 },
];

/** Draws every picture of the site from art/ into public/; run it from the project's root. */
export async function main(): Promise<void> {
  for (const picture of pictures) await render(picture);
  await copyFile('art/icon.svg', 'public/icon.svg');
  await writeFile('public/favicon.ico', await icoOf('art/icon.svg', 48));
}

async function render({ from, to, size = illustration, paper, scale = 1 }: Picture): Promise<void> {
  const [width, height] = size;
  const file = join('public', to);
  const x = Math.round((width * (1 - scale)) / 2);
  const y = Math.round((height * (1 - scale)) / 2);

  const drawing = sharp(join('art', `${from}.svg`)).resize(width - 2 * x, height - 2 * y);
  if (paper) {
    drawing.flatten({ background: paper });
    drawing.extend({ left: x, right: x, top: y, bottom: y, background: paper });
  }

  await mkdir(dirname(file), { recursive: true });
  if (to.endsWith('.jpg')) drawing.jpeg({ quality: 82, mozjpeg: true });
  await drawing.toFile(file);
}

/** A drawing as an ICO of one PNG (https://en.wikipedia.org/wiki/ICO_(file_format)). */
async function icoOf(file: string, size: number): Promise<Buffer> {
  const png = await sharp(file).resize(size, size).png({ palette: true }).toBuffer();
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // of one picture
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // plane
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
