import type { Section } from '../../src/article/edition.ts';
import type { Block } from '../../src/blocks/registry.ts';
import { slugOf } from './slugOf.ts';

const prefixes: Record<string, string> = { paragraph: 'p', quote: 'q', list: 'l', image: 'i' };

type WithoutId<Piece> = Piece extends unknown ? Omit<Piece, 'id'> : never;
export type UnnamedSection = Omit<Section, 'id' | 'blocks'> & { blocks: WithoutId<Block>[] };

/** Gives every section and block an id of its own: `opening`, a heading's slug or `s2`; `p1`, `q1`. */
export function assignIds(sections: readonly UnnamedSection[]): Section[] {
  const ids = new Set<string>();
  const claim = (id: string): string => {
    ids.add(id);
    return id;
  };
  const numbered = (prefix: string): string => {
    let number = counts.get(prefix) ?? 1;
    while (ids.has(`${prefix}${number}`)) number += 1;
    counts.set(prefix, number + 1);
    return claim(`${prefix}${number}`);
  };
  const counts = new Map<string, number>();
  return sections.map(({ heading, blocks, ...section }, index): Section => {
    const slug = heading === undefined ? (index === 0 ? 'opening' : '') : slugOf(heading);
    const usable = /^[a-z](?!\d+$)/.test(slug) && !ids.has(slug);
    if (!usable && !counts.has('s')) counts.set('s', index + 1);
    const id = usable ? claim(slug) : numbered('s');
    return {
      id,
      ...section,
      ...(heading !== undefined && { heading }),
      blocks: blocks.map(
        (block) => ({ id: numbered(prefixes[block.type] ?? 'b'), ...block }) as Block,
      ),
    };
  });
}

/** An id for a new piece among others: `p11` where `p10` is the last. */
export function freshId(type: string, taken: ReadonlySet<string>): string {
  const prefix = prefixes[type] ?? 's';
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
