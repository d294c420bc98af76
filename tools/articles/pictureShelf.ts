import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type PictureSize, pictureSize } from './pictureSize.ts';
import { slugOf } from './slugOf.ts';

/** A picture to be copied into the article's folder. */
export type PictureCopy = { name: string; from: string };

/** A picture's name in the folder and its size, or what would be right where it is no picture. */
export type ShelvedPicture = ({ url: string } & PictureSize) | { expected: string };

/**
 * The pictures of an article, in all its languages: each content once, each under a name of its own.
 * Browsers save a page's `hall.png` in a folder for each language; here there is one folder.
 */
export class PictureShelf {
  readonly copies: PictureCopy[] = [];
  readonly #names = new Map<string, string>();

  async put(from: string): Promise<ShelvedPicture> {
    const size = await pictureSize(from);
    if (size === 'missing') return { expected: `expected a picture file that exists: ${from}` };
    if (size === 'unreadable') return { expected: `expected a file that is a picture: ${from}` };
    const content = await contentOf(from);
    const url = this.#names.get(content) ?? this.#freeName(from);
    if (!this.#names.has(content)) this.copies.push({ name: url, from });
    this.#names.set(content, url);
    return { url, ...size };
  }

  #freeName(from: string): string {
    const taken = new Set(this.#names.values());
    const extension = extname(from).toLowerCase();
    const stem = slugOf(basename(from, extname(from))) || 'picture';
    let name = `${stem}${extension}`;
    for (let n = 2; taken.has(name); n += 1) name = `${stem}-${n}${extension}`;
    return name;
  }
}

async function contentOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('base64');
}
