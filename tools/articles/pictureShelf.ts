import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Image } from '../../src/article/image.ts';
import { errorIn, type Finding } from './finding.ts';
import { pictureSize } from './pictureSize.ts';
import { readBytes } from './readBytes.ts';
import { slugOf } from './slugOf.ts';

/** A picture to be copied into the article's folder. */
export type PictureCopy = { name: string; from: string };

/**
 * The pictures of an article, in all its languages: each content once, each under a name of its own.
 * Browsers save a page's `hall.png` in a folder for each language; here there is one folder.
 */
export class PictureShelf {
  readonly copies: PictureCopy[] = [];
  /** Of each name that is taken, the picture's content. */
  readonly #contents = new Map<string, string>();

  /** Leaves a picture that lies in the folder its name. */
  async keep(name: string, file: string): Promise<void> {
    const bytes = await readBytes(file);
    if (bytes) this.#contents.set(name, contentOf(bytes));
  }

  /**
   * Takes a picture from elsewhere: its name in the folder and its size, or undefined with a finding
   * on why not.
   * @param file the source, which findings name
   */
  async put(
    from: string,
    file: string,
    findings: Finding[],
  ): Promise<Pick<Image, 'url' | 'width' | 'height'> | undefined> {
    const size = await pictureSize(from);
    if (size === 'missing' || size === 'unreadable') {
      const what = size === 'missing' ? 'a picture file that exists' : 'a file that is a picture';
      findings.push(errorIn(file, 'image.url', `expected ${what}: ${from}`));
      return undefined;
    }
    const content = contentOf(await readFile(from));
    const known = [...this.#contents].find(([, one]) => one === content);
    if (known) return { url: known[0], ...size };
    const name = this.#freeName(from);
    this.#contents.set(name, content);
    this.copies.push({ name, from });
    return { url: name, ...size };
  }

  #freeName(from: string): string {
    const extension = extname(from).toLowerCase();
    const stem = slugOf(basename(from, extname(from))) || 'picture';
    let name = `${stem}${extension}`;
    for (let n = 2; this.#contents.has(name); n += 1) name = `${stem}-${n}${extension}`;
    return name;
  }
}

function contentOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
