import { readdir } from 'node:fs/promises';
import { BrokenDocument } from '../../src/article/fault.ts';
import { type Language, languages } from '../../src/languages.ts';
import { languageNamed, nameFault } from './articleNames.ts';

const expectedFolder =
  'expected a folder with a folder for each article; npm run articles -- new NAME begins one';

/**
 * The articles' folders in a folder: all that aren't hidden.
 * @throws BrokenDocument where there is no such folder
 */
export async function articleFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => {
    throw new BrokenDocument(root, [{ path: '', expected: expectedFolder }]);
  });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** What is wrong with an article's folder or, where `file` is named, with a file's name in it. */
export type FolderFault = { file: string; expected: string };

/**
 * What keeps an article, or one of its editions, from being found.
 * @param name the folder's
 * @param entries what is in it, by name
 */
export function folderFaults(name: string, entries: readonly string[]): FolderFault[] {
  const wrongName = nameFault(name);
  const faults = entries.flatMap(misnamed);
  if (wrongName) faults.unshift({ file: '', expected: wrongName });
  if (faults.length === 0 && !languages.some(({ code }) => entries.includes(`${code}.json`))) {
    faults.push({ file: '', expected: `expected an edition: ${editionNames}` });
  }
  return faults;
}

/** `uk.json, en.json, or ru.json` */
export const editionNames = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  languages.map(({ code }) => `${code}.json`),
);

/** Whether a file's name is that of an edition, or another name of its language. */
export function isEditionName(file: string): boolean {
  return languageOf(file) !== undefined;
}

/** An edition under another name of its language: the tab's, or a locale. */
function misnamed(file: string): FolderFault[] {
  const language = languageOf(file);
  if (!language || file === `${language.code}.json`) return [];
  const { code, slug } = language;
  const tab = code === slug ? '' : `; ${code} is the code of the language whose tab says ${slug}`;
  return [{ file, expected: `expected the name ${code}.json${tab}` }];
}

const localeFile = /^([a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_][a-z]{2})?)\.json$/i;

function languageOf(file: string): Language | undefined {
  return languageNamed(localeFile.exec(file)?.[1] ?? '');
}
