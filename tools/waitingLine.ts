import type { Archive } from './archive.ts';
import { dayOf } from './articles/dateTimes.ts';
import { count } from './articles/printFindings.ts';

const mostNamed = 3;
const list = new Intl.ListFormat('en');

/** `2 editions wait for their day: depot/uk.json until 2026-05-02, …`: a wrong year shows. */
export function waitingLine(upcoming: Archive['upcoming']): string {
  const named = upcoming
    .slice(0, mostNamed)
    .map(({ edition, datePublished }) => `${edition} until ${dayOf(datePublished)}`);
  const more = upcoming.length - named.length;
  const all = list.format(more > 0 ? [...named, `${more} more`] : named);
  const wait = upcoming.length === 1 ? 'waits for its day' : 'wait for their day';
  return `${count(upcoming.length, 'edition')} ${wait}: ${all}`;
}
