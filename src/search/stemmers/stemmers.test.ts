import { describe, expect, it } from 'vitest';
import { type Pairs, russian, ukrainian } from './pairs.ts';
import { stemmerOf } from './stemmerOf.ts';
import { russianVerbs, ukrainianVerbs } from './verbs.ts';

const english: Pairs = {
  same: [
    'centre centres',
    'city cities',
    'close closes closed closing',
    'library libraries',
    'decision decisions',
    'fly flies flying',
    'try tries tried trying',
    'die dies died dying',
    'child children',
    'woman women',
    'man men',
    'write writes writing',
  ],
  different: ['centre century', 'city citizen', 'news new', 'universe unit'],
};

const inLanguages = Object.entries({ uk: ukrainian, ru: russian, en: english });

for (const [code, { same, different }] of inLanguages) {
  const stem = stemmerOf(code);

  describe(`the ${code} stemmer`, () => {
    it.each(same)('takes for one word: %s', (line) => {
      const stems = line.toLowerCase().split(' ').map(stem);
      expect(new Set(stems).size, stems.join(' ')).toBe(1);
    });

    it.each(different)('tells apart: %s', (line) => {
      const [one = '', other = ''] = line.toLowerCase().split(' ').map(stem);
      expect(one).not.toBe(other);
    });

    it('leaves something of every word', () => {
      for (const word of ['і', 'й', 'о', 'ів', 'ова', 'а', 'ся', 'the', '2026', 'ь', 'привіт2']) {
        expect(stem(word)).not.toBe('');
      }
    });
  });
}

const verbs = [
  ['uk', ukrainianVerbs, 74],
  ['ru', russianVerbs, 71],
] as const;

describe.each(verbs)('a %s verb', (code, lines, share) => {
  const stem = stemmerOf(code);
  const formsIn = (text = '') => text.split(' ').filter(Boolean);

  it.each(lines)('is found by its forms before the bar: %s', (line) => {
    const [found, missed] = line.split('|').map(formsIn);
    const [common, ...others] = found?.map(stem) ?? [];
    expect(others).toEqual(others.map(() => common));
    for (const form of missed ?? []) expect(stem(form), form).not.toBe(common);
  });

  it(`is found by any other form in ${share} % of pairs`, () => {
    const pairs = lines.flatMap((line) => {
      const stems = formsIn(line.replace('|', '')).map(stem);
      return stems.flatMap((one, at) => stems.slice(at + 1).map((other) => one === other));
    });
    expect(Math.floor((100 * pairs.filter(Boolean).length) / pairs.length)).toBe(share);
  });
});

it('takes words as they are where a language has no stemmer', () => {
  expect(['כתבות', 'words'].map(stemmerOf('he'))).toEqual(['כתבות', 'words']);
});

it('takes a region’s language for the language', () => {
  expect(stemmerOf('en-XA')('centres')).toBe(stemmerOf('en')('centre'));
});
