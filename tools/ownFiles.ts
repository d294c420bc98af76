import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { languages } from '../src/languages.ts';
import { isCompressible } from './compress.ts';
import { type FoundFile, filesBelow } from './filesBelow.ts';
import { isLeftBehind } from './isLeftBehind.ts';
import { stampOf } from './stampOf.ts';

/** A file of the newsroom's own: its path on the site, where it lies, and what changes when it does. */
export type OwnFile = { path: string; source: string; key: string };

/** What the build makes, unless the newsroom has one of its own. */
const replaceable = ['404.html', 'manifest.webmanifest', 'robots.txt', 'sw.js'];

const articles = 'articles';
const madeFolders = [articles, 'assets', 'schema', 'search', ...languages.map(({ slug }) => slug)];
const madeFiles = /^(index\.html|offline\.html|_headers|(news-)?sitemap(-\d+)?\.xml)$/;

/**
 * The files of a folder that are published as they are, which is all but the articles' and what programs leave.
 * @returns the files, and a line for each that can't be, with what would be right
 */
export function ownFiles(folder: string): { files: OwnFile[]; faults: string[] } {
  const isLeftOut = (path: string) => path === articles || isLeftBehind(basename(path));
  const found = existsSync(folder) ? [...filesBelow(folder, isLeftOut)] : [];
  const names = new Set([...replaceable, ...found.map(({ path }) => path)]);
  // One line for a folder, however much is in it.
  const faults = new Set<string>();
  const files = found.flatMap(({ path, ...rest }) => {
    const source = join(folder, path);
    const fault = faultOf({ path, ...rest }, names);
    if (fault) faults.add(`${join(folder, fault.path)}: ${fault.expected}`);
    return fault ? [] : [{ path, source, key: stampOf(statSync(source)) }];
  });
  return { files, faults: [...faults] };
}

/** What keeps a file from being published: the file or folder, and what would be right. */
function faultOf(
  { path, expected }: FoundFile,
  names: ReadonlySet<string>,
): Required<FoundFile> | undefined {
  if (expected) return { path, expected };
  const folders = path.split('/');
  const [first = ''] = folders;
  // Disks that don't tell large letters from small would have one for both.
  const top = first.replace(/\.(br|gz)$/, '').toLowerCase();
  if (madeFolders.includes(top)) {
    return { path: first, expected: 'expected another name: the build makes this folder' };
  }
  if (madeFiles.test(top) || (replaceable.includes(top) && folders.length > 1)) {
    return { path: first, expected: 'expected another name: the build makes this file' };
  }
  const hidden = folders.slice(0, -1).find((name) => /^\.(?!well-known$)/.test(name));
  if (hidden) {
    const end = folders.indexOf(hidden) + 1;
    const expected = 'expected a name without a dot before it: servers hide such a folder';
    return { path: folders.slice(0, end).join('/'), expected };
  }
  const copied = path.replace(/\.(br|gz)$/, '');
  if (copied !== path && isCompressible(copied) && names.has(copied)) {
    return { path, expected: `expected another name: the build makes this of ${copied}` };
  }
  return undefined;
}
