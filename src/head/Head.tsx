import { createContext, use, useLayoutEffect } from 'react';
import { applyHead } from './applyHead.ts';
import type { HeadTag } from './headTag.ts';

/** Takes the head's tags while HTML is made; in the browser they go to the document itself. */
export const HeadContext = createContext<((tags: HeadTag[]) => void) | null>(null);

/** The head of the page. It changes in the same commit as the text. */
export function Head({ tags }: { tags: HeadTag[] }) {
  const collect = use(HeadContext);
  collect?.(tags);
  const key = JSON.stringify(tags);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the tags.
  useLayoutEffect(() => applyHead(tags), [key]);
  return null;
}
