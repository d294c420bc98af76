import type { Page } from '../route.ts';

/**
 * The page that shows a list.
 * @param number an older page's; without it, it shows the latest articles
 * @param topic what they are about, where it isn't a list of all
 */
export function pageOfList(number?: number, topic?: string): Page {
  if (topic) return { name: 'topic', topic, number };
  return number ? { name: 'archive', number } : { name: 'front' };
}
