import { createHash } from 'node:crypto';
import type { Edition } from '../src/article/edition.ts';
import { BrokenDocument } from '../src/article/fault.ts';
import type { ListedFacts } from '../src/article/listItem.ts';
import { parseEditionFile } from './articles/parseEditionFile.ts';
import { readBytesSync } from './articles/readBytes.ts';
import { outlineOf } from './outline.ts';
import { placedPictures } from './placedPictures.ts';

/** What lists, stories and feeds need of an edition; its text stays on the disk. */
export type EditionSummary = ListedFacts &
  Pick<Edition, 'related' | 'author'> & {
    code: string;
    /** The picture files that it names, each once, and where. */
    pictures: { path: string; url: string }[];
    /** The ids of its sections and blocks. */
    outline: string;
    /** SHA-1 of the document. */
    hash: string;
  };

/** An edition's file, and the language that it has to be in. */
export type EditionPlace = { file: string; code: string };

/** What was found in an edition's file: what the archive needs of it, or what is wrong. */
export type EditionReading = { summary: EditionSummary } | { fault: string };

/** Reads an edition's file and checks it; what it says stays on the disk but for its summary. */
export function readSummary({ file, code }: EditionPlace): EditionReading {
  const bytes = readBytesSync(file);
  const { edition, faults } = parseEditionFile(bytes, code);
  if (!bytes || !edition || faults.length > 0) {
    return { fault: new BrokenDocument(file, faults).message };
  }
  const hash = createHash('sha1').update(bytes).digest('base64url');
  return { summary: summaryOf(edition, code, hash) };
}

function summaryOf(edition: Edition, code: string, hash: string): EditionSummary {
  const { headline, description, datePublished, dateModified } = edition;
  const { translationOfWork, image, about, related, author } = edition;
  const pictures = new Map<string, string>();
  for (const { path, url } of placedPictures(edition)) {
    if (!pictures.has(url)) pictures.set(url, path);
  }
  return {
    code,
    headline,
    description,
    datePublished,
    dateModified,
    ...(translationOfWork && { translationOfWork }),
    ...(image && { image }),
    ...(about && { about }),
    ...(related && { related }),
    ...(author && { author }),
    pictures: [...pictures].map(([url, path]) => ({ path, url })),
    outline: outlineOf(edition),
    hash,
  };
}
