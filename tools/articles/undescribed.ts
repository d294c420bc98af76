import type { Edition } from '../../src/article/edition.ts';
import { photoPath, placedPictures } from '../placedPictures.ts';
import { type Finding, warningIn } from './finding.ts';

/** Asks for what the pictures in an edition's text show; the photo is asked for with its option. */
export function undescribed(edition: Edition, file: string): Finding[] {
  return placedPictures(edition)
    .filter(({ path, facts }) => path !== photoPath && facts.alt === '')
    .map(({ path, url }) =>
      warningIn(
        file,
        path.replace(/url$/, 'alt'),
        `expected what ${url} shows, for those who don’t see it, or nothing where it only decorates`,
      ),
    );
}
