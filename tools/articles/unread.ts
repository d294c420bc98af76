import { languages } from '../../src/languages.ts';
import type { Entry } from '../filesBelow.ts';
import { placedPictures } from '../placedPictures.ts';
import type { ArticleFiles } from './articleFiles.ts';
import { editionNames, isDocumentName } from './editionNames.ts';
import { type Misplaced, topicsFile } from './misplaced.ts';

/** What is in an article's folder and nobody reads: harmless, but maybe meant for something. */
export function unreadFiles({ files, editions }: ArticleFiles): Misplaced[] {
  const read = new Set(languages.map(({ code }) => `${code}.json`));
  for (const { edition } of editions) {
    for (const { url } of edition ? placedPictures(edition) : []) read.add(url);
  }
  // Which pictures a broken edition names, nobody knows.
  const areKnown = editions.every(({ edition }) => edition);
  return files
    .filter(({ path }) => !read.has(path) && (areKnown || isDocumentName(path)))
    .map(({ path }) => {
      const right = isDocumentName(path) ? editionNames : 'a picture that an edition names';
      return { file: path, expected: `expected ${right}; nobody reads this file` };
    });
}

/** What is in the articles' folder itself and nobody reads. */
export function unreadBesideArticles(entries: readonly Entry[]): Misplaced[] {
  return entries
    .filter(({ name, kind }) => kind === 'file' && !isDocumentName(name))
    .map(({ name }) => ({
      file: name,
      expected: `expected ${topicsFile} and articles’ folders alone; nobody reads this file`,
    }));
}
