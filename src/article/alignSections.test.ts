import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSections } from './alignSections.ts';
import type { ShownSection } from './rendition.ts';

/** Sections written short: `{ opening: 'p1 p2', end: 'p3' }`. */
function text(sections: Record<string, string>, inLanguage?: string): ShownSection[] {
  return Object.entries(sections).map(([id, ids]) => ({
    id,
    blocks: ids
      .split(' ')
      .filter(Boolean)
      .map((block) => ({
        block: { id: block, type: 'paragraph', text: block },
        ...(inLanguage && { inLanguage }),
      })),
  }));
}

/** Rows written short: `p1|p1` both, `p2|` and `|p2` one. */
function written(own: ShownSection[], other: ShownSection[]) {
  return Object.fromEntries(
    alignSections(own, other).map(({ id, blocks }) => [
      id,
      blocks.map((row) => `${row.own?.block.id ?? ''}|${row.other?.block.id ?? ''}`).join(' '),
    ]),
  );
}

describe('Two texts side by side', () => {
  it('pairs blocks by their ids', () => {
    const both = text({ opening: 'p1 p2', end: 'p3' });
    expect(written(both, both)).toEqual({ opening: 'p1|p1 p2|p2', end: 'p3|p3' });
  });

  it('leave a side empty where it lacks a block', () => {
    const own = text({ opening: 'p1 p3' });
    expect(written(own, text({ opening: 'p1 p2 p3' }))).toEqual({ opening: 'p1|p1 |p2 p3|p3' });
    expect(written(own, text({ opening: 'p3' }))).toEqual({ opening: 'p1| p3|p3' });
  });

  it('keep a section that only the other one has, in its place', () => {
    const own = text({ opening: 'p1', end: 'p3' });
    const other = text({ opening: 'p1', middle: 'p2', end: 'p3' });
    expect(Object.keys(written(own, other))).toEqual(['opening', 'middle', 'end']);
  });

  it('pair a block that stands in another section over there, once', () => {
    const own = text({ opening: 'p1 p2', end: 'p3' });
    const other = text({ opening: 'p1', moved: 'p2', end: 'p3' });
    expect(written(own, other)).toEqual({ opening: 'p1|p1 p2|p2', end: 'p3|p3' });
  });

  it('are a text alone where there is no second one', () => {
    expect(written(text({ opening: 'p1 p2' }), [])).toEqual({ opening: 'p1| p2|' });
  });

  it('never lose or repeat a block, and keep the order of the first', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map((number) => `p${number}`));
    const texts = fc
      .tuple(ids, fc.integer({ min: 0, max: 20 }))
      .map(([all, cut]) => text({ a: all.slice(0, cut).join(' '), b: all.slice(cut).join(' ') }));
    fc.assert(
      fc.property(texts, texts, (own, other) => {
        const rows = alignSections(own, other).flatMap(({ blocks }) => blocks);
        const side = (name: 'own' | 'other') =>
          rows.flatMap((row) => (row[name] ? [row[name].block.id] : []));
        const all = (sections: ShownSection[]) =>
          sections.flatMap(({ blocks }) => blocks.map(({ block }) => block.id));
        expect(side('own')).toEqual(all(own));
        expect(side('other').sort()).toEqual(all(other).sort());
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
    );
  });
});
