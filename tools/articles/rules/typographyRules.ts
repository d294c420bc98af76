import type { Text } from '../../../src/blocks/text.ts';
import { languageByCode } from '../../../src/languages.ts';
import { type PlacedText, textsOf } from '../textsOf.ts';
import type { Rule } from './rule.ts';

const mixed =
  /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u;
const anyLatin = /\p{Script=Latin}/u;
const anyCyrillic = /\p{Script=Cyrillic}/u;
const word = /[\p{L}\p{M}]+/gu;
const latin = /\p{Script=Latin}/gu;

/** What the eye passes over: a screen reader, a search or a typographer doesn't. */
export const typographyRules: Rule[] = [
  eachText(({ words }) => {
    // Nearly every text is ruled out by a quicker look.
    if (!anyLatin.test(words) || !anyCyrillic.test(words) || !mixed.test(words)) return [];
    return (words.match(word) ?? [])
      .filter((one) => mixed.test(one))
      .map((one) => {
        const letters = [...new Set(one.match(latin))].join(', ');
        return `expected letters of one script in “${one}”; Latin among Cyrillic: ${letters}`;
      });
  }),
  eachText(({ text, words, language }) =>
    words.includes('"') && partsIn(text, language, 'uk').some((part) => part.includes('"'))
      ? ['expected «ялинки» instead of straight quotes (")']
      : [],
  ),
  eachText(({ words }) => {
    if (!/[ \u00a0]{2}/.test(words)) return [];
    return [`expected one space, not more, in “${words.match(/\S*[ \u00a0]{2,}\S*/)?.[0]}”`];
  }),
  {
    level: 'warning',
    // The file's language: what the edition calls its own may be none.
    find: ({ file: { code }, edition: { headline, description } }) => {
      const words = headline + description;
      const own = words.match(lettersOf(code))?.length ?? 0;
      const all = words.match(/\p{L}/gu)?.length ?? 0;
      if (own * 2 >= all) return [];
      const name = languageByCode(code)?.name ?? code;
      const expected = `expected a headline and lead in ${name}, not in other letters`;
      return [{ path: 'inLanguage', expected }];
    },
  },
];

const letters = new Map<string, RegExp>();

/** The letters that a language is written with; any, where Unicode has no one name for them. */
function lettersOf(code: string): RegExp {
  const known = letters.get(code) ?? scriptLetters(new Intl.Locale(code).maximize().script);
  letters.set(code, known);
  return known;
}

function scriptLetters(script: string | undefined): RegExp {
  try {
    return new RegExp(`\\p{Script=${script}}`, 'gu');
  } catch {
    return /\p{L}/gu;
  }
}

function eachText(expectations: (text: PlacedText) => string[]): Rule {
  return {
    level: 'warning',
    find: ({ edition }) =>
      textsOf(edition).flatMap((placed) =>
        expectations(placed).map((expected) => ({ path: placed.path, expected })),
      ),
  };
}

/** The parts of a text that are in a language. */
function partsIn(text: Text, inherited: string, language: string): string[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.flatMap((part) => {
    const [words, own] =
      typeof part === 'string' ? [part, inherited] : [part.text, part.inLanguage ?? inherited];
    return own === language ? [words] : [];
  });
}
