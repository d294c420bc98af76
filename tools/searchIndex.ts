import type { ListItem } from '../src/article/story.ts';
import { type Language, languages } from '../src/languages.ts';
import { indexPath, type SearchIndex, segmentSize } from '../src/search/segment.ts';
import type { Archive, ArchivedArticle } from './archive.ts';
import { itemOf } from './derive.ts';
import { type SegmentJob, segmentPaths } from './indexSegment.ts';
import { hashOf, type Output } from './output.ts';

/** A segment of the search index, of a language: which articles are in it, and a name for all they say. */
export type PlannedSegment = { language: Language; articles: ArchivedArticle[]; key: string };

/**
 * The segments of a language, from the oldest: their keys stand for their articles, as they are shown
 * in it, and for the code.
 */
export function plannedSegments(
  archive: Archive,
  language: Language,
  code: string,
  size = segmentSize,
): PlannedSegment[] {
  const oldestFirst = [...archive.articles].reverse();
  const planned: PlannedSegment[] = [];
  for (let start = 0; start < oldestFirst.length; start += size) {
    const articles = oldestFirst.slice(start, start + size);
    const sources = articles.map((article) => sourcesOf(article, language));
    const topics = topicNames(archive, articles, language);
    const key = keyOf(code, language.code, ...sources, JSON.stringify(topics));
    planned.push({ language, articles, key });
  }
  return planned;
}

/**
 * Claims the files of the search index but for those that name the segments, and yields the segments
 * that are to be made: those with an article that is new, changed or gone since the last build.
 */
export function* segmentJobs(
  archive: Archive,
  output: Output,
  planned: Iterable<PlannedSegment>,
): Generator<SegmentJob> {
  for (const { language, articles, key } of planned) {
    const paths = segmentPaths(language.code, key, articles.length);
    const areThere = paths.map((path) => output.claim(`search/${path}`, key));
    if (areThere.every(Boolean)) continue;
    yield segmentJob(archive, { language, articles, key });
  }
}

/** What it takes to make a segment. */
export function segmentJob(
  { folder, topics }: Archive,
  { language, articles, key }: PlannedSegment,
): SegmentJob {
  const items = articles.map((article) => searchItem(article, language));
  return { articles: folder, code: language.code, key, items, topics };
}

/** Puts the files that name the segments: once those are all there, so that none is named before. */
export async function putSearchIndexes(output: Output, planned: readonly PlannedSegment[]) {
  for (const { code } of languages) {
    const segments = planned.filter(({ language }) => language.code === code);
    const index: SearchIndex = { segments: segments.map(segmentOf) };
    await output.put(`search/${indexPath(code)}`, JSON.stringify(index));
  }
}

/** A segment as a language's index names it. */
export function segmentOf({
  language,
  articles,
  key,
}: PlannedSegment): SearchIndex['segments'][number] {
  const shown = articles.map(({ editions, original }) =>
    editions.has(language.code) ? language.code : original,
  );
  const others = [...new Set(shown)].filter((code) => code !== language.code).sort();
  return { key, articles: articles.length, ...(others.length > 0 && { others }) };
}

/** An article as a result shows it: as a list does, without its picture. */
function searchItem(article: ArchivedArticle, language: Language): ListItem {
  const { image: _, ...item } = itemOf(article, language, {});
  return item;
}

/** Hexadecimal: there are disks to which two names are one that differ in capitals. */
function keyOf(...parts: string[]): string {
  return Buffer.from(hashOf(...parts), 'base64url').toString('hex', 0, 8);
}

/**
 * What a segment has of an article: its text, and what a result shows. That isn't all in the edition's file:
 * a translation whose original has gone is marked as none any more.
 */
function sourcesOf(article: ArchivedArticle, language: Language): string {
  const { original, editions } = article;
  const shown = editions.get(language.code) ?? editions.get(original);
  return `${shown?.hash} ${JSON.stringify(searchItem(article, language))}`;
}

function topicNames({ topics }: Archive, articles: ArchivedArticle[], { code }: Language) {
  const about = articles.flatMap(({ editions }) =>
    [...editions.values()].flatMap((edition) => edition.about ?? []),
  );
  return [...new Set(about)].map((topic) => [topic, topics[topic]?.[code]]);
}
