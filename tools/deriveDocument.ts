import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '../src/article/story.ts';
import { languageByCode, languages } from '../src/languages.ts';
import { nameForm } from '../src/nameForm.ts';
import { type ArchivedArticle, readArchive } from './archive.ts';
import {
  archivePages,
  articlesByTopic,
  latestOf,
  latestOnTopic,
  listOf,
  storyOf,
} from './derive.ts';

const storyPath = new RegExp(`^(${nameForm})/story\\.json$`);
const listPath = new RegExp(`^lists/([^/]+)/(?:topics/(${nameForm})|(\\w+))\\.json$`);
const noPictures = () => ({});
const longAgo = '1970-01-01T00:00:00Z';

/**
 * One derived document, made on the spot, for development: upcoming articles are in it, pictures only
 * as they are.
 * @param path below the articles' address: `depot/story.json`
 * @returns the document, or undefined where the path names none
 */
export async function deriveDocument(folder: string, path: string): Promise<unknown> {
  const story = storyPath.exec(path);
  const list = listPath.exec(path);
  if (!story && !list) return undefined;
  const archive = await readArchive(folder, { now: Date.now(), withUpcoming: true });
  if (story) {
    const [, id = ''] = story;
    return storyWithBroken(
      folder,
      id,
      archive.articles.find((article) => article.id === id),
    );
  }
  const language = languageByCode(list?.[1] ?? '');
  if (!language) return undefined;
  const [, , topic, part = ''] = list ?? [];
  const pages = archivePages(archive.articles);
  if (topic) {
    const articles = articlesByTopic(archive).get(topic);
    return articles && listOf(latestOnTopic(articles, pages), language, noPictures);
  }
  if (part === 'latest') return listOf(latestOf(pages), language, noPictures);
  const number = Number(part);
  const articles = pages[number - 1];
  if (!articles) return undefined;
  return listOf(
    number > 1 ? { articles, previous: number - 1 } : { articles },
    language,
    noPictures,
  );
}

/** The story with editions that are broken too: the page asks for them then, and says what is wrong. */
function storyWithBroken(
  folder: string,
  id: string,
  article: ArchivedArticle | undefined,
): Story | undefined {
  const present = languages.filter(({ code }) => existsSync(join(folder, id, `${code}.json`)));
  const [first] = present;
  if (!first) return undefined;
  const broken = present.map(({ code }) => [code, { headline: code, dateModified: longAgo }]);
  const story = article && storyOf(article, {});
  const editions = { ...Object.fromEntries(broken), ...story?.editions };
  return { id, original: first.code, pictures: {}, ...story, editions };
}
