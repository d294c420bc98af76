import { plainText, type Text } from '../../../src/blocks/text.ts';
import { type Finding, warningIn } from '../finding.ts';
import { firstWords } from '../firstWords.ts';
import type { DraftBlock } from './draft.ts';
import type { HtmlContext, HtmlPiece } from './htmlFlow.ts';

/**
 * Takes the lead out of the pieces: the first paragraph where it is what the source gives as its
 * description, or begins like it, or where the source gives none. A description that is cut is no lead.
 */
export function takeLead(
  pieces: HtmlPiece[],
  given: string | undefined,
  context: HtmlContext,
): string | undefined {
  const uncut = given === undefined ? undefined : beforeCut(given, pieces);
  if (uncut === undefined) {
    const paragraph = firstParagraph(pieces);
    if (paragraph === undefined) return given;
    const isLead = given === undefined || plain(paragraph).startsWith(plain(given));
    return (isLead ? takeFirst(pieces, context) : undefined) ?? given ?? paragraph;
  }
  const [lead, what] = leadInsteadOf(uncut, pieces, context);
  const expected = `expected a lead to its end; the source’s is cut: ${what}, for you to look at`;
  context.findings.push(warningIn(context.file, 'description', expected));
  return lead ?? given;
}

/** A lead instead of one that is cut, and where it is from. */
function leadInsteadOf(
  uncut: string,
  pieces: HtmlPiece[],
  context: HtmlContext,
): [lead: string | undefined, string] {
  const sentences = uncut.match(wholeSentences)?.[0];
  const first = (isBeginning(uncut, pieces) || !sentences) && takeFirst(pieces, context);
  if (first) return [first, 'the first paragraph is the lead now'];
  if (sentences) return [sentences, 'its whole sentences are the lead now'];
  const paragraph = firstParagraph(pieces);
  if (paragraph !== undefined) return [paragraph, 'the lead is the first paragraph’s now'];
  return [undefined, 'it stays so'];
}

/** To the last word of three letters or more with a full stop: behind `Dr.` a sentence goes on. */
const wholeSentences = /^.*(?:\p{L}{3}|[\d%)»”"])[.!?…]+[»”")]*(?=\s|$)/su;

const bracketed = /\s*\[\s*(?:…|\.{3})\s*\].{0,100}$/su;
const dotted = /\s*(?:…|\.{3})\s*$/u;

/** What a description says before it is cut, or undefined where it isn't: an author may end with dots. */
function beforeCut(given: string, pieces: readonly HtmlPiece[]): string | undefined {
  if (bracketed.test(given)) return given.replace(bracketed, '');
  const before = given.replace(dotted, '');
  if (before === given || isBeginning(given, pieces)) return undefined;
  return isBeginning(before, pieces) ? before : undefined;
}

/** Whether words are those that the text begins with; whole paragraphs of it may be among them. */
function isBeginning(words: string, pieces: readonly HtmlPiece[]): boolean {
  const all = pieces.flatMap((piece) => {
    if ('heading' in piece) return [piece.heading];
    return 'text' in piece ? [plainText(piece.text)] : [];
  });
  return words !== '' && plain(all.join(' ')).startsWith(plain(words));
}

function firstBlock(pieces: readonly HtmlPiece[]): DraftBlock | undefined {
  return pieces.find((piece): piece is DraftBlock => !('heading' in piece));
}

function firstParagraph(pieces: readonly HtmlPiece[]): string | undefined {
  const block = firstBlock(pieces);
  return block?.type === 'paragraph' ? plainText(block.text) : undefined;
}

/** Takes the first paragraph, where it is the first block and not the only one. */
function takeFirst(pieces: HtmlPiece[], { file, findings }: HtmlContext): string | undefined {
  const block = firstBlock(pieces);
  const blocks = pieces.filter((piece) => !('heading' in piece));
  if (block?.type !== 'paragraph' || blocks.length < 2) return undefined;
  pieces.splice(pieces.indexOf(block), 1);
  findings.push(...lostMarks(file, block.text));
  return plainText(block.text);
}

/** Tells what a lead can't hold: it is shown in lists and by search engines, as words alone. */
function lostMarks(file: string, text: Text): Finding[] {
  const runs = typeof text === 'string' ? [] : text.filter((part) => typeof part !== 'string');
  return runs.flatMap(({ text: words, href, emphasis, strong, inLanguage }) => {
    const marks = [
      href && `a link to ${href}`,
      // Pages set the whole of it in bold for no other reason than that it is the lead.
      (emphasis || strong) && text.length > 1 && 'emphasised',
      inLanguage && `marked as ${inLanguage}`,
    ].filter(Boolean);
    if (marks.length === 0) return [];
    const lost = `${firstWords(words)}, ${marks.join(', ')}, stays without it`;
    return [warningIn(file, 'description', `expected words alone in a lead; ${lost}`)];
  });
}

/** Words as excerpts have them: WordPress makes 106 of 10⁶. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}
