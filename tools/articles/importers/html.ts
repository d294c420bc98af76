import { parseHTML } from 'linkedom';
import { errorIn, type Finding } from '../finding.ts';
import { languageOfSource } from '../languageOfSource.ts';
import { articleElement } from './articleElement.ts';
import { besideArticle } from './besideArticle.ts';
import {
  type Draft,
  type DraftBlock,
  type DraftPicture,
  type Importer,
  type Source,
  sectionsOf,
} from './draft.ts';
import { htmlBlocks, htmlLine } from './htmlBlocks.ts';
import type { HtmlContext, HtmlPiece } from './htmlFlow.ts';
import { leftOut } from './leftOut.ts';
import { type PageFacts, pageFacts } from './pageFacts.ts';
import { takeLead } from './takeLead.ts';
import { wordLists } from './wordLists.ts';

/** A page saved from a browser: its article, its facts, and the pictures saved beside it. */
export const html: Importer = {
  extensions: ['.html', '.htm', '.xhtml'],
  detects: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article)\b/i.test(text),
  read: (source) => {
    const fault = faultIn(source.text);
    return fault ? [errorIn(source.file, '', fault)] : readPage(source);
  },
};

function readPage({ file, text, as }: Source): (Draft | Finding)[] {
  const { document } = parseHTML(text);
  const found = articleElement(document, parseHTML(text).document);
  if (!found) return [errorIn(file, '', 'expected an article in the page')];
  const facts = pageFacts(document);
  const findings: Finding[] = [];
  const language = languageOfSource({ file, as }, facts.language)?.code;
  const context = { file, base: facts.address, language, findings };
  wordLists(found.root);
  const pieces = htmlBlocks(found.root, context);
  findings.push(...besideArticle(found.root).flatMap((element) => leftOut(file, element)));
  const headline = headlineOf(document, context) ?? facts.headline;
  const authors = facts.authors.length > 0 ? facts.authors : bylineNames(found.byline);
  return [{ ...draftOf(pieces, { ...facts, headline, authors }, context), findings }];
}

/** What is wrong with a page as a whole, or undefined. */
function faultIn(text: string): string | undefined {
  const end = text.trimEnd();
  const open = end.lastIndexOf('<');
  const cut = open > end.lastIndexOf('>') && /^<[a-z!/]/i.test(end.slice(open));
  const unclosed = ['html', 'body', 'article'].find(
    (tag) =>
      new RegExp(`<${tag}[\\s>]`, 'i').test(text) && !new RegExp(`</${tag}\\s*>`, 'i').test(text),
  );
  if (cut) return 'expected the page to its end; it stops inside a tag';
  if (unclosed) return `expected </${unclosed}>; the page seems to be cut off`;
  return depthFault(text);
}

/** No page for people is nested as deep as this; one for breaking parsers is. */
const deepest = 400;

/** Too deep a page, told before any parser that calls itself is lost in it. */
export function depthFault(text: string): string | undefined {
  let depth = 0;
  for (const [, closing, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi)) {
    if (shallow.test(name)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return `expected at most ${deepest} elements inside one another`;
  }
  return undefined;
}

/** Elements that need no end, so that they don't count. */
const shallow =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|path|source|t[dhr]|track|wbr)$/i;

function headlineOf(document: Document, context: HtmlContext): string | undefined {
  const titles = [...document.querySelectorAll('article h1, main h1')];
  const all = titles.length > 0 ? titles : [...document.querySelectorAll('h1')];
  const [only] = all;
  return (only && all.length === 1 && htmlLine(only, context)) || undefined;
}

function bylineNames(byline: string | undefined): string[] {
  const name = byline?.replace(/^\s*(?:by|автор|текст)\s*:?\s+/i, '').trim();
  return name ? [name] : [];
}

type Facts = Omit<PageFacts, 'address'> & {
  address?: string | undefined;
  article?: string | undefined;
};

/** A draft of a page's pieces: headline and lead apart, the first picture to the head. */
export function draftOf(
  pieces: readonly HtmlPiece[],
  facts: Facts,
  context: HtmlContext,
): Omit<Draft, 'findings'> {
  const { headline = '', address, article, ...rest } = facts;
  const body = pieces.filter(
    (piece) => !('heading' in piece && sameWords(piece.heading, headline)),
  );
  const picture = takePicture(body);
  const description = takeLead(body, facts.description, context);
  const demoted = body.map((piece) => ('heading' in piece ? { heading: piece.heading } : piece));
  return {
    ...rest,
    headline,
    description,
    picture,
    article: article ?? lastSegment(address),
    sections: sectionsOf(demoted),
  };
}

/** Takes the picture before the text out of the pieces. */
function takePicture(pieces: HtmlPiece[]): DraftPicture | undefined {
  const [at, piece] = firstBlock(pieces, ({ type }) => type === 'image') ?? [];
  const text = firstBlock(pieces, ({ type }) => type !== 'image');
  // The head's picture stands before the text, or behind its first paragraph, the lead.
  if (at === undefined || piece?.type !== 'image' || at > (text?.[0] ?? 0) + 1) return undefined;
  pieces.splice(at, 1);
  const { type, ...picture } = piece;
  return picture;
}

function firstBlock(
  pieces: readonly HtmlPiece[],
  matches: (block: DraftBlock) => boolean,
): [number, DraftBlock] | undefined {
  for (const [index, piece] of pieces.entries()) {
    if ('heading' in piece) continue;
    if (matches(piece)) return [index, piece];
  }
  return undefined;
}

function normal(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function sameWords(a: string, b: string): boolean {
  return normal(a).toLowerCase() === normal(b).toLowerCase();
}

function lastSegment(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  return new URL(address).pathname
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.\w+$/, '');
}

/** The pieces of a fragment of HTML. */
export function fragmentBlocks(fragment: string, context: HtmlContext): HtmlPiece[] {
  return htmlBlocks(fragmentBody(fragment), context);
}

/** The words of a fragment of HTML, as one line. */
export function fragmentLine(fragment: string, context: HtmlContext): string {
  return htmlLine(fragmentBody(fragment), context);
}

/** A fragment of HTML as the body of a page. */
export function fragmentBody(fragment: string): Element {
  return parseHTML(`<!doctype html><html><body>${fragment}</body></html>`).document.body;
}
