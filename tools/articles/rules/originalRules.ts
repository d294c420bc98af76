import { isBefore } from '../../../src/article/rendition.ts';
import { type ArticleFiles, isOriginal, originalOf } from '../articleFiles.ts';
import { misplacedInArticle } from '../misplaced.ts';
import type { Rule } from './rule.ts';

/** Whether an edition has a name under which nobody reads it: the original, maybe. */
function hasMisnamed({ name, files }: ArticleFiles): boolean {
  return misplacedInArticle(name, files).some(({ file }) => file !== '');
}

/** One edition is the original, and the others say so. */
export const originalRules: Rule[] = [
  {
    level: 'error',
    find: ({ file, article }) => {
      const { editions } = article;
      if (editions.some(isOriginal) || editions.some(({ edition }) => !edition)) return [];
      if (file !== editions[0] || hasMisnamed(article)) return [];
      const expected = 'expected none in one of the editions: the original has none';
      return [{ path: 'translationOfWork', expected }];
    },
  },
  {
    level: 'error',
    find: ({ file, article }) => {
      const original = originalOf(article);
      if (!original || original === file || !isOriginal(file)) return [];
      const expected = `expected { inLanguage, dateModified }: ${original.code}.json is the original already`;
      return [{ path: 'translationOfWork', expected }];
    },
  },
  {
    level: 'error',
    find: ({ edition, original }) => {
      const claimed = edition.translationOfWork?.inLanguage;
      if (!original || claimed === undefined || claimed === original.code) return [];
      const expected = `expected "${original.code}", the original’s`;
      return [{ path: 'translationOfWork.inLanguage', expected }];
    },
  },
  {
    level: 'error',
    find: ({ edition, original }) => {
      const translated = edition.translationOfWork?.dateModified;
      if (!original || translated === undefined) return [];
      const { dateModified } = original.edition;
      if (!isBefore(dateModified, translated)) return [];
      const expected = `expected ${dateModified} or earlier: the original hasn’t changed since`;
      return [{ path: 'translationOfWork.dateModified', expected }];
    },
  },
];
