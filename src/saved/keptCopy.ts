import { basePath } from '../route.ts';

/** What the caches of kept articles begin with: one cache an article, so that each goes by itself. */
export const cachePrefix = `saved ${basePath}/`;

/** The name of an article's cache. */
export function cacheOf(article: string): string {
  return cachePrefix + article;
}

/** The address of the note that is put into an article's cache last: without it, nothing is kept. */
export function noteUrl(article: string): string {
  return `${basePath}/saved/${article}`;
}

/** The note on an article, where all of it is on this device. Asking makes no cache. */
export async function findNote(article: string): Promise<Response | undefined> {
  return globalThis.caches?.match(noteUrl(article), { cacheName: cacheOf(article) });
}
