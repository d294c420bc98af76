import { isBefore } from '../../../src/article/rendition.ts';
import type { Rule } from './rule.ts';

/** Dates that can't be in this order. */
export const dateRules: Rule[] = [
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
