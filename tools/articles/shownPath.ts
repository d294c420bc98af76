import { relative, resolve } from 'node:path';

/** A file as an editor knows it: by its path in the project, or by its whole one outside. */
export function shownPath(file: string): string {
  if (/^https?:/i.test(file)) return file;
  const path = relative('', file);
  return /^\.\.(?:[\\/]|$)/.test(path) ? resolve(file) : path || '.';
}
