import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import * as v from 'valibot';
import { languageCode, pictureFile } from '../../../src/article/schema.ts';
import { plainText, type Text } from '../../../src/blocks/text.ts';
import { type Finding, warningIn } from '../finding.ts';
import type { DraftBlock, DraftPicture } from './draft.ts';
import { quoteOf } from './quoteOf.ts';
import { linkTo, type Marks, RunBuilder } from './runBuilder.ts';

/** A piece of a page: a block, or a heading. */
export type HtmlPiece = DraftBlock | { heading: string; level: number };

export type HtmlContext = {
  /** The source's file: pictures are looked for beside it. */
  file: string;
  /** The page's address, which its relative links start from. */
  base?: string | undefined;
  findings: Finding[];
  /** Elements that aren't the article's: menus, ads, comments. */
  skip: (element: Element) => boolean;
};

/** No page for people is nested as deep as this; one for breaking parsers is. */
export const deepest = 400;

type Flow = HtmlContext & { runs: RunBuilder; marks: Marks; pieces: HtmlPiece[] };
type Convert = (element: Element, flow: Flow) => void;

/** The blocks of an element, in order; every word of it is in one of them, or in a finding. */
export function htmlBlocks(root: Element, context: HtmlContext): HtmlPiece[] {
  const flow = { ...context, runs: new RunBuilder(), marks: {}, pieces: [] };
  flowChildren(root, flow);
  flush(flow);
  return flow.pieces;
}

const heading: Convert = (element, flow) => {
  const words = textOf(element, flow);
  if (words === undefined) return;
  flow.pieces.push({ heading: plainText(words), level: Number(element.tagName.slice(1)) });
};

const list: Convert = (element, flow) => {
  const items = listItems(element, flow);
  if (items.length === 0) return;
  const ordered = element.tagName === 'OL';
  flow.pieces.push({ type: 'list', ...(ordered && { ordered }), items });
};

/** Block elements, and what each becomes; any other block element is what is in it. */
const converts: Record<string, Convert> = {
  H1: heading,
  H2: heading,
  H3: heading,
  H4: heading,
  H5: heading,
  H6: heading,
  UL: list,
  OL: list,
  BLOCKQUOTE: (element, flow) => quote(element, element, flow),
  FIGURE: figure,
  IMG: (element, flow) => picture(element, {}, flow),
  TABLE: table,
  PRE: pre,
  BR: () => undefined,
  HR: () => undefined,
};

const blocks = new Set([
  ...Object.keys(converts),
  ...'ADDRESS ARTICLE ASIDE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FOOTER HEADER LI'.split(
    ' ',
  ),
  ...'MAIN NAV P SECTION SUMMARY TBODY TD TFOOT TH THEAD TR CAPTION'.split(' '),
]);

/** Never text. */
const silent = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD META LINK TITLE SVG MATH CANVAS BUTTON INPUT SELECT TEXTAREA SOURCE TRACK'.split(
    ' ',
  ),
);
/** Left out, but an editor should know. */
const embeds = new Set('IFRAME VIDEO AUDIO EMBED OBJECT'.split(' '));

function skips(element: Element, { skip, findings, file }: Flow): boolean {
  const tag = element.tagName.toUpperCase();
  if (embeds.has(tag)) {
    const source =
      element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src');
    const what = `${tag.toLowerCase()} ${source ?? ''}`.trim();
    findings.push(warningIn(file, what, 'expected text or a picture; it is left out'));
    return true;
  }
  return silent.has(tag) || element.hasAttribute('hidden') || skip(element);
}

function flowChildren(element: Element, flow: Flow): void {
  let breaks = 0;
  for (const node of element.childNodes) {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (text.trim()) breaks = 0;
      flow.runs.add(text, flow.marks);
    } else if (node.nodeType === 1) {
      const child = node as Element;
      if (child.tagName === 'BR') {
        breaks += 1;
        // Two in a row stood for a new paragraph before there were paragraphs.
        if (breaks === 2) flush(flow);
        else flow.runs.add(' ', flow.marks);
        continue;
      }
      breaks = 0;
      flowElement(child, flow);
    }
  }
}

function flowElement(element: Element, flow: Flow): void {
  if (skips(element, flow)) return;
  const tag = element.tagName.toUpperCase();
  const convert = converts[tag];
  if (convert) {
    flush(flow);
    convert(element, flow);
    return;
  }
  const isBlock = blocks.has(tag);
  if (isBlock) flush(flow);
  flowChildren(element, isBlock ? flow : { ...flow, marks: marksOf(element, flow) });
  if (isBlock) flush(flow);
}

