import { isBefore } from '../../../src/article/rendition.ts';
import { dayOf } from '../dateTimes.ts';
import type { Rule } from './rule.ts';

const farthest = 60; // days

/** Dates that can't be in this order, or are hardly meant. */
export const dateRules: Rule[] = [
  {
    level: 'warning',
    find: ({ edition: { datePublished } }) => {
      const limit = new Date(Date.now() + farthest * 24 * 60 * 60 * 1000).toISOString();
      if (!isBefore(limit, datePublished)) return [];
      const expected = `expected a day at most ${farthest} days ahead; it waits until ${dayOf(datePublished)}`;
      return [{ path: 'datePublished', expected }];
    },
  },
  {
    level: 'error',
    find: ({ edition: { datePublished, dateModified } }) =>
      isBefore(dateModified, datePublished)
        ? [{ path: 'dateModified', expected: `expected datePublished, ${datePublished}, or later` }]
        : [],
  },
  {
    level: 'warning',
    find: ({ edition: { dateModified, translationOfWork } }) => {
      const translated = translationOfWork?.dateModified;
      if (translated === undefined || !isBefore(dateModified, translated)) return [];
      const expected = `expected ${translated} or later, the date of the text that is translated`;
      return [{ path: 'dateModified', expected }];
    },
  },
  {
    level: 'warning',
    find: ({ edition: { datePublished, correction = [] } }) =>
      correction.flatMap((item, index) =>
        isBefore(item.datePublished, datePublished)
          ? [
              {
                path: `correction[${index}].datePublished`,
                expected: `expected the article’s datePublished, ${datePublished}, or later`,
              },
            ]
          : [],
      ),
  },
];
