import { stemEnglish } from './stemEnglish.ts';
import { stemRussian } from './stemRussian.ts';
import { stemUkrainian } from './stemUkrainian.ts';

type Stemmer = (word: string) => string;

/** The stemmers, by language code: one is a row. Words of a language without one are found as they are. */
const stemmers = new Map<string, Stemmer>([
  ['uk', stemUkrainian],
  ['en', stemEnglish],
  ['ru', stemRussian],
]);

/** The stemmer of a language; `en` is that of `en-XA` too. */
export function stemmerOf(code: string): Stemmer {
  const [language = code] = code.split('-');
  return stemmers.get(language) ?? ((word) => word);
}
