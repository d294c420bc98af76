import { basename, extname } from 'node:path';
import { type Language, languages } from '../../src/languages.ts';
import { languageNamed } from './articleNames.ts';
import { slugOf } from './slugOf.ts';

/** A source's language: as an editor says, as it says itself, or as its file is called. */
export function languageOfSource(
  { file, as }: { file: string; as?: Language | undefined },
  told: string | undefined,
): Language | undefined {
  return as ?? languageNamed(told ?? '') ?? nameParts(file).language;
}

/** What a file's name says: `depot.en.txt`. */
export function nameParts(file: string): { article: string; language: Language | undefined } {
  const stem = basename(file, extname(file));
  const [, first = stem, last = ''] = stem.match(/^(?:(.*)[._-])?([^._-]+)$/) ?? [];
  const exact = languages.find(({ code, slug }) => code === last || slug === last);
  return exact && first !== stem
    ? { article: slugOf(first), language: exact }
    : { article: slugOf(stem), language: exact };
}
