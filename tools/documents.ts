import { join } from 'node:path';
import { topicListPath } from '../src/article/queries.ts';
import { languages } from '../src/languages.ts';
import type { Archive, ArchivedArticle } from './archive.ts';
import {
  archivePages,
  articlesByTopic,
  type DerivedPictures,
  latestOf,
  listOf,
  storyOf,
} from './derive.ts';
import { hashOf, type Output } from './output.ts';
import { derivePictures, pictureOutputs } from './pictures.ts';

/** A hash of each derived document, by its path below `articles/`. */
export type DocumentHashes = Map<string, string>;

/**
 * Puts all documents into the output: the editions byte for byte, their pictures in their sizes,
 * stories and lists.
 */
export async function putDocuments(
  archive: Archive,
  output: Output,
  cache: string,
): Promise<DocumentHashes> {
  const hashes: DocumentHashes = new Map();
  const pictures = new Map<string, DerivedPictures>();

  async function put(path: string, document: unknown) {
    const json = JSON.stringify(document);
    hashes.set(path, hashOf(json));
    await output.put(`articles/${path}`, json);
  }

  for (const article of archive.articles) {
    const derived = await putArticle(archive, article, output, cache);
    pictures.set(article.id, derived);
    await put(`${article.id}/story.json`, storyOf(article, derived));
  }
  const picturesOf = ({ id }: ArchivedArticle) => pictures.get(id) ?? {};
  const pages = archivePages(archive.articles);
  const topics = articlesByTopic(archive);
  for (const language of languages) {
    const folder = `lists/${language.code}`;
    await put(`${folder}/latest.json`, listOf(latestOf(pages), language, picturesOf));
    for (const [index, articles] of pages.entries()) {
      const part = index > 0 ? { articles, previous: index } : { articles };
      await put(`${folder}/${index + 1}.json`, listOf(part, language, picturesOf));
    }
    for (const [topic, articles] of topics) {
      await put(topicListPath(language, topic), listOf({ articles }, language, picturesOf));
    }
  }
  await put('topics.json', archive.topics);
  return hashes;
}

/** One article's own files. Returns its pictures in their sizes. */
async function putArticle(
  { folder }: Archive,
  { id, editions }: ArchivedArticle,
  output: Output,
  cache: string,
): Promise<DerivedPictures> {
  for (const { code, hash } of editions.values()) {
    await output.copy(join(folder, id, `${code}.json`), `articles/${id}/${code}.json`, hash);
  }
  const files = [...new Set([...editions.values()].flatMap((edition) => edition.pictures))];
  if (files.length === 0) return {};
  const target = join(output.folder, 'articles', id);
  const derived = await derivePictures(join(folder, id), files, target, cache);
  for (const file of pictureOutputs(derived)) output.claim(`articles/${id}/${file}`, file);
  return derived;
}
