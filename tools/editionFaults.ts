import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BrokenDocument, type Fault } from '../src/article/fault.ts';
import { pictureNameFault } from './derivedNames.ts';
import type { EditionSummary } from './editionSummary.ts';
import { idClashes } from './outline.ts';

/** An edition whose pictures aren't all there is no edition yet: what is wrong, or undefined. */
export function picturesFault(
  file: string,
  { pictures }: EditionSummary,
  unreadable?: Map<string, string>,
): string | undefined {
  const faults = pictures.flatMap(({ path, url }): Fault[] => {
    const misnamed = pictureNameFault(url);
    if (misnamed) return [{ path, expected: misnamed }];
    if (!existsSync(join(dirname(file), url))) {
      return [{ path, expected: `expected the file ${url} beside it` }];
    }
    const reason = unreadable?.get(url);
    return reason ? [{ path, expected: `${url}: ${reason}` }] : [];
  });
  return faults.length > 0 ? new BrokenDocument(file, faults).message : undefined;
}

/** A page that the original fills has each id once: what is wrong, or undefined. */
export function fillingFault(
  file: string,
  { outline, translationOfWork }: EditionSummary,
  original: EditionSummary,
): string | undefined {
  if (!translationOfWork?.partial) return undefined;
  const faults = idClashes(outline, original.outline, `${original.code}.json`);
  return faults.length > 0 ? new BrokenDocument(file, faults).message : undefined;
}
