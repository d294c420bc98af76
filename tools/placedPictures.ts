import type { Edition } from '../src/article/edition.ts';
import { formatPath } from '../src/article/fault.ts';
import type { Image } from '../src/article/image.ts';
import { picturesIn } from '../src/blocks/parts.ts';

/** A picture file that an edition names: the path of its name, and what is said of it there. */
export type PlacedPicture = { path: string; url: string; facts: Partial<Image> };

/** Where an edition names the article's photo. */
export const photoPath = 'image.url';

/** The picture files that an edition names, in reading order. */
export function placedPictures({ image, sections }: Edition): PlacedPicture[] {
  const lead = image ? [{ path: photoPath, url: image.url, facts: image }] : [];
  const others = sections.flatMap(({ blocks }, s) =>
    blocks.flatMap((block, b) =>
      picturesIn(block).map(({ keys, url, facts }) => {
        return { path: formatPath(['sections', s, 'blocks', b, ...keys]), url, facts };
      }),
    ),
  );
  return [...lead, ...others];
}
