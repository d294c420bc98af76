import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../src/article/edition.ts';
import { parseJson } from '../src/article/fetchDocument.ts';
import type { ListItem, Topics } from '../src/article/story.ts';
import { textsIn } from '../src/blocks/parts.ts';
import { plainText } from '../src/blocks/text.ts';
import {
  itemsInFile,
  itemsPath,
  type Place,
  places,
  shardCount,
  shardDocument,
  shardOf,
  shardPath,
} from '../src/search/segment.ts';
import { stemsOf } from '../src/search/stemsOf.ts';
import { wordsIn } from '../src/search/words.ts';

/** A segment of a language's search index that is to be made. */
export type SegmentJob = {
  /** The folder of the articles. */
  articles: string;
  code: string;
  key: string;
  /** Its articles, from the oldest. */
  items: ListItem[];
  topics: Topics;
};

/** A text of an article, its language, and where it stands. */
type Passage = { text: string; code: string; place: Place };

/** The files of a segment, below `search/`, and what is in them. */
export function* segmentFiles(job: SegmentJob): Generator<{ path: string; content: string }> {
  const { code, key, items } = job;
  for (let start = 0; start < items.length; start += itemsInFile) {
    const part = items.slice(start, start + itemsInFile);
    const content = JSON.stringify({ items: part });
    yield { path: itemsPath(code, key, start / itemsInFile), content };
  }
  for (const [number, shard] of shardsOf(job).entries()) {
    yield { path: shardPath(code, key, number), content: JSON.stringify(shardDocument(shard)) };
  }
}

/** The paths of those files. */
export function segmentPaths(code: string, key: string, articles: number): string[] {
  const parts = Array.from({ length: Math.ceil(articles / itemsInFile) });
  const shards = Array.from({ length: shardCount(articles) });
  return [
    ...parts.map((_, part) => itemsPath(code, key, part)),
    ...shards.map((_, shard) => shardPath(code, key, shard)),
  ];
}

/** The articles of each stem, as shards have them: number × 3 + place. */
function shardsOf(job: SegmentJob): Map<string, number[]>[] {
  const found = new Map<string, number[]>();
  for (const [article, item] of job.items.entries()) {
    for (const { text, code, place } of passagesOf(job, item)) {
      for (const word of wordsIn(text)) {
        for (const stem of stemsOf(word, code)) note(found, stem, article * 3 + place);
      }
    }
  }
  const count = shardCount(job.items.length);
  const shards = Array.from({ length: count }, () => new Map<string, number[]>());
  for (const [stem, sums] of found) shards[shardOf(stem, count)]?.set(stem, sums);
  return shards;
}

/** Of an article, which has its words one after the other, the best place is kept: the first. */
function note(found: Map<string, number[]>, stem: string, sum: number): void {
  const sums = found.get(stem);
  if (!sums) found.set(stem, [sum]);
  else if (Math.floor((sums.at(-1) ?? 0) / 3) < Math.floor(sum / 3)) sums.push(sum);
}

/** All that an article says, the best places first, in the words that a reader of the language sees, and who and what it is about. */
function passagesOf({ articles, code, topics }: SegmentJob, item: ListItem): Passage[] {
  const shown = item.inLanguage ?? code;
  const file = join(articles, item.id, `${shown}.json`);
  const { author = [], about = [], image, sections } = editionIn(file);
  const passage = (text: string, place: Place, language = shown) => ({
    text,
    place,
    code: language,
  });
  const text = (words: string | undefined, language?: string) =>
    words ? [passage(words, places.text, language)] : [];
  return [
    passage(item.headline, places.headline),
    passage(item.description, places.lead),
    ...about.flatMap((topic) => text(topics[topic]?.[code], code)),
    ...author.flatMap(({ name }) => text(name)),
    ...text(image?.caption),
    ...sections.flatMap(({ heading, blocks }) => [
      ...text(heading),
      ...blocks.flatMap(textsIn).flatMap((part) => text(plainText(part.text), part.language)),
    ]),
  ];
}

/** The archive has checked it. */
function editionIn(file: string): Edition {
  return parseJson(file, readFileSync(file, 'utf8')) as Edition;
}
