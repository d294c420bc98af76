import type { Fault } from '../../../src/article/fault.ts';
import { pictureNameFault } from '../../derivedNames.ts';
import { type PlacedPicture, photoPath, placedPictures } from '../../placedPictures.ts';
import type { Rule, Subject } from './rule.ts';

// The article's photo fills the column of a large screen, and is what other sites show of it.
const leastOfPhoto = 1200; // pixels
const leastInText = 800;

/** Picture files have names of their own, exist, are as large as the edition says, and large enough. */
export const pictureRules: Rule[] = [
  {
    level: 'error',
    find: (subject) => eachPicture(subject, pictureFaults),
  },
  {
    level: 'warning',
    find: (subject) => eachPicture(subject, tooSmall),
  },
];

type Find = (subject: Subject, picture: PlacedPicture) => Promise<Fault[]>;

async function eachPicture(subject: Subject, find: Find): Promise<Fault[]> {
  const pictures = placedPictures(subject.edition);
  return (await Promise.all(pictures.map((one) => find(subject, one)))).flat();
}

async function tooSmall({ sizeOf }: Subject, { path, url }: PlacedPicture): Promise<Fault[]> {
  const size = await sizeOf(url);
  const least = path === photoPath ? leastOfPhoto : leastInText;
  if (typeof size === 'string' || size.width >= least) return [];
  const expected = `expected a picture at least ${least} pixels wide; ${url} has ${size.width}, too few to be shown large`;
  return [{ path, expected }];
}

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
