import { languageByCode } from '../src/languages.ts';
import { readArchive } from './archive.ts';
import { archivePages, articlesByTopic, latestOf, listOf, storyOf } from './derive.ts';

const noPictures = () => ({});

/**
 * One derived document, made on the spot, for development: upcoming articles are in it, pictures only
 * as they are.
 * @param path below the articles' address: `depot/story.json`
 * @returns the document, or undefined where the path names none
 */
export async function deriveDocument(folder: string, path: string): Promise<unknown> {
  const story = /^([a-z0-9-]+)\/story\.json$/.exec(path);
  const list = /^lists\/([^/]+)\/(?:topics\/([a-z0-9-]+)|(\w+))\.json$/.exec(path);
  if (!story && !list) return undefined;
  const archive = await readArchive(folder, { now: Date.now(), withUpcoming: true });
  if (story) {
    const article = archive.articles.find(({ id }) => id === story[1]);
    return article && storyOf(article, {});
  }
  const language = languageByCode(list?.[1] ?? '');
  if (!language) return undefined;
  const [, , topic, part = ''] = list ?? [];
  if (topic) {
    const articles = articlesByTopic(archive).get(topic);
    return articles && listOf({ articles }, language, noPictures);
  }
  const pages = archivePages(archive.articles);
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
