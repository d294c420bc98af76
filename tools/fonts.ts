import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const source = 'node_modules/@fontsource-variable/source-serif-4/files';
const target = 'src/styles/fonts';

/** The characters that each file carries: what Ukrainian, English and Russian are written with. */
const files = [
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
  for (const { name, from, characters } of files) {
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
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
