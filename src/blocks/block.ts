import type { FunctionComponent } from 'react';
import * as v from 'valibot';
import { blockId, object } from '../article/schema.ts';

/** What a block's outermost element bears: its id (or whose twin it is), language and type. */
export type RootProps = {
  id?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  tabIndex?: number;
  className?: string;
  'data-block': string;
  'data-twin'?: string;
};

/** A block type: the schema of its document, and the view that shows it. */
export type BlockType<Schema extends v.GenericSchema> = {
  schema: Schema;
  View: FunctionComponent<{ block: v.InferOutput<Schema>; root: RootProps }>;
};

/** The schema of a block: its id and type, and what the type adds. */
export function blockSchema<const Type extends string, const Entries extends v.ObjectEntries>(
  type: Type,
  entries: Entries,
) {
  return object({ id: blockId, type: v.literal(type, `expected "${type}"`), ...entries });
}

/** Ties a schema to its view; the view's `block` has the schema's type. */
export function defineBlock<const Schema extends v.GenericSchema>(
  schema: Schema,
  View: BlockType<Schema>['View'],
): BlockType<Schema> {
  return { schema, View };
}
