import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { BrokenDocument } from '../article/fault.ts';
import { DocumentUnavailable, documentReader } from '../article/fetchDocument.ts';
import { type DocumentLoader, documentQuery } from '../article/queries.ts';
import { parseList } from '../article/story.ts';
import type { Language } from '../languages.ts';
import { findArticles, type IndexReader } from './findArticles.ts';
import { tidy } from './question.ts';
import { indexPath, itemsPath, parseIndex, parseShard, shardPath } from './segment.ts';

/** How many results are shown at first, and how many more each time. */
export const resultsAtOnce = 20;

/* The index is made by the build and lies with the site, wherever its articles are. */
const address = `${import.meta.env.BASE_URL}search`;
const readFile = documentReader(address);
// It names the files of the day: an old one's would be gone.
const readIndex = documentReader(address, 'no-cache');

function indexQuery(code: string) {
  return documentQuery(['searchIndex', code], indexPath(code), parseIndex, readIndex);
}

function readerOf(client: QueryClient, code: string): IndexReader {
  return {
    code,
    segments: async () => (await client.fetchQuery(indexQuery(code))).segments,
    shard: ({ key }, shard) => {
      const path = shardPath(code, key, shard);
      return client.fetchQuery(documentQuery(['searchShard', path], path, parseShard, readFile));
    },
    items: async ({ key }, part) => {
      const path = itemsPath(code, key, part);
      const query = documentQuery(['searchItems', path], path, parseList, readFile);
      return (await client.fetchQuery(query)).items;
    },
  };
}

/** The articles of a language that answer a question. */
export function searchQuery({ code }: Language, question: string, wanted = resultsAtOnce) {
  return queryOptions({
    queryKey: ['search', code, question, wanted],
    queryFn: async ({ client }) => {
      const find = () => findArticles(readerOf(client, code), question, wanted);
      try {
        return await find();
      } catch (error) {
        // A new build may have taken a segment's files away: its index names others. There are hosts
        // that answer with a page of HTML for what isn't there.
        const isGone = error instanceof DocumentUnavailable && error.isGone;
        if (!isGone && !(error instanceof BrokenDocument)) throw error;
        await client.invalidateQueries({ queryKey: indexQuery(code).queryKey });
        return find();
      }
    },
  });
}

/** Loads the first results of a question, where there is one. */
export async function loadResults(
  client: DocumentLoader,
  query: string,
  language: Language,
): Promise<void> {
  const question = tidy(query);
  if (question) await client.ensureQueryData(searchQuery(language, question));
}
