import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../src/languages.ts';
import { catalogueFaults, catalogues } from './catalogues.ts';

const english = catalogues.en ?? {};
const polish = { slug: 'pl', code: 'pl', name: 'Polski', ogLocale: 'pl_PL' };
const model = { retry: 'Try again', inLanguage: 'In {{language}}', minutes_other: '{{count}} min' };
const whole = {
  retry: 'Jeszcze raz',
  inLanguage: '{{language}}',
  minutes_one: '{{count}} minuta',
  minutes_few: '{{count}} minuty',
  minutes_many: '{{count}} minut',
  minutes_other: '{{count}} minuty',
};

describe('the interface’s texts', () => {
  it.each(languages)('are there, with every plural form, in $name', (language) => {
    expect(catalogueFaults(language, catalogues[language.code], english)).toEqual([]);
  });

  it('are there in the language that the tests’ second site has from right to left', () => {
    const hebrew = { slug: 'he', code: 'he', name: 'עברית', ogLocale: 'he_IL' };
    const texts = JSON.parse(readFileSync('e2e/gap-site/locales/he.json', 'utf8'));
    expect(catalogueFaults(hebrew, texts, english)).toEqual([]);
  });

  const bound = languages.filter(({ code }) => ['uk', 'ru'].includes(code));
  it.each(bound)(
    'end no line in a word of one letter, and begin none with a dash, in $name',
    ({ code }) => {
      const texts = Object.values(catalogues[code] ?? {});
      const breaking = texts.filter((text) => /(^|[^\p{L}])\p{L} | —/u.test(text));
      expect(breaking).toEqual([]);
    },
  );

  it('are asked for by file, where a language of the table has none', () => {
    expect(catalogueFaults(polish, undefined, model)).toEqual([
      'locales/pl.json: expected the file with the interface’s texts in Polski: a copy of locales/en.json, its texts translated',
    ]);
  });

  it('are asked for by key, in each form that the language counts with', () => {
    expect(catalogueFaults(polish, whole, model)).toEqual([]);
    const { minutes_few, ...lacking } = { ...whole, retry: ' ' };
    expect(catalogueFaults(polish, lacking, model)).toEqual([
      'locales/pl.json: retry: expected text, like “Try again”',
      'locales/pl.json: minutes_few: expected text, like “{{count}} min”',
    ]);
  });

  it('have the placeholders that English has, and no text that nobody shows', () => {
    const spoilt = { ...whole, inLanguage: '{{lang}}', old: 'Dawny' };
    expect(catalogueFaults(polish, spoilt, model)).toEqual([
      'locales/pl.json: inLanguage: expected {{language}} in the text',
      'locales/pl.json: old: expected a key of locales/en.json',
    ]);
  });
});

describe('the table of languages', () => {
  it('has each slug and code once, and codes that Intl knows', () => {
    expect(new Set(languages.map(({ slug }) => slug)).size).toBe(languages.length);
    for (const { code } of languages) expect(Intl.getCanonicalLocales(code)).toEqual([code]);
  });
});
