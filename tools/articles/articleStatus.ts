import { isBefore } from '../../src/article/rendition.ts';
import { languages } from '../../src/languages.ts';
import { mapAtOnce } from '../mapAtOnce.ts';
import { type ArticleFiles, originalOf, readArticle } from './articleFiles.ts';
import { articleFolders } from './articleFolders.ts';

export type EditionStatus =
  | 'original'
  | 'full'
  | 'partial'
  | 'out of date'
  | 'partial, out of date'
  | 'missing'
  | 'broken';

/** How far an article is in each language, by code. */
export type ArticleStatus = { article: string; editions: Record<string, EditionStatus> };

/** How far every article of a folder is in every language of the table. */
export async function articleStatus(folder: string): Promise<ArticleStatus[]> {
  return mapAtOnce(articleFolders(folder), 16, async (article) => {
    const files = await readArticle(folder, article);
    const editions = languages.map(({ code }) => [code, statusOf(files, code)]);
    return { article, editions: Object.fromEntries(editions) };
  });
}

function statusOf(article: ArticleFiles, code: string): EditionStatus {
  const file = article.editions.find((edition) => edition.code === code);
  if (!file) return 'missing';
  if (!file.edition || file.findings.some(({ level }) => level === 'error')) return 'broken';
  const translation = file.edition.translationOfWork;
  if (!translation) return 'original';
  const original = originalOf(article)?.edition;
  const outOfDate = original && isBefore(translation.dateModified, original.dateModified);
  if (translation.partial) return outOfDate ? 'partial, out of date' : 'partial';
  return outOfDate ? 'out of date' : 'full';
}
