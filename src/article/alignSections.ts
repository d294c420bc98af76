import { mergeOrder } from './mergeOrder.ts';
import type { ShownBlock, ShownSection } from './rendition.ts';

/** One block's place in two texts; a text that lacks it has nothing there. */
export type AlignedBlock = { id: string; own?: ShownBlock; other?: ShownBlock };

export type AlignedSection = {
  id: string;
  own?: ShownSection;
  other?: ShownSection;
  blocks: AlignedBlock[];
};

/**
 * Sets two texts beside each other by the ids of their sections and blocks. The order is that of
 * `own`; what only `other` has stands behind what it follows there. A block that has moved to another
 * section stays where `own` has it.
 */
export function alignSections(
  own: readonly ShownSection[],
  other: readonly ShownSection[],
): AlignedSection[] {
  const ownSections = new Map(own.map((section) => [section.id, section]));
  const otherSections = new Map(other.map((section) => [section.id, section]));
  const ownBlocks = blocksById(own);
  const otherBlocks = blocksById(other);
  return mergeOrder([...ownSections.keys()], [...otherSections.keys()]).flatMap((id) => {
    const section = ownSections.get(id);
    const beside = otherSections.get(id);
    const ids = idsOf(section);
    const here = new Set(ids);
    // Of those that `own` has in another section there is only the one row, over there.
    const follow = idsOf(beside).filter((block) => here.has(block) || !ownBlocks.has(block));
    const blocks = mergeOrder(ids, follow).map((block) =>
      sides(block, ownBlocks.get(block), otherBlocks.get(block)),
    );
    return section || blocks.length > 0 ? [{ ...sides(id, section, beside), blocks }] : [];
  });
}

function sides<T>(id: string, own?: T, other?: T): { id: string; own?: T; other?: T } {
  return { id, ...(own && { own }), ...(other && { other }) };
}

function idsOf(section?: ShownSection): string[] {
  return section?.blocks.map(({ block }) => block.id) ?? [];
}

function blocksById(sections: readonly ShownSection[]): Map<string, ShownBlock> {
  return new Map(
    sections.flatMap(({ blocks }) =>
      blocks.map((shown): [string, ShownBlock] => [shown.block.id, shown]),
    ),
  );
}
