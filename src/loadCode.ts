import { inTime, longestWait, secondWait } from './inTime.ts';

/**
 * Code, or the interface's text, that couldn't be had. A browser needn't ask a second time for a module
 * that failed, and after a new build the old one's files may be gone: a page loaded anew has both.
 */
export class CodeUnavailable extends Error {
  override name = 'CodeUnavailable';
}

/**
 * Loads what is wanted of a module of this site.
 * @param load has undefined where the module is another than was expected
 * @throws CodeUnavailable then, and where it doesn't come
 */
export async function loadCode<Wanted>(load: () => Promise<Wanted | undefined>): Promise<Wanted> {
  const wanted = await inTime(load(), longestWait - secondWait).catch((cause: unknown) => {
    throw new CodeUnavailable(String(cause), { cause });
  });
  if (wanted === undefined) throw new CodeUnavailable('expected the code of this build');
  return wanted;
}
