import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder has; a link is what it leads to. */
export type Entry = { name: string; kind: 'file' | 'folder' | 'nothing' };

/** What is in a folder. */
export function entriesIn(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: kindOf(folder, entry),
  }));
}

function kindOf(folder: string, entry: Dirent): Entry['kind'] {
  const found = entry.isSymbolicLink() ? targetOf(join(folder, entry.name)) : entry;
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : 'nothing';
}

function targetOf(link: string) {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}

/** A file below a folder: its path from there, and what would be right where it can't be had. */
export type FoundFile = { path: string; expected?: string };

/** What would be right instead of a link that leads nowhere. */
export const expectedEntry = 'expected a file, a folder, or a link to one that is there';

/**
 * All files below a folder, those in linked folders too.
 * @param isLeftOut files and folders, by their paths, that aren't looked at
 */
export function* filesBelow(
  folder: string,
  isLeftOut: (path: string) => boolean,
  path = '',
  trail: readonly string[] = [],
): Generator<FoundFile> {
  for (const { name, kind } of entriesIn(join(folder, path))) {
    const below = path ? `${path}/${name}` : name;
    if (isLeftOut(below)) continue;
    if (kind === 'file') yield { path: below };
    if (kind === 'nothing') yield { path: below, expected: expectedEntry };
    if (kind !== 'folder') continue;
    const real = realpathSync(join(folder, below));
    if (trail.includes(real)) {
      yield { path: below, expected: 'expected no link to a folder that it is in itself' };
    } else {
      yield* filesBelow(folder, isLeftOut, below, [...trail, real]);
    }
  }
}
