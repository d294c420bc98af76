import { isBefore } from '../../src/article/rendition.ts';
import { languages } from '../../src/languages.ts';
import { mapAtOnce } from '../../src/mapAtOnce.ts';
import { type ArticleFiles, originalOf, readArticle } from './articleFiles.ts';
import { articleFolders } from './articleFolders.ts';
import { dayOf } from './dateTimes.ts';

/**
 * How far an article is in each language, by code: `original`, `full`, `missing`, `broken`, or what lacks,
 * `partial, out of date, waits until 2026-05-02`.
 */
export type ArticleStatus = { article: string; editions: Record<string, string> };

/** How far every article of a folder is in every language of the table. */
export async function articleStatus(folder: string): Promise<ArticleStatus[]> {
  return mapAtOnce(articleFolders(folder), 16, async (article) => {
    const files = await readArticle(folder, article);
    const editions = languages.map(({ code }) => [code, statusOf(files, code)]);
    return { article, editions: Object.fromEntries(editions) };
  });
}

function statusOf(article: ArticleFiles, code: string): string {
  const file = article.editions.find((edition) => edition.code === code);
  if (!file) return 'missing';
  if (!file.edition || file.findings.some(({ level }) => level === 'error')) return 'broken';
  const { datePublished, translationOfWork: translation } = file.edition;
  const original = originalOf(article)?.edition;
  const lacking: string[] = [];
  if (translation?.partial) lacking.push('partial');
  if (translation && original && isBefore(translation.dateModified, original.dateModified))
    lacking.push('out of date');
  if (isBefore(new Date().toISOString(), datePublished))
    lacking.push(`waits until ${dayOf(datePublished)}`);
  return lacking.join(', ') || (translation ? 'full' : 'original');
}
