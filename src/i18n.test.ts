import { expect, it } from 'vitest';
import { catalogueOf, loadCatalogue } from './i18n.ts';
import { languages } from './languages.ts';

it('has one instance of a language, however many ask for it at once', async () => {
  const [language] = languages;
  const [first, second] = await Promise.all([loadCatalogue(language), loadCatalogue(language)]);
  expect(second).toBe(first);
  expect(catalogueOf(language)).toBe(first);
});
