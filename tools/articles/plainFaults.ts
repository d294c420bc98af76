import { extname } from 'node:path';
import * as v from 'valibot';
import type { Fault } from '../../src/article/fault.ts';
import { dateTime, pictureFile } from '../../src/article/schema.ts';
import { firstWords } from './firstWords.ts';

/** What the schema's words for a value leave an editor to find out: what it is that is wrong with this one. */
const plainer: [schema: v.GenericSchema, words: (value: string, expected: string) => string][] = [
  [
    dateTime,
    (date, expected) =>
      expected.includes(date) ? expected : `${expected}, not ${firstWords(date)}`,
  ],
  [pictureFile, expectedOfPicture],
];

/** The faults of a document with words for the values in it, where the schema's are for any. */
export function plainFaults(document: unknown, faults: readonly Fault[]): Fault[] {
  return faults.map(({ path, expected }) => {
    const value = valueAt(document, path);
    if (typeof value !== 'string' || value.trim() === '') return { path, expected };
    const row = plainer.find(([schema]) => messageOf(schema, value) === expected);
    return { path, expected: row ? row[1](value, expected) : expected };
  });
}

function messageOf(schema: v.GenericSchema, value: unknown): string | undefined {
  return v.safeParse(schema, value, { abortPipeEarly: true }).issues?.[0].message;
}

function expectedOfPicture(name: string, expected: string): string {
  if (/^https?:/i.test(name)) return `${expected}, not an address`;
  if (!v.is(pictureFile, `hall${extname(name)}`))
    return `expected a picture in .jpg, .png, .webp, .avif or .gif, not ${firstWords(name)}: save it as one of those`;
  const refused = [...new Set(name)].filter((sign) => !v.is(pictureFile, `hall${sign}1.jpg`));
  if (refused.length === 0) return `${expected}, not ${firstWords(name)}`;
  const signs = refused.map((sign) => (/\s/.test(sign) ? 'spaces' : `“${sign}”`));
  const list = new Intl.ListFormat('en').format(new Set(signs));
  return `expected a name without ${list}, not ${firstWords(name)}; an import gives pictures such names by itself`;
}

/** What stands at a fault's path: `sections[1].blocks[0].url`. */
function valueAt(document: unknown, path: string): unknown {
  const keys = path.match(/[\w$]+/g) ?? [];
  return keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
    document,
  );
}
