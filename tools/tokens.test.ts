import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('takes every colour, size and typeface from a token that there is', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, css: readFileSync(join('src', file), 'utf8') }));
  const defined = new Set(sheets.flatMap(({ css }) => css.match(/--[\w-]+(?=\s*:)/g) ?? []));
  // Set by the script that keeps the place.
  defined.add('--room');
  const unknown = sheets.flatMap(({ file, css }) =>
    [...css.matchAll(/var\((--[\w-]+)/g)]
      .filter(([, token = '']) => !defined.has(token))
      .map(([, token]) => `${file}: ${token}`),
  );
  expect(sheets.length).toBeGreaterThan(10);
  expect(unknown).toEqual([]);
});
