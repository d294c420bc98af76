import { plainText } from '../../../src/blocks/text.ts';
import { sourceIn, takeCaption } from './htmlCaptions.ts';
import { type Flow, type HtmlContext, type HtmlPiece, startFlow } from './htmlFlow.ts';
import { listItems, table } from './htmlLists.ts';
import { picture } from './htmlPictures.ts';
import { blockTags, elementText, isDone, marksOf } from './htmlText.ts';
import { quotationMarks } from './quotationMarks.ts';
import { quoteOf } from './quoteOf.ts';
import { attributionOf, splitDash } from './splitDash.ts';

type Convert = (element: Element, flow: Flow) => void;

/** The words of an element as one line. */
export function htmlLine(root: Element, context: HtmlContext): string {
  return plainText(elementText(root, startFlow(context)) ?? '');
}

/** The blocks of an element, in order; every word of it is in one of them, or in a finding. */
export function htmlBlocks(root: Element, context: HtmlContext): HtmlPiece[] {
  const flow = startFlow(context);
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
  // WordPress's galleries were lists of figures.
  const items = [...element.children];
  if (items.length > 0 && items.every((item) => item.querySelector('figure img'))) {
    flowChildren(element, flow);
    return;
  }
  const texts = listItems(element, flow);
  if (texts.length === 0) return;
  const ordered = element.tagName === 'OL';
  flow.pieces.push({ type: 'list', ...(ordered && { ordered }), items: texts });
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
  BLOCKQUOTE: quote,
  FIGURE: figure,
  IMG: picture,
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
  if (isDone(element, flow)) return;
  const tag = element.tagName.toUpperCase();
  const convert = converts[tag];
  if (convert) {
    flush(flow);
    convert(element, flow);
    return;
  }
  const isBlock = blockTags.has(tag);
  if (isBlock) flush(flow);
  const [open, close] = quotationMarks(element, flow.language);
  flow.runs.add(open, flow.marks);
  flowChildren(element, isBlock ? flow : { ...flow, marks: marksOf(element, flow) });
  flow.runs.add(close, flow.marks);
  if (isBlock) flush(flow);
}

function flush(flow: Flow): void {
  const text = flow.runs.take();
  if (text !== undefined) flow.pieces.push(quoteOf(text));
}

/** A quotation with its source: `<cite>`, `<footer>`, or a last line that begins with a dash. */
function quote(element: Element, flow: Flow): void {
  const source = sourceIn(element) ?? flow.sources.get(element);
  const named = source && attributionOf(plainText(elementText(source, flow) ?? ''));
  const inside = elementText(element, flow, (child) => named !== undefined && child === source);
  if (inside === undefined) {
    if (source && element.contains(source)) flowChildren(source, flow);
    flush(flow);
    return;
  }
  if (named) flow.sources.delete(element);
  if (named) flow.pieces.push({ type: 'quote', text: inside, attribution: named });
  else flow.pieces.push({ type: 'quote', ...splitDash(inside) });
}

/** A figure is all that is in it; its caption goes with its first picture, or says who is quoted. */
function figure(element: Element, flow: Flow): void {
  const { holder, words } = takeCaption(element, flow);
  flowChildren(element, flow);
  flush(flow);
  const isTaken = !holder || !(flow.captions.has(holder) || flow.sources.has(holder));
  if (isTaken) return;
  // The picture was left out, or nobody is quoted: the caption is text.
  for (const one of words) {
    flow.taken.delete(one);
    flowElement(one, flow);
  }
}

/** Each line is a paragraph. */
function pre(element: Element, flow: Flow): void {
  const betweenTags = /\n(?![^<]*>)/g;
  element.innerHTML = element.innerHTML.replaceAll(betweenTags, '<br><br>');
  flowChildren(element, flow);
  flush(flow);
}
