import type * as v from 'valibot';
import type { Image } from '../article/image.ts';
import { pictureFile, someText, string } from '../article/schema.ts';
import { type Block, blockTypes, isKnown } from './registry.ts';
import { type Text, textSchema } from './text.ts';

type Keys = readonly (string | number)[];

/** A text of a block, where it stands in it, and its language where that isn't the edition's. */
export type BlockText = { keys: Keys; text: Text; language?: string | undefined };

/** A picture file that a block names, where its name stands, and what is said of it there. */
export type BlockPicture = { keys: Keys; url: string; facts: Partial<Image> };

/** The texts of a block, in reading order: whatever its type's schema has as text. */
export function textsIn(block: Block): BlockText[] {
  const found: BlockText[] = [];
  visitParts(block, (schema, value, keys, { inLanguage }) => {
    if (schema !== textSchema && schema !== someText && schema !== string) return;
    found.push({ keys, text: value as Text, language: inLanguage });
  });
  return found;
}

/** The pictures of a block: whatever its type's schema has as a picture file. */
export function picturesIn(block: Block): BlockPicture[] {
  const found: BlockPicture[] = [];
  visitParts(block, (schema, value, keys, facts) => {
    if (schema === pictureFile) found.push({ keys, url: value as string, facts });
  });
  return found;
}

type Around = Partial<Image> & { inLanguage?: string };
type Visit = (schema: unknown, value: unknown, keys: Keys, around: Around) => void;

/** What of valibot's schemas the walk looks at. */
type Node = v.GenericSchema & { entries?: Record<string, Node>; item?: Node; wrapped?: Node };

/** Goes through a block by its schema, so that a type needn't say a second time what is in it. */
function visitParts(block: Block, visit: Visit) {
  const walk = (schema: Node, value: unknown, keys: Keys, around: Around) => {
    const { entries, item, wrapped } = schema;
    if (value === undefined) return;
    if (wrapped) return walk(wrapped, value, keys, around);
    if (item) {
      (value as unknown[]).forEach((one, index) => {
        walk(item, one, [...keys, index], around);
      });
    } else if (entries) {
      // What an object says of its language holds for all that is inside it.
      const fields: Record<string, unknown> = { inLanguage: around.inLanguage, ...value };
      for (const key in entries) walk(entries[key] as Node, fields[key], [...keys, key], fields);
    } else visit(schema, value, keys, around);
  };
  if (isKnown(block)) walk(blockTypes[block.type].schema, block, [], {});
}
