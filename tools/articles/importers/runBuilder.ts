import * as v from 'valibot';
import { href as hrefSchema } from '../../../src/article/schema.ts';
import type { Run, Text } from '../../../src/blocks/text.ts';

/** What marks a run: all of it but its words. */
export type Marks = Omit<Run, 'text'>;

type Piece = { text: string; marks: Marks };

/** Collects words with what marks them, and makes a text of them with single spaces. */
export class RunBuilder {
  #pieces: Piece[] = [];

  add(text: string, marks: Marks = {}): void {
    if (text) this.#pieces.push({ text, marks });
  }

  /** The text so far, or undefined where there is none; begins anew. */
  take(): Text | undefined {
    const pieces = joinEqual(collapseSpace(this.#pieces));
    this.#pieces = [];
    if (pieces.length === 0) return undefined;
    const parts = pieces.map(({ text, marks }) => (isPlain(marks) ? text : { text, ...marks }));
    const [only] = parts;
    return parts.length === 1 && typeof only === 'string' ? only : parts;
  }
}

/** Texts as one, with something between them. */
export function joinTexts(texts: readonly Text[], between: string): Text | undefined {
  const runs = new RunBuilder();
  for (const [index, text] of texts.entries()) {
    if (index > 0) runs.add(between);
    for (const part of typeof text === 'string' ? [text] : text) {
      if (typeof part === 'string') runs.add(part);
      else {
        const { text: words, ...marks } = part;
        runs.add(words, marks);
      }
    }
  }
  return runs.take();
}

/** One space between words whatever the source's lines, and none at the ends. */
function collapseSpace(pieces: readonly Piece[]): Piece[] {
  let atSpace = true;
  const collapsed = pieces.map(({ text, marks }) => {
    let words = text.replaceAll(/[ \t\n\r\f]+/g, ' ');
    if (atSpace && words.startsWith(' ')) words = words.slice(1);
    if (words) atSpace = words.endsWith(' ');
    return { text: words, marks };
  });
  const full = collapsed.filter(({ text }) => text !== '');
  const last = full.at(-1);
  if (last) last.text = last.text.trimEnd();
  const words = full.filter(({ text }) => text !== '');
  return words.some(({ text }) => /\S/.test(text)) ? words : [];
}

function joinEqual(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { text, marks } of pieces) {
    const last = joined.at(-1);
    if (last && sameMarks(last.marks, marks)) last.text += text;
    else joined.push({ text, marks });
  }
  return joined;
}

function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.href === b.href &&
    a.emphasis === b.emphasis &&
    a.strong === b.strong &&
    a.inLanguage === b.inLanguage
  );
}

function isPlain(marks: Marks): boolean {
  return sameMarks(marks, {});
}

/** A link's address as an edition has it, or undefined where it leads outside the schemes. */
export function linkTo(address: string, base?: string): string | undefined {
  const plain = address.trim();
  if (v.is(hrefSchema, plain)) return plain;
  if (!URL.canParse(plain, base)) return undefined;
  const { href } = new URL(plain, base);
  return v.is(hrefSchema, href) ? href : undefined;
}
