import type { Edition } from '../../../src/article/edition.ts';
import { defaultLanguage } from '../../../src/languages.ts';
import { textsOf } from '../textsOf.ts';
import type { Rule } from './rule.ts';

/** Languages say the same in more letters or fewer: English in up to an eighth more. */
const tolerance = 1.15;
const law = 'the law (2704-VIII) wants the Ukrainian one no smaller';

/** Every edition has a Ukrainian one beside it, and that one says no less. */
export const lawRules: Rule[] = [
  {
    level: 'warning',
    find: ({ file, article }) => {
      const { code, name } = defaultLanguage;
      if (file.code === code || article.editions.some((edition) => edition.code === code))
        return [];
      return [{ path: '', expected: `expected ${code}.json beside it (${name}): ${law}` }];
    },
  },
  {
    level: 'warning',
    find: ({ edition, article }) => {
      const { code } = defaultLanguage;
      const own = article.editions.find((other) => other.code === code)?.edition;
      if (!own || own === edition) return [];
      const [here, there] = [sizeOf(edition), sizeOf(own)];
      if (here.blocks > there.blocks) {
        const expected = `expected no more blocks than ${code}.json, ${there.blocks}, not ${here.blocks}: ${law}`;
        return [{ path: 'sections', expected }];
      }
      if (here.letters <= there.letters * tolerance) return [];
      const share = Math.round((here.letters / there.letters - 1) * 100);
      const expected = `expected a text no longer than ${code}.json; it is ${share} % longer: ${law}`;
      return [{ path: 'sections', expected }];
    },
  },
];

function sizeOf(edition: Edition): { blocks: number; letters: number } {
  return {
    blocks: edition.sections.reduce((sum, { blocks }) => sum + blocks.length, 0),
    letters: textsOf(edition).reduce((sum, { words }) => sum + words.length, 0),
  };
}
