import { basename, join } from 'node:path';
import { BrokenDocument } from '../../src/article/fault.ts';
import { type Entry, entriesIn, type FoundFile, filesBelow } from '../filesBelow.ts';
import { isLeftBehind } from '../isLeftBehind.ts';

const expectedFolder =
  'expected a folder with a folder for each article; npm run articles -- new NAME begins one';

/**
 * What is in the articles' folder, but for what isn't anyone's work: hidden files and what programs leave.
 * @throws BrokenDocument where there is no such folder
 */
export function articleEntries(root: string): Entry[] {
  try {
    return entriesIn(root).filter(({ name }) => !isIgnored(name));
  } catch {
    throw new BrokenDocument(root, [{ path: '', expected: expectedFolder }]);
  }
}

/**
 * The articles' folders in a folder.
 * @throws BrokenDocument where there is no such folder
 */
export function articleFolders(root: string): string[] {
  const folders = articleEntries(root).filter(({ kind }) => kind === 'folder');
  return folders.map(({ name }) => name).sort();
}

/** The files in an article's folder, and in the folders in it. */
export function articleFilesIn(root: string, name: string): FoundFile[] {
  return [...filesBelow(join(root, name), isIgnored)];
}

function isIgnored(path: string): boolean {
  const name = basename(path);
  return name.startsWith('.') || isLeftBehind(name);
}
