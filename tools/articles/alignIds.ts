import type { Edition } from '../../src/article/edition.ts';
import type { Block } from '../../src/blocks/registry.ts';
import { numbersIn } from './numbersIn.ts';
import { linksOfBlock, wordsOf } from './textsOf.ts';

type Sections = Pick<Edition, 'sections'>;

/** A section's head or a block, as two languages can be compared by it. */
type Piece = { kind: string; id: string; length: number; marks: Set<string> };

export type Alignment = {
  /** Of each new piece that has a twin, the twin's id. */
  ids: Map<Piece['id'], string>;
  /** The original's blocks that have none. */
  lacking: Block[];
};

/** Beyond this many pairs, pieces are paired in their order: a news text has some 2,500. */
const mostPairs = 9_000_000;

/**
 * Finds for each piece of an edition the piece of the original that it stands for: both in their
 * order, of one type, headings with headings. Of all ways to do so it takes the one where numbers,
 * links and lengths agree best.
 */
export function alignIds(edition: Sections, original: Sections): Alignment {
  const pairs = align(piecesOf(edition), piecesOf(original));
  const ids = new Map(pairs.map(([own, twin]) => [own.id, twin.id]));
  const found = new Set(ids.values());
  const blocks = original.sections.flatMap((section) => section.blocks);
  return { ids, lacking: blocks.filter(({ id }) => !found.has(id)) };
}

function piecesOf({ sections }: Sections): Piece[] {
  return sections.flatMap(({ id, heading, blocks }): Piece[] => [
    { kind: heading === undefined ? 'section' : 'heading', id, ...traits(heading ?? '') },
    ...blocks.map((block) => ({
      kind: block.type,
      id: block.id,
      ...traits(wordsOf(block), linksOfBlock(block).length),
    })),
  ]);
}

/** What a text has in common with its translation. */
function traits(words: string, links = 0): Pick<Piece, 'length' | 'marks'> {
  const latinNames = words.match(/\p{Script=Latin}{2,}/gu) ?? [];
  const link = Array.from({ length: links }, (_, index) => `link ${index}`);
  return { length: words.length, marks: new Set([...numbersIn(words), ...latinNames, ...link]) };
}

/** How well two pieces go together: 0 not at all, 1 and more if they may. */
function likeness(a: Piece, b: Piece): number {
  if (a.kind !== b.kind) return 0;
  if (a.kind === 'section') return 2;
  const longer = Math.max(a.length, b.length, 1);
  const shared = [...a.marks].filter((mark) => b.marks.has(mark)).length;
  const fewer = Math.min(a.marks.size, b.marks.size);
  // In English every word is in Latin letters: what counts is what the poorer side has.
  const agreement = fewer > 0 ? shared / fewer : 0.5;
  return 1 + Math.min(a.length, b.length) / longer + 2 * agreement;
}

/** Needleman and Wunsch: the pairs in order whose likeness adds up to the most. */
function align(as: readonly Piece[], bs: readonly Piece[]): [Piece, Piece][] {
  if (as.length * bs.length > mostPairs) return alignByOrder(as, bs);
  const width = bs.length + 1;
  const best = new Float32Array((as.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = as.length - 1; i >= 0; i -= 1) {
    for (let j = bs.length - 1; j >= 0; j -= 1) {
      const score = likenessAt(as, bs, i, j);
      const paired = score > 0 ? score + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [Piece, Piece][] = [];
  for (let i = 0, j = 0; i < as.length && j < bs.length; ) {
    const [a, b] = [as[i], bs[j]];
    const here = at(i, j);
    if (here === at(i + 1, j)) i += 1;
    else if (here === at(i, j + 1)) j += 1;
    else {
      if (a && b) pairs.push([a, b]);
      i += 1;
      j += 1;
    }
  }
  return pairs;
}

function likenessAt(as: readonly Piece[], bs: readonly Piece[], i: number, j: number): number {
  const [a, b] = [as[i], bs[j]];
  return a && b ? likeness(a, b) : 0;
}

function alignByOrder(as: readonly Piece[], bs: readonly Piece[]): [Piece, Piece][] {
  const pairs: [Piece, Piece][] = [];
  let next = 0;
  for (const a of as) {
    const found = bs.findIndex(({ kind }, index) => index >= next && kind === a.kind);
    const b = bs[found];
    if (!b) continue;
    pairs.push([a, b]);
    next = found + 1;
  }
  return pairs;
}
