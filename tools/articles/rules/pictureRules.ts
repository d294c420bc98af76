import type { Edition } from '../../../src/article/edition.ts';
import type { Fault } from '../../../src/article/fault.ts';
import type { Image } from '../../../src/article/image.ts';
import { isKnown } from '../../../src/blocks/registry.ts';
import type { Rule, Subject } from './rule.ts';

/** Picture files exist, and are as large as the edition says. */
export const pictureRules: Rule[] = [
  {
    level: 'error',
    find: async (subject) => {
      const faults = picturesOf(subject.edition).map((picture) => pictureFaults(subject, picture));
      return (await Promise.all(faults)).flat();
    },
  },
];

type PlacedImage = { path: string; image: Image };

function picturesOf({ image, sections }: Edition): PlacedImage[] {
  const lead = image ? [{ path: 'image', image }] : [];
  const others = sections.flatMap(({ blocks }, s) =>
    blocks.flatMap((block, b) =>
      isKnown(block) && block.type === 'image'
        ? [{ path: `sections[${s}].blocks[${b}]`, image: block }]
        : [],
    ),
  );
  return [...lead, ...others];
}

async function pictureFaults({ sizeOf }: Subject, { path, image }: PlacedImage): Promise<Fault[]> {
  const size = await sizeOf(image.url);
  if (size === 'missing') {
    return [{ path: `${path}.url`, expected: `expected a file: ${image.url} isn’t in the folder` }];
  }
  if (size === 'unreadable') {
    return [
      { path: `${path}.url`, expected: `expected a picture: ${image.url} can’t be read as one` },
    ];
  }
  return (['width', 'height'] as const).flatMap((side) =>
    image[side] === size[side]
      ? []
      : [{ path: `${path}.${side}`, expected: `expected ${size[side]}, as ${image.url} has` }],
  );
}
