const grouping = /(?<=\d)[ \u00a0\u202f\u2009.,](?=\d{3}(?!\d))/g;

/**
 * The numbers in a text, sorted, written one way: `10,000`, `10 000` and `10.000` are 10000, and
 * `3,5` is 3.5, so that two languages can be compared.
 */
export function numbersIn(text: string): string[] {
  if (!/\d/.test(text)) return [];
  const plain = text.replaceAll(grouping, '').replaceAll(/(?<=\d),(?=\d)/g, '.');
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).sort();
}
