import { languages } from '../../../src/languages.ts';
import { captionParts } from './captionParts.ts';
import type { Draft, DraftBlock, DraftPicture, Importer } from './draft.ts';
import { sectionsOf } from './draft.ts';
import { quoteOf } from './quoteOf.ts';

/** Plain text: headline, maybe caption, lead, paragraphs; short lines head sections. */
export const plainText: Importer = {
  extensions: ['.txt', '.text'],
  detects: () => true,
  read: ({ text }) => [readPlainText(text)],
};

type Paragraph = { text: string; items?: { ordered: boolean; items: string[] } };

function readPlainText(text: string): Draft {
  const [first, ...others] = paragraphsOf(text);
  const all = first && isTabs(first.text) ? others : first ? [first, ...others] : [];
  const [headline, ...rest] = all;
  const { picture, body } = takeCaption(headline?.text ?? '', rest);
  const [lead, ...paragraphs] = body;
  return {
    headline: headline?.text,
    picture,
    description: lead?.text,
    sections: sectionsOf(paragraphs.map((one, index) => pieceOf(one, paragraphs[index + 1]))),
    findings: [],
  };
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

/** Paragraphs stand between empty lines or, in a text that has none, in a line each. */
function paragraphsOf(text: string): Paragraph[] {
  const groups: string[][] = [[]];
  for (const line of text.split(lineEnd)) {
    const trimmed = line.trim();
    if (trimmed) groups.at(-1)?.push(trimmed);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  const full = groups.filter((lines) => lines.length > 0);
  return full.flatMap((lines): Paragraph[] => {
    const items = itemsOf(lines);
    if (items) return [{ text: lines.join(' '), items }];
    return (isWrapped(lines) ? [lines.join(' ')] : lines).map((line) => ({
      text: line.replaceAll(/[ \t]+/g, ' '),
    }));
  });
}

/** Lines broken by an old editor at a column, not by an author at a thought. */
function isWrapped(lines: readonly string[]): boolean {
  return lines.slice(0, -1).every(({ length }) => length >= 40 && length <= 100);
}

const bullet = /^[-*•–—]\s+/;

function itemsOf(lines: readonly string[]): Paragraph['items'] {
  if (lines.length < 2) return undefined;
  const ordered = lines.every(
    (line, index) => line.match(/^(\d+)[.)]\s+\S/)?.[1] === `${index + 1}`,
  );
  if (!ordered && !lines.every((line) => bullet.test(line) && line.replace(bullet, '')))
    return undefined;
  return {
    ordered,
    items: lines.map((line) => line.replace(ordered ? /^\d+[.)]\s+/ : bullet, '')),
  };
}

const tabNames = new Set(
  languages.flatMap(({ slug, code, name }) => [slug, code, name.toLowerCase()]),
);

/** The line of language tabs that a copied page begins with: `ua en ru`. */
function isTabs(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s|/·•,]+/)
    .filter(Boolean);
  return words.length > 1 && words.every((word) => tabNames.has(word));
}

const label =
  /^(?:illustrative (?:photo|image)|illustration|photo|picture|(?:ілюстративн\p{L}* |иллюстративн\p{L}* )?фото\p{L}*|ілюстрація|иллюстрация)\s*[:.]/iu;

type Captioned = { picture?: DraftPicture; body: Paragraph[] };

/** Behind a headline: maybe the headline again, and a photo's caption with its credit. */
function takeCaption(headline: string, body: Paragraph[]): Captioned {
  const [first, ...rest] = body;
  if (!first) return { body };
  if (first.text === headline) return takeCaption('', rest);
  const repeated = headline.split(' ').length > 2 && first.text.startsWith(`${headline} `);
  const text = repeated ? first.text.slice(headline.length).trim() : first.text;
  const picture = captionedPicture(text, rest.length > 1);
  return picture ? { picture, body: rest } : { body };
}

function captionedPicture(text: string, othersFollow: boolean): DraftPicture | undefined {
  const parts = captionParts(text);
  const isCaption = label.test(text) || (parts.creditText !== undefined && othersFollow);
  return isCaption ? parts : undefined;
}

function pieceOf(
  paragraph: Paragraph,
  next: Paragraph | undefined,
): DraftBlock | { heading: string } {
  const { text, items } = paragraph;
  if (items) {
    return items.ordered
      ? { type: 'list', ordered: true, items: items.items }
      : { type: 'list', items: items.items };
  }
  if (next && looksLikeHeading(paragraph) && !looksLikeHeading(next)) return { heading: text };
  return quoteOf(text);
}

/** Short, and without the mark that ends a sentence. */
function looksLikeHeading({ text, items }: Paragraph): boolean {
  return (
    !items && text.length <= 80 && text.split(' ').length <= 12 && !/[.!:;,…”"»)]$/u.test(text)
  );
}
