import * as v from 'valibot';
import { parseWith } from '../article/fault.ts';
import { articleName, flag, object, record, string } from '../article/schema.ts';
import { itemSchema } from '../article/story.ts';

const count = v.pipe(v.number(), v.finite(), v.minValue(0));

const noteSchema = object({
  id: articleName,
  /** When the reader saved it, in ms. */
  savedAt: count,
  /** The room that its documents and pictures take. */
  bytes: count,
  /** Whether the newsroom has taken it down since. */
  withdrawn: v.optional(flag),
  original: string,
  /** The article as lists show it, by language code. */
  items: record(string, itemSchema),
});

/** What is known of a kept article without opening it. */
export type Note = v.InferOutput<typeof noteSchema>;

/** Reads a note; undefined where it isn't one, whatever has become of it on the device. */
export function parseNote(text: string): Note | undefined {
  try {
    return parseWith(noteSchema, JSON.parse(text)).value;
  } catch {
    return undefined;
  }
}

/** The article in a list of a language. */
export function itemOf({ items, original }: Note, code: string) {
  return items[code] ?? items[original];
}
