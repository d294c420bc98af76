import { getSystemErrorName } from 'node:util';

const expected = {
  ENOSPC: 'expected room on the disk',
  EDQUOT: 'expected room on the disk',
  EROFS: 'expected a disk that can be written to',
  EACCES: 'expected the right to write there',
};

/**
 * What the disk refused, and what would be right: no stack would explain that.
 * @param {NodeJS.ErrnoException} error
 * @returns {string | undefined} a line, where it was the disk
 */
export function diskFault({ code, message }) {
  // The bundler's errors have the system's number, in one of many lines.
  const [, number] = /\(os error (\d+)\)/.exec(message) ?? [];
  const remedy = expected[number ? getSystemErrorName(-number) : code];
  const what = number ? /^Failed to .*/m.exec(message)?.[0] : message;
  return remedy && `${remedy}: ${what ?? `os error ${number}`}`;
}
