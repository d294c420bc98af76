import type { Edition } from '../../../src/article/edition.ts';
import type { Fault } from '../../../src/article/fault.ts';
import type { Topics } from '../../../src/article/story.ts';
import type { ArticleFiles, EditionFile, originalOf } from '../articleFiles.ts';
import type { Level } from '../finding.ts';
import type { FirstDay } from '../firstDays.ts';
import type { PictureSize } from '../pictureSize.ts';

/** What a rule sees: an edition, its article, and what stands around it. */
export type Subject = {
  file: EditionFile;
  edition: Edition;
  article: ArticleFiles;
  /** The file of the edition that this one translates; undefined for the original itself. */
  original: ReturnType<typeof originalOf>;
  /** The names of all articles. */
  names: ReadonlySet<string>;
  /** When an article is published. */
  firstDay: FirstDay;
  /** The topics' names; undefined where topics.json itself is broken. */
  topics: Topics | undefined;
  /** The size of a picture file of the article. */
  sizeOf: (url: string) => Promise<PictureSize | 'missing' | 'unreadable'>;
};

/** One thing that the check looks for. */
export type Rule = {
  level: Level;
  find: (subject: Subject) => Fault[] | Promise<Fault[]>;
};
