import type { Edition } from '../../src/article/edition.ts';
import { formatPath } from '../../src/article/fault.ts';
import type { Image } from '../../src/article/image.ts';
import { type BlockText, textsIn } from '../../src/blocks/parts.ts';
import type { Block } from '../../src/blocks/registry.ts';
import { plainText, type Run, type Text } from '../../src/blocks/text.ts';

/** A text of an edition, where it stands, and its language but for runs that say otherwise. */
export type PlacedText = { path: string; text: Text; words: string; language: string };

type Keys = readonly (string | number)[];
type Keyed = [keys: Keys, text: Text | undefined, language?: string | undefined];

const imageTexts = ({ alt, caption, creditText }: Image): Keyed[] => [
  [['alt'], alt],
  [['caption'], caption],
  [['creditText'], creditText],
];

const known = new WeakMap<Edition, PlacedText[]>();

/** Every text that a reader of the edition meets, in reading order. */
export function textsOf(edition: Edition): PlacedText[] {
  const texts = known.get(edition) ?? findTexts(edition);
  known.set(edition, texts);
  return texts;
}

function findTexts(edition: Edition): PlacedText[] {
  const found: Keyed[] = [
    [['headline'], edition.headline],
    [['description'], edition.description],
    ...below(['image'], edition.image ? imageTexts(edition.image) : []),
    ...edition.sections.flatMap(({ heading, blocks }, s): Keyed[] => [
      [['sections', s, 'heading'], heading],
      ...blocks.flatMap((block, b) => below(['sections', s, 'blocks', b], keyedTexts(block))),
    ]),
    ...(edition.correction ?? []).map(({ text }, c): Keyed => [['correction', c, 'text'], text]),
  ];
  return found.flatMap(([keys, text, language = edition.inLanguage]) =>
    text === undefined ? [] : [{ path: formatPath(keys), text, words: plainText(text), language }],
  );
}

const knownBlocks = new WeakMap<Block, BlockText[]>();

/** The texts of a block: more than one rule asks for them. */
function partsOf(block: Block): BlockText[] {
  const texts = knownBlocks.get(block) ?? textsIn(block);
  knownBlocks.set(block, texts);
  return texts;
}

function keyedTexts(block: Block): Keyed[] {
  return partsOf(block).map(({ keys, text, language }) => [keys, text, language]);
}

function below(base: Keys, found: Keyed[]): Keyed[] {
  return found.map(([keys, ...rest]) => [[...base, ...keys], ...rest]);
}

/** The words of a block as one string, its parts apart by a line each. */
export function wordsOf(block: Block): string {
  return partsOf(block)
    .map(({ text }) => plainText(text))
    .join('\n');
}

/** The runs of a text that lead somewhere. */
export function linksOf(text: Text): Run[] {
  if (typeof text === 'string') return [];
  return text.filter((part): part is Run => typeof part !== 'string' && part.href !== undefined);
}

/** The links of a block. */
export function linksOfBlock(block: Block): Run[] {
  return partsOf(block).flatMap(({ text }) => linksOf(text));
}