function flush(flow: Flow): void {
  const text = flow.runs.take();
  if (text !== undefined) flow.pieces.push(quoteOf(text));
}

/** What an inline element adds to the marks around it. */
function marksOf(element: Element, { marks, base, file, findings }: Flow): Marks {
  const tag = element.tagName.toUpperCase();
  const own: Marks = {};
  if (tag === 'EM' || tag === 'I') own.emphasis = true;
  if (tag === 'STRONG' || tag === 'B') own.strong = true;
  const language = element.getAttribute('lang');
  if (language && v.is(languageCode, language)) own.inLanguage = language;
  const address = tag === 'A' ? element.getAttribute('href') : null;
  if (address !== null && !address.startsWith('#')) {
    const href = linkTo(address, base);
    const words = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    if (href !== undefined) own.href = href;
    else if (words) findings.push(lostLink(file, words, address));
  }
  return { ...marks, ...own };
}

/** A link that the words lose, and why. */
export function lostLink(file: string, words: string, address: string): Finding {
  const shown = address.length > 80 ? `${address.slice(0, 80)}…` : address;
  const expected = `expected http:, https:, mailto: or article:, not ${shown}; the words stay, unlinked`;
  return warningIn(file, `the link of “${words}”`, expected);
}

/** All of an element as one text, whatever blocks are in it. */
function textOf(element: Element, flow: Flow, besides: (child: Element) => boolean = () => false) {
  const runs = new RunBuilder();
  collect(element, { ...flow, runs }, besides);
  return runs.take();
}

function collect(element: Element, flow: Flow, besides: (child: Element) => boolean): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) flow.runs.add(node.textContent ?? '', flow.marks);
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (besides(child)) continue;
    if (child.tagName === 'IMG') {
      picture(child, {}, flow);
      continue;
    }
    if (skips(child, flow)) continue;
    const apart = blocks.has(child.tagName.toUpperCase());
    if (apart) flow.runs.add(' ');
    collect(child, { ...flow, marks: marksOf(child, flow) }, besides);
    if (apart) flow.runs.add(' ');
  }
}

const isList = (element: Element) => element.tagName === 'UL' || element.tagName === 'OL';

/** A list's items; those of a list inside it follow the item that they belong to. */
function listItems(element: Element, flow: Flow): Text[] {
  const items: Text[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && node.textContent?.trim()) items.push(node.textContent.trim());
    if (node.nodeType !== 1 || skips(node as Element, flow)) continue;
    const item = node as Element;
    if (isList(item)) {
      items.push(...listItems(item, flow));
      continue;
    }
    const own = textOf(item, flow, isList);
    if (own !== undefined) items.push(own);
    for (const inner of outermostLists(item)) items.push(...listItems(inner, flow));
  }
  return items;
}

function outermostLists(element: Element): Element[] {
  return [...element.querySelectorAll('ul, ol')].filter(
    (inner) => inner.parentElement?.closest('ul, ol') === element.closest('ul, ol'),
  );
}

/** A quotation with its source: `<cite>`, `<footer>`, or a last line that begins with a dash. */
function quote(element: Element, whole: Element, flow: Flow): void {
  const source = whole.querySelector('footer, cite, figcaption');
  const inside = textOf(element, flow, (child) => child === source);
  const named = source ? attributionOf(plainText(textOf(source, flow) ?? '')) : undefined;
  if (inside === undefined) {
    if (source) flowChildren(source, flow);
    flush(flow);
    return;
  }
  if (named) flow.pieces.push({ type: 'quote', text: inside, attribution: named });
  else flow.pieces.push({ type: 'quote', ...splitDash(inside) });
}

/** `— Olena Kovalenko, librarian` */
function attributionOf(text: string): { name: string; jobTitle?: string } | undefined {
  const [, name = '', jobTitle = ''] = text.match(/^(?:[—–-]+\s*)?([^,]*),?\s*(.*)$/s) ?? [];
  if (!name.trim()) return undefined;
  return jobTitle.trim() ? { name: name.trim(), jobTitle: jobTitle.trim() } : { name: name.trim() };
}

