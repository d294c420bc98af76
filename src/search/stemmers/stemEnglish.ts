import { stemmer } from 'stemmer';

/** The stem of an English word: Porter's, who takes the news for what is new, and knows no children and flies. */
export function stemEnglish(word: string): string {
  if (word === 'news') return word;
  const regular = word
    .replace(/(?<=^child)ren$/, '')
    .replace(/(?<=^(wo)?m)en$/, 'an')
    .replace(/^([^aeiouy]+)ie[sd]?$/, '$1y');
  return stemmer(regular);
}
