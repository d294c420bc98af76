import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const source = 'node_modules/@fontsource-variable/source-serif-4/files';
const target = 'src/styles/fonts';
const styleSheet = 'src/styles/fonts.css';

/** The characters that each file carries: what Ukrainian, English and Russian are written with. */
export const fontFiles = [
  {
    name: 'latin',
    from: 'latin',
    characters: [range(0x20, 0x7e), range(0xa0, 0xff), '–—‘’‚“”„‹›…•‐‑−€™ʼ'],
  },
  { name: 'cyrillic', from: 'cyrillic', characters: [range(0x400, 0x45f), 'Ґґ№\u0301'] },
  // One sign that would bring 41 KB of other letters along.
  { name: 'hryvnia', from: 'latin-ext', characters: ['₴'] },
];

/**
 * Makes the site's font files from Source Serif 4: only the characters and weights that are used,
 * so that both files together weigh less than one of the originals.
 */
export async function main(): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const { name, from, characters } of fontFiles) {
    for (const style of ['normal', 'italic']) {
      const original = await readFile(`${source}/source-serif-4-${from}-wght-${style}.woff2`);
      const font = await subsetFont(original, characters.join(''), {
        targetFormat: 'woff2',
        variationAxes: { wght: { min: 400, max: 700 } },
      });
      await writeFile(`${target}/source-serif-${name}-${style}.woff2`, font);
      console.info(`${name} ${style}: ${font.length} bytes`);
    }
  }
  await writeFile(styleSheet, withRanges(await readFile(styleSheet, 'utf8')));
}

/** The style sheet, with the characters that each file has. */
export function withRanges(css: string): string {
  return fontFiles.reduce((text, { name, characters }) => {
    const face = new RegExp(`(source-serif-${name}-\\w+\\.woff2[^}]*unicode-range: )[^;]*`, 'g');
    if (!face.test(text)) throw new Error(`${styleSheet}: expected a face of ${name}`);
    return text.replace(face, `$1${unicodeRange(characters.join(''))}`);
  }, css);
}

/** Characters nearer than this share a range: it’s shorter, and asks for no file too many. */
const nearest = 4;

/** CSS's unicode-range of characters: `U+0020-007E, U+20B4`. */
export function unicodeRange(characters: string): string {
  const points = [...characters].map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const point of points) {
    const range = ranges.at(-1);
    if (range && point - range.last <= nearest) range.last = point;
    else ranges.push({ first: point, last: point });
  }
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0');
  return ranges
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ');
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
