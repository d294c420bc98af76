import { languages } from '../../src/languages.ts';
import { type Entry, expectedEntry, type FoundFile } from '../filesBelow.ts';
import { exampleName, nameFault } from './articleNames.ts';
import { editionNames, isDocumentName, languageOfFile } from './editionNames.ts';

/** What stands where nobody finds it: its path from the folder, '' for the folder itself. */
export type Misplaced = { file: string; expected: string };

/**
 * What keeps an article, or one of its editions, from being found.
 * @param name its folder's
 * @param files what is in that
 */
export function misplacedInArticle(name: string, files: readonly FoundFile[]): Misplaced[] {
  const wrongName = nameFault(name);
  const hasEdition = files.some(({ path }) => languages.some(({ code }) => isEdition(path, code)));
  const faults = files.flatMap((file) => misplacedEdition(file, hasEdition ? name : undefined));
  if (wrongName) faults.unshift({ file: '', expected: wrongName });
  if (faults.length === 0 && !hasEdition) {
    faults.push({ file: '', expected: `expected an edition: ${editionNames}` });
  }
  return faults;
}

/** Also a folder of that name: it can't be read, which is said of it. */
function isEdition(path: string, code: string): boolean {
  return path.split('/')[0] === `${code}.json`;
}

/**
 * An edition under another name of its language, the tab's or a locale, or in a folder below.
 * @param article the one that it is of, if that is certain
 */
function misplacedEdition({ path, expected }: FoundFile, article?: string): Misplaced[] {
  if (expected) return [{ file: path, expected }];
  const [file = '', folder] = path.split('/').reverse();
  const language = languageOfFile(file);
  if (!language || isEdition(path, language.code)) return [];
  const { code, slug } = language;
  if (folder !== undefined) {
    const right = `${article ?? folder}/${code}.json`;
    return [{ file: path, expected: `expected right in its article’s folder: ${right}` }];
  }
  const tab = code === slug ? '' : `; ${code} is the code of the language whose tab says ${slug}`;
  return [{ file: path, expected: `expected the name ${code}.json${tab}` }];
}

/** The documents in the articles' folder that are in no article's, and links that lead nowhere. */
export function misplacedBesideArticles(entries: readonly Entry[]): Misplaced[] {
  return entries.flatMap(({ name, kind }) => {
    if (kind === 'nothing') return [{ file: name, expected: expectedEntry }];
    if (kind === 'folder' || name === topicsFile || !isDocumentName(name)) return [];
    return [{ file: name, expected: expectedInsteadOf(name) }];
  });
}

/** Where the topics have their names. */
export const topicsFile = 'topics.json';

function expectedInsteadOf(name: string): string {
  if (name.toLowerCase().startsWith(topicsFile)) return `expected the name ${topicsFile}`;
  const { code } = languageOfFile(name) ?? languages[0];
  return `expected in its article’s folder, like ${exampleName}/${code}.json`;
}
