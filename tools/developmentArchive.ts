import { type Archive, readArchive } from './archive.ts';
import type { SummaryCache } from './updateSummaries.ts';

/** What needn't be read again for the next request; a change in the code begins anew. */
const summaries: SummaryCache = new Map();
let last: Promise<unknown> = Promise.resolve();

/**
 * The archive for development: upcoming articles are in it, pictures only as they are. Of a large one, only
 * what has changed is read again, and one request waits for another, that each is read once.
 * @param article the one that is asked for; all where there is none
 */
export function developmentArchive(folder: string, article?: string): Promise<Archive> {
  const options = { now: Date.now(), withUpcoming: true };
  if (article !== undefined) return readArchive(folder, { ...options, article });
  const archive = last.then(() => readArchive(folder, { ...options, cache: summaries }));
  last = archive.catch(() => undefined);
  return archive;
}
