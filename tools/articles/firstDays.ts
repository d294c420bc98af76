import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isBefore } from '../../src/article/rendition.ts';
import { languages } from '../../src/languages.ts';
import { isDateTime } from './dateTimes.ts';

/** When an article is published first, in any language; undefined where nobody can tell. */
export type FirstDay = (article: string) => Promise<string | undefined>;

/** The first days of a folder's articles, each looked up when it is asked for, and once. */
export function firstDays(root: string): FirstDay {
  const known = new Map<string, ReturnType<FirstDay>>();
  return (article) => {
    const day = known.get(article) ?? readFirstDay(join(root, article));
    known.set(article, day);
    return day;
  };
}

async function readFirstDay(folder: string): Promise<string | undefined> {
  const days = await Promise.all(
    languages.map(({ code }) => readDay(join(folder, `${code}.json`))),
  );
  return days.reduce((first, day) => (first && (!day || isBefore(first, day)) ? first : day));
}

async function readDay(file: string): Promise<string | undefined> {
  try {
    const { datePublished } = JSON.parse(new TextDecoder().decode(await readFile(file)));
    return isDateTime(datePublished) ? datePublished : undefined;
  } catch {
    // Not there, or broken: said elsewhere.
    return undefined;
  }
}
