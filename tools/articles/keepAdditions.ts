import type { Edition } from '../../src/article/edition.ts';
import type { Block } from '../../src/blocks/registry.ts';
import { plainText, type Text } from '../../src/blocks/text.ts';

/** A thing anew, with what was known of it before where nothing is said now. */
export function keepWords<Thing extends object>(before: Thing | undefined, now: Thing): Thing {
  const said = Object.entries(now).filter(([, value]) => value !== undefined && value !== '');
  return { ...now, ...before, ...Object.fromEntries(said) };
}

/** Authors with what an editor added to their names. */
export function keepAuthors(
  names: readonly string[],
  before: Edition['author'],
): Edition['author'] {
  return names.map((name) =>
    keepWords(
      before?.find((one) => one.name === name),
      { name },
    ),
  );
}

/** Gives the blocks of an edition what an editor added to the same ones of the edition before. */
export function keepBlocks(edition: Edition, { sections }: Edition): void {
  const before = sections.flatMap(({ blocks }) => blocks);
  for (const section of edition.sections) {
    section.blocks = section.blocks.map((block) => {
      const same = before.filter((other) => isSame(other, block));
      return keepBlock(same.find(({ id }) => id === block.id) ?? same[0], block);
    });
  }
}

/** The same picture, or the same words quoted; no editor adds to a paragraph but words. */
function isSame(one: Block, other: Block): boolean {
  if (one.type !== other.type) return false;
  if ('url' in one && 'url' in other) return one.url === other.url;
  return isQuote(one) && isQuote(other) && plainText(one.text) === plainText(other.text);
}

type Quote = Block & { type: 'quote'; text: Text; attribution?: { name: string } };

function isQuote(block: Block): block is Quote {
  return block.type === 'quote';
}

function keepBlock(before: Block | undefined, now: Block): Block {
  if (!before) return now;
  const kept = keepWords(before, now);
  if (!isQuote(before) || !isQuote(now) || !now.attribution) return kept;
  const isTheirs = before.attribution?.name === now.attribution.name;
  const attribution = keepWords(isTheirs ? before.attribution : undefined, now.attribution);
  return { ...kept, attribution } as Block;
}
