import type { Edition } from '../src/article/edition.ts';
import type { Fault } from '../src/article/fault.ts';

/** The ids of an edition's sections, each with those of its blocks: `opening p1 q1,voices p2`. */
export function outlineOf({ sections }: Pick<Edition, 'sections'>): string {
  return sections
    .map(({ id, blocks }) => [id, ...blocks.map((block) => block.id)].join(' '))
    .join(',');
}

type Piece = { kind: 'section' | 'block'; path: string };

/**
 * The ids that are a section's in one edition and a block's in another: where the one fills the other's
 * gaps, a page would have them twice.
 * @param name the other edition's file
 */
export function idClashes(own: string, other: string, name: string): Fault[] {
  const there = piecesOf(other);
  return [...piecesOf(own)].flatMap(([id, { kind, path }]): Fault[] => {
    const twin = there.get(id);
    if (!twin || twin.kind === kind) return [];
    return [
      { path: `${path}.id`, expected: `expected “${id}” to be a ${twin.kind}, as in ${name}` },
    ];
  });
}

function piecesOf(outline: string): Map<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const [s, section] of outline.split(',').entries()) {
    const [id = '', ...blocks] = section.split(' ');
    pieces.set(id, { kind: 'section', path: `sections[${s}]` });
    for (const [b, block] of blocks.entries()) {
      pieces.set(block, { kind: 'block', path: `sections[${s}].blocks[${b}]` });
    }
  }
  return pieces;
}
