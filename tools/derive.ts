import { essence, listItem } from '../src/article/listItem.ts';
import type { ArticleList, DerivedPicture, ListItem, Story } from '../src/article/story.ts';
import type { Language } from '../src/languages.ts';
import type { Archive, ArchivedArticle } from './archive.ts';

/** How many articles stand on a page of a list: no phone takes one of thousands. */
export const pageSize = 24;

/** The pictures of an article in their sizes, by file name. */
export type DerivedPictures = Record<string, DerivedPicture>;

/** An article's `story.json`. */
export function storyOf(
  { id, original, editions }: ArchivedArticle,
  pictures: DerivedPictures,
): Story {
  const entries = [...editions].map(([code, edition]) => {
    const { headline, dateModified, translationOfWork } = edition;
    const translation = translationOfWork && { translationOfWork: essence(translationOfWork) };
    return [code, { headline, dateModified, ...translation }];
  });
  return { id, original, editions: Object.fromEntries(entries), pictures };
}

/** An article as a list of a language shows it. */
export function itemOf(
  article: ArchivedArticle,
  { code }: Language,
  pictures: DerivedPictures,
): ListItem {
  const item = listItem(article, code, (code) => article.editions.get(code), pictures);
  if (!item) throw new Error(`${article.id}: expected an edition`);
  return item;
}

/** Pages of articles, numbered from the oldest, so that a new article touches only the newest page. */
export function archivePages(articles: readonly ArchivedArticle[]): ArchivedArticle[][] {
  const oldestFirst = [...articles].reverse();
  const pages: ArchivedArticle[][] = [];
  for (let start = 0; start < oldestFirst.length; start += pageSize) {
    pages.push(oldestFirst.slice(start, start + pageSize).reverse());
  }
  return pages;
}

/** A list that a reader pages through: its articles, and the page with the next older ones. */
export type ListPart = { articles: ArchivedArticle[]; previous?: number };

/** The latest articles: the newest page and, while that isn't full, the one before it too. */
export function latestOf(pages: readonly ArchivedArticle[][]): ListPart {
  const newest = pages.at(-1) ?? [];
  const count = newest.length < pageSize && pages.length > 1 ? 2 : 1;
  const articles = pages.slice(-count).reverse().flat();
  const previous = pages.length - count;
  return previous > 0 ? { articles, previous } : { articles };
}

/** The articles on each topic, newest first. */
export function articlesByTopic({ articles }: Archive): Map<string, ArchivedArticle[]> {
  const topics = new Map<string, ArchivedArticle[]>();
  for (const article of articles) {
    const about = new Set([...article.editions.values()].flatMap((edition) => edition.about ?? []));
    for (const topic of about) {
      const others = topics.get(topic);
      if (others) others.push(article);
      else topics.set(topic, [article]);
    }
  }
  return topics;
}

/** A list with what it goes by: no topic, and it is of all articles; no number, and it is the latest. */
export type List = ListPart & { topic?: string; number?: number };

/**
 * Every list, the front page's last. A topic's older pages are those that its latest articles leave: they
 * are full, so that a new article changes none of them, and a topic with few articles has no page twice.
 */
export function* listsOf(archive: Archive): Generator<List> {
  const pages = archivePages(archive.articles);
  yield* numbered(pages);
  for (const [topic, articles] of articlesByTopic(archive)) {
    const ownPages = archivePages(articles);
    const latest = latestOf(ownPages);
    for (const list of numbered(ownPages.slice(0, latest.previous ?? 0))) yield { ...list, topic };
    yield { ...latest, topic };
  }
  yield latestOf(pages);
}

function numbered(pages: readonly ArchivedArticle[][]) {
  return pages.map((articles, index) => {
    const number = index + 1;
    return index > 0 ? { articles, number, previous: index } : { articles, number };
  });
}

/** A list's document in a language. */
export function listOf(
  { articles, previous }: ListPart,
  language: Language,
  picturesOf: (article: ArchivedArticle) => DerivedPictures,
): ArticleList {
  const items = articles.map((article) => itemOf(article, language, picturesOf(article)));
  return previous === undefined ? { items } : { items, previous };
}
