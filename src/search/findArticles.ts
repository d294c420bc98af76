import type { ListItem } from '../article/story.ts';
import { waysOf } from './question.ts';
import { itemsInFile, type Segment, type Shard, shardCount, shardOf } from './segment.ts';

/** The index of a language, from wherever it is. */
export type IndexReader = {
  code: string;
  segments: () => Promise<readonly Segment[]>;
  shard: (segment: Segment, shard: number) => Promise<Shard>;
  items: (segment: Segment, part: number) => Promise<readonly ListItem[]>;
};

export type Findings = {
  items: ListItem[];
  /** How many articles are known to fit. */
  count: number;
  /** Whether that is all of them: the whole archive has been looked through. */
  isAll: boolean;
  /** Whether no article has all of the words, and these have some. */
  isPart: boolean;
};

/** An article that fits: how many of the words it has, and where, the less the better. */
type Fit = { segment: Segment; article: number; words: number; places: number };

/**
 * Finds the articles that have all words of a question; where there is none, those that have some.
 * Segments are looked through from the newest, no more of them than it takes. Within one, words in the
 * headline count for more than in the lead, and those for more than in the text; then the newer is first.
 * @param wanted how many are to be shown
 * @throws what the reader throws
 */
export async function findArticles(
  reader: IndexReader,
  question: string,
  wanted: number,
): Promise<Findings> {
  const segments = [...(await reader.segments())].reverse();
  const whole: Fit[] = [];
  const part: Fit[] = [];
  let looked = 0;
  // One, then two, four, eight at once: what is rare is far away, and shan't take a hundred round trips.
  for (let atOnce = 1; looked < segments.length && whole.length < wanted; atOnce *= 2) {
    const next = segments.slice(looked, looked + atOnce);
    for (const fits of await Promise.all(
      next.map((segment) => fitsIn(reader, segment, question)),
    )) {
      for (const fit of fits.whole) whole.push(fit);
      for (const fit of fits.part) part.push(fit);
    }
    looked += next.length;
  }
  const isPart = whole.length === 0;
  // The order of segments stays, where it is the same number of words.
  const fits = isPart ? part.sort((a, b) => b.words - a.words) : whole;
  return {
    items: await itemsOf(reader, fits.slice(0, wanted)),
    count: fits.length,
    isAll: looked === segments.length,
    isPart: isPart && fits.length > 0,
  };
}

async function fitsIn(reader: IndexReader, segment: Segment, question: string) {
  const words = waysOf(question, [reader.code, ...(segment.others ?? [])]);
  const shards = shardCount(segment.articles);
  const stems = [...new Set(words.flat(2))];
  const numbers = [...new Set(stems.map((stem) => shardOf(stem, shards)))];
  const read = await Promise.all(
    numbers.map(async (number) => [number, await reader.shard(segment, number)] as const),
  );
  const shardBy = new Map(read);
  const placesOf = (stem: string) => {
    const hits = shardBy.get(shardOf(stem, shards))?.get(stem) ?? [];
    return new Map(hits.map(({ article, place }) => [article, place as number]));
  };
  const found = new Map<number, Fit>();
  for (const ways of words) {
    for (const [article, place] of eitherOf(ways.map((way) => bothOf(way.map(placesOf))))) {
      const fit = found.get(article) ?? { segment, article, words: 0, places: 0 };
      found.set(article, { ...fit, words: fit.words + 1, places: fit.places + place });
    }
  }
  const fits = [...found.values()].sort(
    (a, b) => b.words - a.words || a.places - b.places || b.article - a.article,
  );
  const isWhole = (fit: Fit) => fit.words === words.length;
  return { whole: fits.filter(isWhole), part: fits.filter((fit) => !isWhole(fit)) };
}

type Places = Map<number, number>;

/** The articles that are in all of these, each with the worst of its places. */
function bothOf([first = new Map(), ...others]: Places[]): Places {
  const both: Places = new Map();
  for (const [article, place] of first) {
    const places = others.map((other) => other.get(article));
    if (places.every((other) => other !== undefined)) both.set(article, Math.max(place, ...places));
  }
  return both;
}

/** The articles that are in any of these, each with the best of its places. */
function eitherOf(all: Places[]): Places {
  const either: Places = new Map();
  for (const places of all) {
    for (const [article, place] of places) {
      either.set(article, Math.min(place, either.get(article) ?? place));
    }
  }
  return either;
}

/** The articles as they are shown; each file is read once. */
async function itemsOf(reader: IndexReader, fits: Fit[]): Promise<ListItem[]> {
  const files = new Map<string, Promise<readonly ListItem[]>>();
  const items = fits.map(async ({ segment, article }) => {
    const part = Math.floor(article / itemsInFile);
    const name = `${segment.key} ${part}`;
    const file = files.get(name) ?? reader.items(segment, part);
    files.set(name, file);
    return (await file)[article % itemsInFile];
  });
  return (await Promise.all(items)).filter((item) => item !== undefined);
}
