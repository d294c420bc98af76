import { plainText } from '../../../src/blocks/text.ts';
import { captionParts } from './captionParts.ts';
import type { DraftPicture } from './draft.ts';
import type { Flow } from './htmlFlow.ts';
import { elementText } from './htmlText.ts';

const creditSelector = '[class*="credit"], [class*="copyright"], [itemprop="copyrightHolder"]';

/** A figure's caption and credit, put aside for the picture or the quotation that they belong to. */
export function takeCaption(figure: Element, flow: Flow): { holder?: Element; words: Element[] } {
  const caption = ownOf(figure, 'figcaption');
  const quotation = ownOf(figure, 'blockquote');
  if (caption && quotation && !sourceIn(quotation)) {
    flow.sources.set(quotation, caption);
    flow.taken.add(caption);
    return { holder: quotation, words: [caption] };
  }
  const image = ownOf(figure, 'img');
  const credit =
    caption?.querySelector(`${creditSelector}, small, cite`) ?? ownOf(figure, creditSelector);
  const words = [caption, credit].filter((one) => one !== undefined);
  if (!image || words.length === 0) return { words: [] };
  flow.captions.set(image, captionOf(caption, credit, flow));
  for (const one of words) flow.taken.add(one);
  return { holder: image, words };
}

/** The first of a figure's elements that isn't one of a figure inside it. */
function ownOf(figure: Element, selector: string): Element | undefined {
  const found = [...figure.querySelectorAll(selector)];
  return found.find((element) => element.closest('figure') === figure);
}

/** Who is quoted, where the quotation itself says so; a `<cite>` amid its words is a work's title. */
export function sourceIn(quotation: Element): Element | undefined {
  const source = quotation.querySelector('footer, figcaption');
  const cited = [...quotation.querySelectorAll('cite')].at(-1);
  if (source || !cited) return source ?? undefined;
  const isLast = quotation.textContent?.trim().endsWith(cited.textContent?.trim() ?? '');
  return isLast ? cited : undefined;
}

/** What a caption says of its picture, and a credit that stands in it or beside it. */
function captionOf(
  caption: Element | undefined,
  credit: Element | undefined,
  flow: Flow,
): DraftPicture {
  const words = caption && elementText(caption, flow, (child) => child === credit);
  const text = words === undefined ? '' : plainText(words);
  const creditText = credit ? plainText(elementText(credit, flow) ?? '') : '';
  const parts = captionParts(text);
  return creditText ? { ...parts, ...(text && { caption: text }), creditText } : parts;
}
