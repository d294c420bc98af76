import { editionSchema } from '../../../src/article/edition.ts';
import { textsOf } from '../textsOf.ts';
import { unknownFields } from '../unknownFields.ts';
import type { Rule } from './rule.ts';

/** Fields that nobody reads, and texts that nobody has written. */
export const fieldRules: Rule[] = [
  { level: 'warning', find: ({ file }) => unknownFields(editionSchema, file.value) },
  {
    level: 'warning',
    find: ({ edition }) =>
      textsOf(edition)
        .filter(({ path, words }) => !path.endsWith('.alt') && words.trim() === '')
        .map(({ path }) => ({ path, expected: 'expected text that isn’t empty' })),
  },
];
