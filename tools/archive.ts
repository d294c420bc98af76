import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenDocument, parseWith } from '../src/article/fault.ts';
import { type Story, type Topics, topicsSchema } from '../src/article/story.ts';
import { languages } from '../src/languages.ts';
import { articleEntries, articleFilesIn, articleFolders } from './articles/articleFolders.ts';
import { nameFault } from './articles/articleNames.ts';
import { isDocumentName } from './articles/editionNames.ts';
import { misplacedBesideArticles, misplacedInArticle, topicsFile } from './articles/misplaced.ts';
import { parseDocument } from './articles/parseDocument.ts';
import { readBytesSync } from './articles/readBytes.ts';
import { fillingFault, picturesFault } from './editionFaults.ts';
import { type EditionSummary, readSummary } from './editionSummary.ts';
import type { MadePictures } from './makePictures.ts';
import { type ReadEditions, type SummaryCache, updateSummaries } from './updateSummaries.ts';

export type ArchivedArticle = {
  id: string;
  /** The code of the original. */
  original: string;
  editions: Map<string, EditionSummary>;
  /** What was made of its pictures, and of those of editions to come. */
  notes?: MadePictures['notes'];
};

export type Archive = {
  folder: string;
  /** Newest first, by the original's date: the same order in every language. */
  articles: ArchivedArticle[];
  topics: Topics;
  /** A line for each thing that is wrong; the editions and topics’ names that it is in are left out. */
  faults: string[];
  /** The editions that are to be published later: `depot/uk.json`. */
  upcoming: { edition: string; datePublished: string }[];
  /** The pictures of articles that another origin has, as its stories name them. */
  pictures?: Map<string, Story['pictures']>;
};

type Options = {
  /** The day's time; editions dated after it aren't there yet. */
  now: number;
  /** Development shows them, marked. */
  withUpcoming?: boolean;
  /** The one article to read; all where there is none. */
  article?: string | undefined;
  /** The pictures of articles whose files are at another origin: they aren't looked for here. */
  pictures?: Map<string, Story['pictures']> | undefined;
  /** Makes an article's pictures: an edition with one that can't be read is left out. */
  makePictures?: (folder: string, files: string[]) => Promise<MadePictures>;
  cache?: SummaryCache;
  /** A build has all cores do that. */
  readEditions?: ReadEditions;
};

const readHere: ReadEditions = async (places) => places.map(readSummary);

/** Reads the articles' folder. Faults don't stop it: whoever calls decides what they mean. */
export async function readArchive(folder: string, options: Options): Promise<Archive> {
  const { now, withUpcoming = false, cache = new Map(), readEditions = readHere } = options;
  const { pictures } = options;
  const faults: string[] = [];
  const names = articlesIn(folder, options.article, faults);
  faults.push(...(await updateSummaries(cache, folder, names, readEditions)));
  const articles: ArchivedArticle[] = [];
  const upcoming: Archive['upcoming'] = [];
  for (const id of names) {
    const editions = new Map<string, EditionSummary>();
    const read = languages.flatMap(({ code }) => {
      const file = join(folder, id, `${code}.json`);
      const summary = cache.get(file)?.summary;
      return summary ? [{ code, file, summary }] : [];
    });
    const named = new Set<string>();
    for (const { summary } of read) for (const { url } of summary.pictures) named.add(url);
    const made =
      named.size > 0 && !pictures
        ? await options.makePictures?.(join(folder, id), [...named])
        : undefined;
    for (const { code, file, summary } of read) {
      const broken = pictures ? undefined : picturesFault(file, summary, made?.unreadable);
      const { datePublished } = summary;
      if (broken) faults.push(broken);
      else if (!withUpcoming && Date.parse(datePublished) > now)
        upcoming.push({ edition: `${id}/${code}.json`, datePublished });
      else editions.set(code, summary);
    }
    const article = articleOf(folder, id, editions, faults);
    if (article) articles.push({ ...article, ...(made && { notes: made.notes }) });
  }
  articles.sort((a, b) => published(b) - published(a) || (a.id < b.id ? -1 : 1));
  const topics = readTopics(folder, faults);
  return { folder, articles, topics, faults, upcoming, ...(pictures && { pictures }) };
}

/** An article of the editions that can be published, if there are any. */
function articleOf(
  folder: string,
  id: string,
  editions: Map<string, EditionSummary>,
  faults: string[],
): ArchivedArticle | undefined {
  const original = [...editions.values()].find(({ translationOfWork }) => !translationOfWork);
  for (const [code, edition] of editions) {
    // Of what isn't published, readers are told nothing: not that it has changed, nor what it has more.
    const { translationOfWork: _, ...own } = edition;
    if (!original) editions.set(code, own);
    const broken = original && fillingFault(join(folder, id, `${code}.json`), edition, original);
    if (!broken) continue;
    faults.push(broken);
    editions.delete(code);
  }
  const [first] = editions.keys();
  return first === undefined ? undefined : { id, original: original?.code ?? first, editions };
}

/** The folders that have a name for an article. Documents that nobody would find are a fault. */
function articlesIn(folder: string, article: string | undefined, faults: string[]): string[] {
  const names = articleFolders(folder).filter((name) => name === (article ?? name));
  for (const name of names) {
    const files = articleFilesIn(folder, name);
    if (!files.some(({ path }) => isDocumentName(path))) continue;
    for (const { file, expected } of misplacedInArticle(name, files)) {
      faults.push(`${join(folder, name, file)}: ${expected}`);
    }
  }
  for (const { file, expected } of misplacedBesideArticles(articleEntries(folder))) {
    faults.push(`${join(folder, file)}: ${expected}`);
  }
  return names.filter((name) => !nameFault(name));
}

function published({ editions, original }: ArchivedArticle): number {
  return Date.parse(editions.get(original)?.datePublished ?? '');
}

function readTopics(folder: string, faults: string[]): Topics {
  const file = join(folder, topicsFile);
  if (!existsSync(file)) return {};
  const document = parseDocument(readBytesSync(file));
  if ('expected' in document) {
    faults.push(`${file}: ${document.expected}`);
    return {};
  }
  const parsed = parseWith(topicsSchema, document.value);
  if (!parsed.faults) return parsed.value;
  faults.push(new BrokenDocument(file, parsed.faults).message);
  return rightTopics(document.value);
}

/** Of topics’ names that aren’t all right, those that by themselves are: one slip takes no other’s away. */
function rightTopics(value: unknown): Topics {
  const topics: Topics = {};
  for (const [topic, names] of entriesOf(value)) {
    for (const [code, name] of entriesOf(names)) {
      const right = parseWith(topicsSchema, { [topic]: { [code]: name } }).value ?? {};
      for (const [id, named] of Object.entries(right)) topics[id] = { ...topics[id], ...named };
    }
  }
  return topics;
}

function entriesOf(value: unknown): [string, unknown][] {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? Object.entries(value) : [];
}
