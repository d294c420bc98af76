import { stemmerOf } from './stemmers/stemmerOf.ts';
import { partsOf } from './words.ts';

/** As many words as a newsroom uses often; the others come and go. */
const mostKnown = 50_000;

const known = new Map<string, Map<string, string[]>>();

/** A word's stems, as it is written in a language: its parts', and last that of the whole. */
export function stemsOf(word: string, code: string): string[] {
  let stems = known.get(code);
  if (!stems || stems.size > mostKnown) {
    stems = new Map();
    known.set(code, stems);
  }
  let found = stems.get(word);
  if (found) return found;
  found = makeStems(partsOf(word), code);
  stems.set(word, found);
  return found;
}

function makeStems(parts: string[], code: string): string[] {
  const stem = stemmerOf(code);
  const whole = stem(parts.join(''));
  return parts.length > 1 ? [...parts.map(stem), whole] : [whole];
}
