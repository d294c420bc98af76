import { imageEntries } from '../article/image.ts';
import { Figure } from '../pictures/Figure.tsx';
import { blockSchema, defineBlock } from './block.ts';

export const image = defineBlock(blockSchema('image', imageEntries), ({ block, root }) => (
  <Figure image={block} root={root} />
));
