import { namePattern } from '../route.ts';
import { cachePrefix } from './keptCopy.ts';

/** The names of the articles that are kept, by this site: another's, below a path of it, begin alike. */
export async function keptNames(): Promise<string[]> {
  const names = await caches.keys();
  return names
    .filter((name) => name.startsWith(cachePrefix))
    .map((name) => name.slice(cachePrefix.length))
    .filter((name) => namePattern.test(name));
}
