import * as v from 'valibot';
import { blockId, object } from '../article/schema.ts';
import { image } from './image.tsx';
import { list } from './list.tsx';
import { paragraph } from './paragraph.tsx';
import { quote } from './quote.tsx';

/** The block types: a new one is a file beside these, and a row here. */
export const blockTypes = { paragraph, quote, list, image };

type Types = typeof blockTypes;
export type KnownBlock = { [T in keyof Types]: v.InferOutput<Types[T]['schema']> }[keyof Types];

const known = Object.values(blockTypes).map((type) => type.schema);
const anyOther = new RegExp(`^(?!(${Object.keys(blockTypes).join('|')})$)`);

/** A block of a type that this version doesn't know: kept in its place, its body not looked at. */
const unknownSchema = object({
  id: blockId,
  type: v.pipe(v.string('expected a block type'), v.regex(anyOther, 'expected a block type')),
});

/** A block. One of a known type with a bad body is a fault, never "unknown". */
export const blockSchema = v.variant(
  'type',
  [...known, unknownSchema] as [...typeof known, typeof unknownSchema],
  (issue) =>
    issue.path
      ? `expected a block type: ${Object.keys(blockTypes).join(', ')}`
      : 'expected a block { id, type, … }',
);

export type UnknownBlock = v.InferOutput<typeof unknownSchema>;
export type Block = KnownBlock | UnknownBlock;

/** Whether this version knows the block's type. */
export function isKnown(block: Block): block is KnownBlock {
  return Object.hasOwn(blockTypes, block.type);
}

type ImageBlock = Extract<KnownBlock, { type: 'image' }>;

/** The block, if it is a picture. */
export function asImage(block: Block): ImageBlock | undefined {
  return block.type === 'image' ? (block as ImageBlock) : undefined;
}
