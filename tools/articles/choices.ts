import type { Edition } from '../../src/article/edition.ts';
import type { Language } from '../../src/languages.ts';
import type { PictureShelf } from './pictureShelf.ts';

/** What stands beside a draft when it becomes an edition. */
export type Choices = {
  /** The source's file, which findings name. */
  file: string;
  language: Language;
  date?: string | undefined;
  picture?: string | undefined;
  alt?: string | undefined;
  /** The article's original, if it has one: another edition, or this one's older self. */
  original?: Edition | undefined;
  /** The edition that is overwritten. */
  replaced?: Edition | undefined;
  /** The article's pictures, which its editions share. */
  pictures: PictureShelf;
};
