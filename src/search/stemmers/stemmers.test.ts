import { describe, expect, it } from 'vitest';
import { type Pairs, russian, ukrainian } from './pairs.ts';
import { stemmerOf } from './stemmerOf.ts';

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

it('takes words as they are where a language has no stemmer', () => {
  expect(['כתבות', 'words'].map(stemmerOf('he'))).toEqual(['כתבות', 'words']);
});

it('takes a region’s language for the language', () => {
  expect(stemmerOf('en-XA')('centres')).toBe(stemmerOf('en')('centre'));
});
