import type { JsonState } from './scanJson.ts';

/** A mistake in JSON: where it is, and what would be right. */
export type JsonMistake = { offset: number; expected: string };

type Stop = {
  text: string;
  /** Where a parser stops, behind any space; the mistake itself often lies before. */
  offset: number;
  /** What stands there. */
  next: string;
  /** Where the last that was right ends. */
  end: number;
};

/** The slip of the pen for which a text stops being JSON, where it is one that editors make. */
export function jsonSlip(text: string, offset: number, state: JsonState): JsonMistake | undefined {
  const end = text.slice(0, offset).trimEnd().length;
  return slips[state]?.({ text, offset, next: text.charAt(offset), end });
}

const typographic = /[“”„«»‘’']/;

/** A value or a field's name that doesn't begin. */
function beginning({ text, offset, next, end }: Stop): JsonMistake | undefined {
  if (typographic.test(next)) return { offset, expected: straightInsteadOf(next) };
  if (/[\]}]/.test(next) && text[end - 1] === ',')
    return { offset: end - 1, expected: `no comma before ${next}` };
  return next === '"' ? endOfText(text, offset) : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON itself forbids just these.
const textSoFar = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

/** A text that begins and isn't one to its end. */
function endOfText(text: string, offset: number): JsonMistake {
  textSoFar.lastIndex = offset;
  textSoFar.test(text);
  const at = textSoFar.lastIndex;
  if (text[at] === '\\') return { offset: at, expected: '\\\\ for a backslash' };
  if (text[at] === '\t') return { offset: at, expected: 'no tab inside a text' };
  return { offset, expected: 'a straight quote (") at the end of the text, in its line' };
}

/** A field's name that ends where the next text begins: its own quote was another one. */
function afterName({ text, end }: Stop): JsonMistake | undefined {
  const start = text.lastIndexOf('"', end - 2) + 1;
  const at = text.slice(start, end).search(typographic);
  return at < 0 ? undefined : { offset: start + at, expected: straightInsteadOf(text[start + at]) };
}

/** What begins behind a value: the next one, or the rest of a text with quotes in it. */
function afterValue(begins: RegExp): (stop: Stop) => JsonMistake | undefined {
  return ({ text, offset, next, end }) => {
    if (next === '' || /[\]}:]/.test(next)) return undefined;
    const inText = text[end - 1] === '"' && !text.slice(end, offset).includes('\n');
    if (inText && (end === offset || !begins.test(next)))
      return { offset: end - 1, expected: 'no " inside a text, but « » or \\"' };
    return begins.test(next) ? { offset: end, expected: 'a comma' } : undefined;
  };
}

function straightInsteadOf(quote: string | undefined): string {
  return `a straight quote (") instead of ${quote}`;
}

const slips: Partial<Record<JsonState, (stop: Stop) => JsonMistake | undefined>> = {
  value: beginning,
  firstItem: beginning,
  firstKey: beginning,
  key: beginning,
  colon: afterName,
  afterItem: afterValue(/["[{\d-]/),
  afterEntry: afterValue(/"/),
};
