import { hashKey, QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import type { Language } from '../languages.ts';
import { parseEdition } from './edition.ts';
import { BrokenDocument } from './fault.ts';
import type { ReadDocument } from './fetchDocument.ts';
import { readPatiently } from './readPatiently.ts';
import { parseList, parseStory, parseTopics } from './story.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { read?: ReadDocument };
  }
}

/** What pages load their documents with. */
export type DocumentLoader = Pick<QueryClient, 'ensureQueryData'>;

const freshFor = 5 * 60_000; // ms

/** The one cache of documents, over a way to read them: `fetchDocument`, or a disk. */
export function createQueryClient(read: ReadDocument): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        meta: { read },
        staleTime: freshFor,
        gcTime: Number.POSITIVE_INFINITY,
        // Offline too: an answer may stand in the browser's cache, and an error beats a spinner.
        networkMode: 'always',
        // readPatiently does, and in a hidden tab too.
        retry: false,
        // What failed just now isn't asked for again because it is shown: the reader asks.
        retryOnMount: false,
      },
    },
  });
}

/** What is known of a document: much quicker than the client's own way, for the build's sake. */
export function documentIn<Data>(client: QueryClient, queryKey: QueryKey): Data | undefined {
  return client.getQueryCache().get<Data>(hashKey(queryKey))?.state.data;
}

/**
 * The one way in of a document: read patiently, and parsed.
 * @param from reads it, where it isn't one of the articles'
 */
export function documentQuery<Data>(
  queryKey: readonly string[],
  path: string,
  parse: (value: unknown, file: string) => Data,
  from?: ReadDocument,
) {
  return queryOptions({
    queryKey,
    queryFn: async ({ meta, signal }): Promise<Data> => {
      const read = from ?? meta?.read;
      if (!read) throw new Error('A query needs a client of createQueryClient');
      try {
        return parse(await readPatiently(read, path, signal), path);
      } catch (error) {
        // Whoever wrote the document finds here what is wrong with it.
        if (error instanceof BrokenDocument) console.error(error.message);
        throw error;
      }
    },
  });
}

export function editionQuery(article: string, code: string) {
  return documentQuery(['edition', article, code], `${article}/${code}.json`, (value, file) =>
    parseEdition(value, file, code),
  );
}

export function storyQuery(article: string) {
  return documentQuery(['story', article], `${article}/story.json`, parseStory);
}

/**
 * The path of a list, below the articles' address.
 * @param number an older page's; without it, it is the list of the latest articles
 * @param topic what they are about; without it, it is a list of all articles
 */
export function listPath({ code }: Language, number?: number, topic?: string): string {
  const part = topic ? `topics/${topic}${number ? `/${number}` : ''}` : (number ?? 'latest');
  return `lists/${code}/${part}.json`;
}

/** The articles of a language, newest first: the latest or an older page's, on all topics or on one. */
export function listQuery(...list: Parameters<typeof listPath>) {
  const path = listPath(...list);
  return documentQuery(['list', path], path, parseList);
}

/** A topic's names by language code; its id stands for a name that isn't there. */
export function topicQuery(topic: string) {
  const all = documentQuery(['topics'], 'topics.json', parseTopics);
  return queryOptions({
    queryKey: ['topic', topic],
    queryFn: async ({ client }) => {
      const topics = await client.fetchQuery(all);
      return (Object.hasOwn(topics, topic) && topics[topic]) || {};
    },
  });
}
