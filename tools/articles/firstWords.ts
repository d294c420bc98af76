const longest = 40; // characters

/** The words by which an editor finds a text again: `“We waited nine years, and we counted every…”` */
export function firstWords(words: string): string {
  return `“${words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words}”`;
}
