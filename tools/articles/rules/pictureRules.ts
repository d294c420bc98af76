import type { Fault } from '../../../src/article/fault.ts';
import { pictureNameFault } from '../../derivedNames.ts';
import { type PlacedPicture, placedPictures } from '../../placedPictures.ts';
import type { Rule, Subject } from './rule.ts';

/** Picture files have names of their own, exist, and are as large as the edition says. */
export const pictureRules: Rule[] = [
  {
    level: 'error',
    find: async (subject) => {
      const pictures = placedPictures(subject.edition);
      return (await Promise.all(pictures.map((one) => pictureFaults(subject, one)))).flat();
    },
  },
];

async function pictureFaults({ sizeOf }: Subject, picture: PlacedPicture): Promise<Fault[]> {
  const { path, url, facts } = picture;
  const misnamed = pictureNameFault(url);
  if (misnamed) return [{ path, expected: misnamed }];
  const size = await sizeOf(url);
  if (size === 'missing')
    return [{ path, expected: `expected a file: ${url} isn’t in the folder` }];
  if (size === 'unreadable')
    return [
      { path, expected: `expected a whole picture: ${url} can’t be read, or not to its end` },
    ];
  return (['width', 'height'] as const)
    .filter((side) => facts[side] !== undefined && facts[side] !== size[side])
    .map((side) => ({
      path: path.replace(/[^.]+$/, side),
      expected: `expected ${size[side]}, as ${url} has`,
    }));
}
