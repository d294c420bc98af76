import { join } from 'node:path';
import { listPath } from '../src/article/queries.ts';
import { languages } from '../src/languages.ts';
import type { Archive, ArchivedArticle } from './archive.ts';
import { type DerivedPictures, listOf, listsOf, storyOf } from './derive.ts';
import { hashOf, type Output } from './output.ts';
import { pictureOutputs, picturesOf, publishPictures } from './publishPictures.ts';
import type { FileJob } from './workers.ts';

/** A hash of each derived document, by its path below `articles/`. */
export type DocumentHashes = Map<string, string>;

/**
 * Claims all documents, and yields those that are to be written: the editions byte for byte, stories
 * and lists. Puts the pictures there itself.
 * @param hashes is filled as the documents are made
 */
export async function* documentJobs(
  archive: Archive,
  output: Output,
  cache: string,
  hashes: DocumentHashes,
): AsyncGenerator<FileJob> {
  const pictures = new Map<string, DerivedPictures>();

  function* put(path: string, document: unknown): Generator<FileJob> {
    const content = JSON.stringify(document);
    const hash = hashOf(content);
    hashes.set(path, hash);
    const file = `articles/${path}`;
    if (!output.claim(file, hash)) yield { file, content };
  }

  for (const article of archive.articles) {
    for (const { code, hash } of article.editions.values()) {
      const file = `articles/${article.id}/${code}.json`;
      const source = join(archive.folder, article.id, `${code}.json`);
      if (!output.claim(file, hash)) yield { file, source };
    }
    const derived = archive.pictures
      ? archive.pictures.get(article.id)
      : await putPictures(archive, article, output, cache);
    if (derived) pictures.set(article.id, derived);
    yield* put(`${article.id}/story.json`, storyOf(article, derived ?? {}));
  }
  const derivedOf = ({ id }: ArchivedArticle) => pictures.get(id) ?? {};
  const lists = [...listsOf(archive)];
  for (const language of languages) {
    for (const list of lists) {
      const path = listPath(language, list.number, list.topic);
      yield* put(path, listOf(list, language, derivedOf));
    }
  }
  yield* put('topics.json', archive.topics);
}

/** An article's pictures in their sizes, where it has any. */
async function putPictures(
  { folder }: Archive,
  { id, editions, notes }: ArchivedArticle,
  output: Output,
  cache: string,
): Promise<DerivedPictures | undefined> {
  const named = [...editions.values()].flatMap((edition) => edition.pictures);
  if (!notes || named.length === 0) return undefined;
  const own = new Map([...notes].filter(([file]) => named.some(({ url }) => url === file)));
  const derived = picturesOf(own);
  for (const file of pictureOutputs(derived)) output.claim(`articles/${id}/${file}`, file);
  await publishPictures(own, {
    source: join(folder, id),
    target: join(output.folder, 'articles', id),
    cache,
    makeWay: (file) => output.removeFromTheWay(`articles/${id}/${file}`),
  });
  return derived;
}
