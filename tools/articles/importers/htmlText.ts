import * as v from 'valibot';
import { languageCode } from '../../../src/article/schema.ts';
import { languageNamed } from '../articleNames.ts';
import { type Finding, warningIn } from '../finding.ts';
import { formula } from './formula.ts';
import type { Flow } from './htmlFlow.ts';
import { picture } from './htmlPictures.ts';
import { isClutter, isDoubtful } from './isClutter.ts';
import { keptInDoubt, leftOut, removed } from './leftOut.ts';
import { quotationMarks } from './quotationMarks.ts';
import { raised } from './raised.ts';
import { linkTo, type Marks, RunBuilder } from './runBuilder.ts';
import { silentTags } from './shownWords.ts';
import { lostFootnotes } from './tables.ts';

/** Elements that stand apart from the words around them. */
export const blockTags = new Set([
  ...'BLOCKQUOTE BR FIGURE H1 H2 H3 H4 H5 H6 HR IMG OL PRE TABLE UL'.split(' '),
  ...'ADDRESS ARTICLE ASIDE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FOOTER HEADER LI'.split(
    ' ',
  ),
  ...'MAIN NAV P SECTION SUMMARY TBODY TD TFOOT TH THEAD TR CAPTION'.split(' '),
]);

/** What an author has struck out: it mustn't come out as if it stood. */
const removedTags = new Set(['DEL', 'S', 'STRIKE']);
/** Left out, but an editor should know. */
const embeds = new Set('IFRAME VIDEO AUDIO EMBED OBJECT'.split(' '));

/** Whether an element is left out; with words in it, an editor is told. */
export function skips(element: Element, { findings, file, taken }: Flow): boolean {
  const tag = element.tagName.toUpperCase();
  if (taken.has(element)) return true;
  if (embeds.has(tag)) {
    const source =
      element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src');
    const what = `${tag.toLowerCase()} ${source ?? ''}`.trim();
    findings.push(warningIn(file, what, 'expected text or a picture; it is left out'));
    return true;
  }
  if (silentTags.has(tag) || isWayBack(element)) return true;
  if (removedTags.has(tag)) {
    findings.push(...removed(file, element));
    return true;
  }
  if (isClutter(element)) {
    findings.push(...leftOut(file, element));
    return true;
  }
  if (isDoubtful(element)) findings.push(...keptInDoubt(file, element));
  return false;
}

/** The arrow behind a footnote. */
function isWayBack(element: Element): boolean {
  return (
    /#[^/]*$/.test(element.getAttribute('href') ?? '') && arrows.test(element.textContent ?? '')
  );
}

const arrows = /^\s*(?:↩|↑|⤴|\^)\p{Variation_Selector}?\s*$/u;

/** Whether an element is done with: left out, or its words taken as others than they are. */
export function isDone(element: Element, flow: Flow): boolean {
  return skips(element, flow) || takeFootnoteMark(element, flow) || takeSigns(element, flow);
}

/** Takes a raised number that leads to a footnote: between words it would be a number of theirs. */
function takeFootnoteMark(element: Element, { runs, marks, findings, file }: Flow): boolean {
  const sup = element.matches('sup') ? element : element.querySelector('a > sup:only-child');
  const link = sup && (element.matches('a') ? element : element.querySelector('a'));
  const [, mark] = element.textContent?.trim().match(/^\[?(\d{1,3}|[*†‡]{1,3})\]?$/) ?? [];
  if (!mark || !/#[^/]*$/.test(link?.getAttribute('href') ?? '')) return false;
  runs.add(`[${mark}]`, marks);
  findings.push(lostFootnotes(file, 'the footnotes', 'where the page has them'));
  return true;
}

/** Takes what isn't its letters in a row: a power, an index, a formula. */
function takeSigns(element: Element, { runs, marks, file, findings }: Flow): boolean {
  const tag = element.tagName.toUpperCase();
  const text = tag === 'MATH' ? formula(element) : raised(tag, element.textContent ?? '');
  if (!text) return false;
  runs.add(text, marks);
  if (tag === 'MATH') findings.push(lostFormula(file, text));
  return true;
}

function lostFormula(file: string, text: string): Finding {
  const expected = 'expected no formula; it is a line of text now, for you to look at';
  return warningIn(file, `the formula “${text}”`, expected);
}

/** What an inline element adds to the marks around it. */
export function marksOf(element: Element, { marks, base, file, language, findings }: Flow): Marks {
  const tag = element.tagName.toUpperCase();
  const own: Marks = {};
  if (tag === 'EM' || tag === 'I' || tag === 'CITE') own.emphasis = true;
  if (tag === 'STRONG' || tag === 'B') own.strong = true;
  const told = element.getAttribute('lang');
  if (told && v.is(languageCode, told)) own.inLanguage = told;
  const address = tag === 'A' ? element.getAttribute('href') : null;
  if (address !== null && !address.startsWith('#')) {
    const href = linkTo(address, base);
    const words = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    if (href !== undefined) own.href = href;
    else if (words) findings.push(lostLink(file, words, address));
  }
  const { inLanguage, ...all } = { ...marks, ...own };
  // Word says of nearly every word that it is in the language of the text.
  const isOther = inLanguage && languageNamed(inLanguage)?.code !== language;
  return isOther ? { ...all, inLanguage } : all;
}

/** A link that the words lose, and why. */
export function lostLink(file: string, words: string, address: string): Finding {
  const shown = address.length > 80 ? `${address.slice(0, 80)}…` : address;
  const expected = `expected http:, https:, mailto: or article:, not ${shown}; the words stay, unlinked`;
  return warningIn(file, `the link of “${words}”`, expected);
}

/** All of an element as one text, whatever blocks are in it. */
export function elementText(
  element: Element,
  flow: Flow,
  besides: (child: Element) => boolean = () => false,
) {
  const runs = new RunBuilder();
  collectWords(element, { ...flow, runs }, besides);
  return runs.take();
}

/** Collects an element's words where the flow does. */
export function collectWords(
  element: Element,
  flow: Flow,
  besides: (child: Element) => boolean = () => false,
): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) flow.runs.add(node.textContent ?? '', flow.marks);
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (besides(child)) continue;
    if (child.tagName === 'IMG') {
      picture(child, flow);
      continue;
    }
    if (isDone(child, flow)) continue;
    const apart = blockTags.has(child.tagName.toUpperCase());
    if (apart) flow.runs.add(' ');
    const [open, close] = quotationMarks(child, flow.language);
    flow.runs.add(open, flow.marks);
    collectWords(child, { ...flow, marks: marksOf(child, flow) }, besides);
    flow.runs.add(close, flow.marks);
    if (apart) flow.runs.add(' ');
  }
}
