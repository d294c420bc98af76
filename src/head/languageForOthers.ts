import { defaultLanguage, type Language } from '../languages.ts';

/**
 * Of an article's languages, the one for readers of any other (`x-default`): the default or, without
 * it, the original's.
 */
export function languageForOthers(editions: readonly Language[], original?: string): Language {
  return (
    editions.find((language) => language === defaultLanguage) ??
    editions.find(({ code }) => code === original) ??
    editions[0] ??
    defaultLanguage
  );
}
