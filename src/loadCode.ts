import { inTime, longestWait, secondWait } from './inTime.ts';

/**
 * Code, or the interface's text, that couldn't be had. A browser needn't ask a second time for a module
 * that failed, and after a new build the old one's files may be gone: a page loaded anew has both.
 */
export class CodeUnavailable extends Error {
  override name = 'CodeUnavailable';
}

/**
 * Loads a module of this site.
 * @param take finds in it what is wanted; undefined where it isn't there
 * @throws CodeUnavailable where it doesn't come, or is another than was expected
 */
export async function loadCode<Module, Wanted>(
  load: () => Promise<Module>,
  take: (module: Module) => Wanted | undefined,
): Promise<Wanted> {
  const loaded = await inTime(load(), longestWait - secondWait).catch((cause: unknown) => {
    throw new CodeUnavailable(String(cause), { cause });
  });
  const wanted = take(loaded);
  if (wanted === undefined) throw new CodeUnavailable('expected the code of this build');
  return wanted;
}
