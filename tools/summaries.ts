import { readFile, writeFile } from 'node:fs/promises';
import { putInPlace } from './putInPlace.ts';
import { sharer } from './sharer.ts';
import type { SummaryCache } from './updateSummaries.ts';

/** Summaries of the last build, and what keeps them for the next one. */
export type KeptSummaries = { summaries: SummaryCache; write: () => Promise<void> };

/*
 * They stand in lines, many editions each: one text of a large archive's would take more memory than
 * all the rest of a build. What was read anew is added at the end, and later lines count: after an
 * edit it needn't all be written again. The first line is the version of the code that made them.
 */
const editionsInLine = 1000;
const newLine = 10;

/** Reads the summaries that this version of the code has made; none where the file is broken. */
export async function readSummaries(file: string, version: string): Promise<KeptSummaries> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const entries = entriesOf(bytes, version);
  const known: SummaryCache = new Map(entries);
  const inFile = entries.length;
  const summaries: SummaryCache = new Map(known);

  async function write(): Promise<void> {
    const changed = [...summaries].filter(([path, entry]) => known.get(path) !== entry);
    if (changed.length === 0 && known.size > 0) return;
    if (known.size > 0 && inFile + changed.length < 1.5 * summaries.size) {
      await writeFile(file, linesOf(changed), { flag: 'a' });
      return;
    }
    await putInPlace(file, (part) => writeFile(part, linesOf([...summaries], version)));
  }

  return { summaries, write };
}

type Entry = [path: string, known: SummaryCache extends Map<string, infer Known> ? Known : never];

function entriesOf(bytes: Buffer, version: string): Entry[] {
  const entries: Entry[] = [];
  const shared = sharer();
  let start = bytes.indexOf(newLine) + 1;
  if (bytes.toString('utf8', 0, start) !== `${version}\n`) return [];
  try {
    while (start < bytes.length) {
      const end = bytes.indexOf(newLine, start);
      if (end === -1) return []; // A build was stopped while it wrote.
      for (const entry of JSON.parse(bytes.toString('utf8', start, end)) as Entry[]) {
        shared(entry[1].summary);
        entries.push(entry);
      }
      start = end + 1;
    }
    return entries;
  } catch {
    return [];
  }
}

function* linesOf(entries: Entry[], version?: string): Generator<string> {
  if (version !== undefined) yield `${version}\n`;
  for (let start = 0; start < entries.length; start += editionsInLine) {
    yield `${JSON.stringify(entries.slice(start, start + editionsInLine))}\n`;
  }
}
