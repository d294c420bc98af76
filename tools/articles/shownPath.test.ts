import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { shownPath } from './shownPath.ts';

it.each([
  [
    'in the project by its path from there',
    resolve('public/articles/depot/en.json'),
    'public/articles/depot/en.json',
  ],
  ['outside by its whole path', '/nowhere/depot.txt', '/nowhere/depot.txt'],
  ['that is named by a way up', '../depot.txt', resolve('../depot.txt')],
  ['whose name begins with dots', '..depot/a.txt', '..depot/a.txt'],
  ['that is the project itself', resolve(''), '.'],
  ['at an address as it is', 'https://example.org/a', 'https://example.org/a'],
])('shows a file %s', (_, file, shown) => {
  expect(shownPath(file)).toBe(shown);
});
