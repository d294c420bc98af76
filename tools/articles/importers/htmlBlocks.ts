import { plainText } from '../../../src/blocks/text.ts';
import type { DraftPicture } from './draft.ts';
import type { Flow, HtmlContext, HtmlPiece } from './htmlFlow.ts';
import { listItems, table } from './htmlLists.ts';
import { picture } from './htmlPictures.ts';
import {
  blockTags,
  elementText,
  marksOf,
  skips,
  takeFootnoteMark,
  takeRaised,
} from './htmlText.ts';
import { quoteOf } from './quoteOf.ts';
import { RunBuilder } from './runBuilder.ts';
import { attributionOf, splitDash } from './splitDash.ts';

type Convert = (element: Element, flow: Flow) => void;

/** The blocks of an element, in order; every word of it is in one of them, or in a finding. */
export function htmlBlocks(root: Element, context: HtmlContext): HtmlPiece[] {
  const flow = { ...context, runs: new RunBuilder(), marks: {}, pieces: [] };
  flowChildren(root, flow);
  flush(flow);
  return flow.pieces;
}

const heading: Convert = (element, flow) => {
  const words = elementText(element, flow);
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
  if (skips(element, flow) || takeFootnoteMark(element, flow) || takeRaised(element, flow)) return;
  const tag = element.tagName.toUpperCase();
  const convert = converts[tag];
  if (convert) {
    flush(flow);
    convert(element, flow);
    return;
  }
  const isBlock = blockTags.has(tag);
  if (isBlock) flush(flow);
  flowChildren(element, isBlock ? flow : { ...flow, marks: marksOf(element, flow) });
  if (isBlock) flush(flow);
}

function flush(flow: Flow): void {
  const text = flow.runs.take();
  if (text !== undefined) flow.pieces.push(quoteOf(text));
}

/** A quotation with its source: `<cite>`, `<footer>`, or a last line that begins with a dash. */
function quote(element: Element, whole: Element, flow: Flow): void {
  const source = whole.querySelector('footer, cite, figcaption');
  const inside = elementText(element, flow, (child) => child === source);
  const named = source ? attributionOf(plainText(elementText(source, flow) ?? '')) : undefined;
  if (inside === undefined) {
    if (source) flowChildren(source, flow);
    flush(flow);
    return;
  }
  if (named) flow.pieces.push({ type: 'quote', text: inside, attribution: named });
  else flow.pieces.push({ type: 'quote', ...splitDash(inside) });
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
  const words = elementText(element, flow, (child) => child === credit);
  const text = words === undefined ? '' : plainText(words);
  const creditText = credit ? plainText(elementText(credit, flow) ?? '') : '';
  const [, before, inside] = creditText ? [] : (text.match(/^(.*\S)\s*\(([^()]{1,80})\)$/s) ?? []);
  return {
    ...((before ?? text) && { caption: before ?? text }),
    ...((inside ?? creditText) && { creditText: inside ?? creditText }),
    ...(/^(?:illustrat|ілюстра|иллюстра)/iu.test(text) && { illustrative: true }),
  };
}

function pre(element: Element, flow: Flow): void {
  for (const line of (element.textContent ?? '').split('\n')) {
    flow.runs.add(line, flow.marks);
    flush(flow);
  }
}
