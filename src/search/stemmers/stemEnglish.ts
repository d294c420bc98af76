import { stemmer } from 'stemmer';

/** The stem of an English word: Porter's, who takes the news for what is new. */
export function stemEnglish(word: string): string {
  return word === 'news' ? word : stemmer(word);
}
