import { blockSchema, defineBlock } from './block.ts';
import { RichText } from './RichText.tsx';
import { textSchema } from './text.ts';

export const paragraph = defineBlock(
  blockSchema('paragraph', { text: textSchema }),
  ({ block, root }) => (
    <p {...root}>
      <RichText text={block.text} />
    </p>
  ),
);
