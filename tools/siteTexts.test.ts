import { expect, it } from 'vitest';
import { site } from '../site.config.ts';
import { defaultLanguage, languages } from '../src/languages.ts';
import { missingSiteTexts } from './siteTexts.ts';

it('knows what the site is called, and what it is, in the default language at least', () => {
  expect(missingSiteTexts(site, [defaultLanguage])).toEqual([]);
});

it('has both in each language that it has one of the two in', () => {
  const begun = languages.filter(({ code }) => code in site.name || code in site.description);
  expect(missingSiteTexts(site, begun)).toEqual([]);
});

it('asks for the site’s own words in a new language, by name', () => {
  const polish = { slug: 'pl', code: 'pl', name: 'Polski', ogLocale: 'pl_PL' };
  const description = { uk: 'Новини.', pl: ' ' };
  expect(missingSiteTexts({ name: { pl: 'Triptych' }, description }, [polish])).toEqual([
    'site.config.ts: description.pl: expected the site’s description in Polski',
  ]);
});
