import { stemsOf } from './stemsOf.ts';
import { placedWordsIn, wordsIn } from './words.ts';

const longest = 200; // characters
const mostWords = 12;

/** A question as it is shown and asked: one line, of a length that anyone would type. */
export function tidy(question: string): string {
  const line = question.replace(/[\p{C}\s]+/gu, ' ').trim();
  return [...line].slice(0, longest).join('').trim();
}

/**
 * The words of a question, each as the ways to find it: stems that an article has to have all of.
 * «Івано-Франківськ» is found by both its parts, or written as one.
 * @param codes the languages that the articles may be in
 */
export function waysOf(question: string, codes: readonly string[]): string[][][] {
  return asked(question).map((word) => {
    const ways = codes.flatMap((code) => {
      const stems = stemsOf(word, code);
      return stems.length > 1 ? [stems.slice(0, -1), stems.slice(-1)] : [stems];
    });
    const known = new Map(ways.map((way) => [way.join(' '), way]));
    return [...known.values()];
  });
}

/** «у», «в» and the like say nothing, unless there is nothing else. */
function asked(question: string): string[] {
  const words = wordsIn(tidy(question));
  const telling = words.filter((word) => word.length > 1);
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

/** A piece of a text, and whether it is a word that was asked for. */
export type Piece = { text: string; isMarked: boolean };

/** A text in pieces: the words of a question, in any of their forms, and what is between them. */
export function markedIn(text: string, code: string, question: string): Piece[] {
  const stems = new Set(waysOf(question, [code]).flat(2));
  const pieces: Piece[] = [];
  let end = 0;
  for (const { text: word, start } of placedWordsIn(text)) {
    if (!stemsOf(word, code).some((stem) => stems.has(stem))) continue;
    if (start > end) pieces.push({ text: text.slice(end, start), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    end = start + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}
