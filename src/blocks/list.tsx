import * as v from 'valibot';
import { flag, list as listOf } from '../article/schema.ts';
import { blockSchema, defineBlock } from './block.ts';
import { RichText } from './RichText.tsx';
import { plainText, textSchema } from './text.ts';

export const list = defineBlock(
  blockSchema('list', { ordered: v.optional(flag), items: listOf(textSchema, 1) }),
  ({ block, root }) => {
    const Tag = block.ordered ? 'ol' : 'ul';
    return (
      <Tag {...root}>
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no ids, and don't move.
          <li key={`${index} ${plainText(item)}`}>
            <RichText text={item} />
          </li>
        ))}
      </Tag>
    );
  },
);
