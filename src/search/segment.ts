import * as v from 'valibot';
import { parser } from '../article/fault.ts';
import { languageCode, list, object, string } from '../article/schema.ts';

/*
 * The index of a language is in segments of many articles, numbered from the oldest: one that is full
 * stays as it is when a new article comes. A segment's words are in shards, by how they begin, and its
 * articles, as results show them, a few in a file.
 *
 *     uk.json                  the segments
 *     uk/{key}/{shard}.json    which words are in which articles
 *     uk/{key}/items-{n}.json  articles
 *
 * The key stands for all that is in the segment: its files never change, so none fits another badly.
 */

/** As many articles as are worth two requests more for a question that goes on to the older ones. */
export const segmentSize = 1_000;

/** Articles in a file: a result needs one of them. */
export const itemsInFile = 10;

const mostShards = 64;
const articlesToShard = 16;

/** How many shards the words of so many articles are in: a small site has them in one file. */
export function shardCount(articles: number): number {
  return Math.min(mostShards, Math.ceil(articles / articlesToShard));
}

/** The shard that a stem is in. Its first three letters decide: forms that differ later are together. */
export function shardOf(stem: string, shards: number): number {
  let hash = 0;
  for (const letter of stem.slice(0, 3)) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return hash % shards;
}

/** The paths of an index's files, below `search/`. */
export const indexPath = (code: string) => `${code}.json`;
export const shardPath = (code: string, key: string, shard: number) =>
  `${code}/${key}/${shard}.json`;
export const itemsPath = (code: string, key: string, part: number) =>
  `${code}/${key}/items-${part}.json`;

const expectedCount = 'expected a whole number';
const count = v.pipe(
  v.number(expectedCount),
  v.integer(expectedCount),
  v.minValue(0, expectedCount),
);

const indexSchema = object({
  /** From the oldest to the newest. */
  segments: list(
    object({
      key: string,
      articles: count,
      /** Languages that articles are shown in which lack this one. */
      others: v.optional(list(languageCode)),
    }),
  ),
});

export type SearchIndex = v.InferOutput<typeof indexSchema>;
export type Segment = SearchIndex['segments'][number];

/**
 * `found[i]` has the articles that `words[i]` is in: an article's number in the segment × 3, and where
 * in it (0 the headline, 1 the lead, 2 anywhere), each less the one before it.
 */
const shardSchema = object({ words: list(string), found: list(list(count)) });

export type ShardDocument = v.InferOutput<typeof shardSchema>;

/** Where in an article a word is: the best place counts. */
export const places = { headline: 0, lead: 1, text: 2 } as const;
export type Place = (typeof places)[keyof typeof places];

/** An article that a word is in, by its number in the segment, and the best place. */
export type Hit = { article: number; place: Place };

/** The articles of each stem of a shard. */
export type Shard = Map<string, Hit[]>;

export const parseIndex = parser(indexSchema);
const parseShardDocument = parser(shardSchema);

export function parseShard(value: unknown, file: string): Shard {
  const { words, found } = parseShardDocument(value, file);
  return new Map(words.map((word, index) => [word, hitsOf(found[index] ?? [])]));
}

function hitsOf(steps: number[]): Hit[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return { article: Math.floor(sum / 3), place: (sum % 3) as Place };
  });
}

/** A shard as it is written. Hits are in the order of their articles. */
export function shardDocument(shard: Iterable<readonly [string, number[]]>): ShardDocument {
  const words: string[] = [];
  const found: number[][] = [];
  for (const [word, sums] of shard) {
    words.push(word);
    found.push(sums.map((sum, index) => sum - (sums[index - 1] ?? 0)));
  }
  return { words, found };
}
