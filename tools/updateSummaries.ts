import { statSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/languages.ts';
import type { EditionPlace, EditionReading, EditionSummary } from './editionSummary.ts';
import { sharer } from './sharer.ts';
import { stampOf } from './stampOf.ts';

/** Summaries of documents by path, as of a time and size: what needn't be read again. */
export type SummaryCache = Map<string, { stamp: string; summary: EditionSummary }>;

/** Reads many editions, in their order. */
export type ReadEditions = (places: EditionPlace[]) => Promise<EditionReading[]>;

/** Many enough for all cores, and few enough that what they have in common isn't there often. */
const filesAtOnce = 3_000;

/**
 * Brings the summaries up to date: reads what is new or changed, forgets what is gone or broken.
 * @param names of the articles
 * @returns what is wrong
 */
export async function updateSummaries(
  cache: SummaryCache,
  folder: string,
  names: readonly string[],
  readEditions: ReadEditions,
): Promise<string[]> {
  const faults: string[] = [];
  const changed: (EditionPlace & { stamp: string })[] = [];
  const there = new Set<string>();
  for (const name of names) {
    for (const { code } of languages) {
      const file = join(folder, name, `${code}.json`);
      const stats = statSync(file, { throwIfNoEntry: false });
      if (!stats) continue;
      const stamp = stampOf(stats);
      if (cache.get(file)?.stamp === stamp) there.add(file);
      else changed.push({ file, code, stamp });
    }
  }
  for (const file of cache.keys()) if (!there.has(file)) cache.delete(file);
  const shared = sharer();
  for (let start = 0; start < changed.length; start += filesAtOnce) {
    const part = changed.slice(start, start + filesAtOnce);
    const readings = await readEditions(part.map(({ file, code }) => ({ file, code })));
    for (const [index, { file, stamp }] of part.entries()) {
      const reading = readings[index];
      if (!reading) throw new Error(`${file}: expected to be read`);
      if ('fault' in reading) faults.push(reading.fault);
      else cache.set(file, { stamp, summary: shared(reading.summary) });
    }
  }
  return faults;
}