/** A quotation's text, and whose it is where its end says so behind a dash. */
export function splitDash(text: Text): {
  text: Text;
  attribution?: { name: string; jobTitle?: string };
} {
  const parts = typeof text === 'string' ? [text] : text;
  const last = parts.at(-1);
  const words = typeof last === 'string' ? last : last?.text;
  const [, before, source] = words?.match(/^(.*[.!?…”»"]\s+|)[—–]\s*([^—–.]{1,80})$/su) ?? [];
  if (source === undefined || before === undefined || typeof last !== 'string') return { text };
  const rest = before.trim() ? [...parts.slice(0, -1), before.trim()] : parts.slice(0, -1);
  const [only] = rest;
  const attribution = attributionOf(source);
  if (only === undefined || !attribution) return { text };
  return { text: rest.length === 1 && typeof only === 'string' ? only : rest, attribution };
}

function figure(element: Element, flow: Flow): void {
  const caption = element.querySelector('figcaption');
  const image = element.querySelector('img');
  const quoted = element.querySelector('blockquote');
  if (quoted) {
    quote(quoted, element, flow);
    return;
  }
  if (!image) {
    flowChildren(element, flow);
    flush(flow);
    return;
  }
  picture(image, caption ? captionOf(caption, flow) : {}, flow);
  for (const node of element.childNodes) {
    const child = node as Element;
    if (node.nodeType === 3) flow.runs.add(node.textContent ?? '', flow.marks);
    else if (node.nodeType === 1 && child !== caption && !child.contains(image))
      flowElement(child, flow);
  }
  flush(flow);
}

const creditSelector =
  '[class*="credit"], [class*="copyright"], [itemprop="copyrightHolder"], small, cite';

function captionOf(element: Element, flow: Flow): DraftPicture {
  const credit = element.querySelector(creditSelector);
  const words = textOf(element, flow, (child) => child === credit);
  const text = words === undefined ? '' : plainText(words);
  const creditText = credit ? plainText(textOf(credit, flow) ?? '') : '';
  const [, before, inside] = creditText ? [] : (text.match(/^(.*\S)\s*\(([^()]{1,80})\)$/s) ?? []);
  return {
    ...((before ?? text) && { caption: before ?? text }),
    ...((inside ?? creditText) && { creditText: inside ?? creditText }),
    ...(/^(?:illustrat|ілюстра|иллюстра)/iu.test(text) && { illustrative: true }),
  };
}

/** A picture: a block where its file lies beside the page, a finding with its words elsewhere. */
function picture(element: Element, words: DraftPicture, flow: Flow): void {
  const alt = element.getAttribute('alt') ?? '';
  const address = element.getAttribute('src') ?? '';
  const from = localFile(address, flow.file);
  if (from) {
    flow.pieces.push({ type: 'image', from, alt, ...words });
    return;
  }
  const told = [
    words.caption && `caption “${words.caption}”`,
    words.creditText && `credit “${words.creditText}”`,
    alt && `description “${alt}”`,
  ].filter(Boolean);
  if (told.length === 0) return;
  const expected = `expected its file beside the page; left out with its ${told.join(', ')}`;
  flow.findings.push(warningIn(flow.file, `the picture ${address.slice(0, 120)}`, expected));
}

/** A picture's file in the page's own folder, or undefined. */
export function localFile(address: string, file: string): string | undefined {
  if (!address || /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('/')) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const folder = dirname(file);
  const inside = relative(resolve(folder), resolve(folder, path));
  const found = resolve(folder, path);
  // No part of a picture's name begins with a dot: `../` leads nowhere.
  return v.is(pictureFile, inside.replaceAll(/\s/g, '-')) && existsSync(found) ? found : undefined;
}

/** A table's rows, an item each. */
function table(element: Element, flow: Flow): void {
  const caption = element.querySelector('caption');
  const title = caption && textOf(caption, flow);
  if (title) flow.pieces.push({ type: 'paragraph', text: title });
  const items = [...element.querySelectorAll('tr')].flatMap((row): Text[] => {
    const cells = [...row.children].map((cell) => plainText(textOf(cell, flow) ?? ''));
    const filled = cells.filter(Boolean);
    return filled.length > 0 ? [filled.join(' — ')] : [];
  });
  if (items.length > 0) flow.pieces.push({ type: 'list', items });
}

function pre(element: Element, flow: Flow): void {
  for (const line of (element.textContent ?? '').split('\n')) {
    flow.runs.add(line, flow.marks);
    flush(flow);
  }
}
