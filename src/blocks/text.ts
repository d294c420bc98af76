import * as v from 'valibot';
import { flag, href, languageCode, list, object, string } from '../article/schema.ts';

/** A run of text with something to it: a link, an emphasis, another language. */
export const runSchema = object({
  text: string,
  href: v.optional(href),
  emphasis: v.optional(flag),
  strong: v.optional(flag),
  inLanguage: v.optional(languageCode),
});

const expectedText = 'expected text: a string, or a list of strings and runs';

/** Text: a string, or strings and runs. There is no markup in it. */
export const textSchema = v.union(
  [string, list(v.union([string, runSchema], 'expected text or a run { text, … }'), 1)],
  expectedText,
);

export type Run = v.InferOutput<typeof runSchema>;
export type Text = v.InferOutput<typeof textSchema>;

/** The words of a text without what marks them. */
export function plainText(text: Text): string {
  if (typeof text === 'string') return text;
  return text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
