import { expect, it } from 'vitest';
import { site } from '../site.config.ts';
import { languages } from '../src/languages.ts';
import { missingSiteTexts } from './siteTexts.ts';

it('knows what the site is called, and what it is, in every language', () => {
  expect(missingSiteTexts(site, languages)).toEqual([]);
});

it('asks for the site’s own words in a new language, by name', () => {
  const polish = { slug: 'pl', code: 'pl', name: 'Polski', ogLocale: 'pl_PL' };
  const description = { uk: 'Новини.', pl: ' ' };
  expect(missingSiteTexts({ name: { pl: 'Triptych' }, description }, [polish])).toEqual([
    'site.config.ts: description.pl: expected the site’s description in Polski',
  ]);
});
