import type { Edition } from '../../src/article/edition.ts';
import { formatPath } from '../../src/article/fault.ts';
import type { Image } from '../../src/article/image.ts';
import { type Block, isKnown, type KnownBlock } from '../../src/blocks/registry.ts';
import { plainText, type Run, type Text } from '../../src/blocks/text.ts';

/** A text of an edition, where it stands, and its language but for runs that say otherwise. */
export type PlacedText = { path: string; text: Text; words: string; language: string };

type Keyed = [keys: (string | number)[], text: Text | undefined, language?: string | undefined];

const imageTexts = ({ alt, caption, creditText }: Image): Keyed[] => [
  [['alt'], alt],
  [['caption'], caption],
  [['creditText'], creditText],
];

const blockTexts: {
  [T in KnownBlock['type']]: (block: Extract<KnownBlock, { type: T }>) => Keyed[];
} = {
  paragraph: ({ text }) => [[['text'], text]],
  quote: ({ text, attribution, original }) => [
    [['text'], text],
    [['attribution', 'name'], attribution?.name],
    [['attribution', 'jobTitle'], attribution?.jobTitle],
    [['original', 'text'], original?.text, original?.inLanguage],
  ],
  list: ({ items }) => items.map((item, index): Keyed => [['items', index], item]),
  image: imageTexts,
};

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
      ...blocks.flatMap((block, b) => below(['sections', s, 'blocks', b], textsOfBlock(block))),
    ]),
    ...(edition.correction ?? []).map(({ text }, c): Keyed => [['correction', c, 'text'], text]),
  ];
  return found.flatMap(([keys, text, language = edition.inLanguage]) =>
    text === undefined ? [] : [{ path: formatPath(keys), text, words: plainText(text), language }],
  );
}

function textsOfBlock(block: Block): Keyed[] {
  if (!isKnown(block)) return [];
  return (blockTexts[block.type] as (block: KnownBlock) => Keyed[])(block);
}

function below(base: (string | number)[], found: Keyed[]): Keyed[] {
  return found.map(([keys, ...rest]) => [[...base, ...keys], ...rest]);
}

/** The words of a block as one string, its parts apart by a line each. */
export function wordsOf(block: Block): string {
  return textsOfBlock(block)
    .flatMap(([, text]) => (text === undefined ? [] : plainText(text)))
    .join('\n');
}

/** The runs of a text that lead somewhere. */
export function linksOf(text: Text): Run[] {
  if (typeof text === 'string') return [];
  return text.filter((part): part is Run => typeof part !== 'string' && part.href !== undefined);
}

/** The links of a block. */
export function linksOfBlock(block: Block): Run[] {
  return textsOfBlock(block).flatMap(([, text]) => (text === undefined ? [] : linksOf(text)));
}
