import { createContext, use } from 'react';
import { defaultLanguage, type Language } from '../languages.ts';

/** The language of the interface. */
export const LanguageContext = createContext<Language>(defaultLanguage);

export function useLanguage(): Language {
  return use(LanguageContext);
}
