import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from './languages.ts';

type Catalogue = Record<string, string>;

const read = (code: string, folder = 'locales'): Catalogue =>
  JSON.parse(readFileSync(`${folder}/${code}.json`, 'utf8')) as Catalogue;
const english = read('en');
const plural = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(plural, '');
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

/** The site's languages, and the one that the second site of the tests has from right to left. */
const catalogues = [
  ...languages.map(({ code, name }) => ({ code, name, catalogue: read(code) })),
  { code: 'he', name: 'עברית', catalogue: read('he', 'e2e/gap-site/locales') },
];

describe.each(catalogues)('the interface in $name', ({ code, catalogue }) => {
  it('has every text that English has, and no other', () => {
    const stems = (texts: Catalogue) => [...new Set(Object.keys(texts).map(stem))].sort();
    expect(stems(catalogue)).toEqual(stems(english));
  });

  it('has every plural form that the language wants', () => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
    const counted = new Set(
      Object.keys(catalogue)
        .filter((key) => plural.test(key))
        .map(stem),
    );
    for (const key of counted) {
      for (const category of pluralCategories)
        expect(catalogue).toHaveProperty(`${key}_${category}`);
    }
  });

  it('has no empty text, and the same placeholders as English', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      expect(text.trim(), key).not.toBe('');
      const model = english[key] ?? english[`${stem(key)}_other`] ?? '';
      expect(placeholders(text), key).toEqual(placeholders(model));
    }
  });
});

describe('the table of languages', () => {
  it('has each slug and code once, and codes that Intl knows', () => {
    expect(new Set(languages.map(({ slug }) => slug)).size).toBe(languages.length);
    for (const { code } of languages) expect(Intl.getCanonicalLocales(code)).toEqual([code]);
  });
});
