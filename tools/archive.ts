import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkEdition, type Edition, languageFaults } from '../src/article/edition.ts';
import { BrokenDocument, type Fault } from '../src/article/fault.ts';
import { largestSize, parseJson } from '../src/article/fetchDocument.ts';
import { parseTopics, type Story, type Topics } from '../src/article/story.ts';
import { languages } from '../src/languages.ts';
import { articleFolders, folderFaults } from './articles/articleFolders.ts';
import { nameFault } from './articles/articleNames.ts';
import { pictureNameFault } from './derivedNames.ts';
import type { MadePictures } from './makePictures.ts';
import { idClashes, outlineOf } from './outline.ts';
import { placedPictures } from './placedPictures.ts';
import { sharer } from './sharer.ts';

/** What lists, stories and feeds need of an edition; its text stays on the disk. */
export type EditionSummary = Pick<
  Edition,
  | 'headline'
  | 'description'
  | 'datePublished'
  | 'dateModified'
  | 'translationOfWork'
  | 'image'
  | 'about'
  | 'related'
  | 'author'
> & {
  code: string;
  /** The picture files that it names, each once, and where. */
  pictures: { path: string; url: string }[];
  /** The ids of its sections and blocks. */
  outline: string;
  /** SHA-1 of the document. */
  hash: string;
};

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
  /** A line for each thing that is wrong; the documents that it is in are left out. */
  faults: string[];
  /** Articles and editions that are to be published later. */
  upcoming: number;
  /** The pictures of articles that another origin has, as its stories name them. */
  pictures?: Map<string, Story['pictures']>;
};

/** Summaries of documents by path, as of a time and size: what needn't be read again. */
export type SummaryCache = Map<string, { stamp: string; summary: EditionSummary }>;

/** An edition's file, and the language that it has to be in. */
export type EditionFile = { file: string; code: string };

/** What was found in an edition's file: what the archive needs of it, or what is wrong. */
export type EditionReading = { summary: EditionSummary } | { fault: string };

type Options = {
  /** The day's time; editions dated after it aren't there yet. */
  now: number;
  /** Development shows them, marked. */
  withUpcoming?: boolean;
  /** The pictures of articles whose files are at another origin: they aren't looked for here. */
  pictures?: Map<string, Story['pictures']> | undefined;
  /** Makes an article's pictures: an edition with one that can't be read is left out. */
  makePictures?: (folder: string, files: string[]) => Promise<MadePictures>;
  cache?: SummaryCache;
  /** Reads many editions, in their order: a build has all cores do that. */
  readEditions?: (files: EditionFile[]) => Promise<EditionReading[]>;
};

const readHere = async (files: EditionFile[]) => files.map(readEditionFile);

/** Reads the articles' folder. Faults don't stop it: whoever calls decides what they mean. */
export async function readArchive(folder: string, options: Options): Promise<Archive> {
  const { now, withUpcoming = false, cache = new Map(), readEditions = readHere } = options;
  const { pictures } = options;
  const faults: string[] = [];
  const names = await articlesIn(folder, faults);
  await readChanged(folder, names, cache, readEditions, faults);
  const articles: ArchivedArticle[] = [];
  let upcoming = 0;
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
      const broken = pictures ? undefined : picturesBroken(file, summary, made?.unreadable);
      if (broken) faults.push(broken);
      else if (!withUpcoming && Date.parse(summary.datePublished) > now) upcoming += 1;
      else editions.set(code, summary);
    }
    const original = [...editions.values()].find(({ translationOfWork }) => !translationOfWork);
    if (original) {
      for (const [code, edition] of editions) {
        const broken = fillingBroken(join(folder, id, `${code}.json`), edition, original);
        if (!broken) continue;
        faults.push(broken);
        editions.delete(code);
      }
    }
    // Of what isn't published, readers are told nothing: not that it has changed, nor what it has more.
    if (!original) {
      for (const [code, { translationOfWork: _, ...own }] of editions) editions.set(code, own);
    }
    const [first] = editions.keys();
    const notes = made && { notes: made.notes };
    if (first) articles.push({ id, original: original?.code ?? first, editions, ...notes });
  }
  articles.sort((a, b) => published(b) - published(a) || (a.id < b.id ? -1 : 1));
  const topics = readTopics(folder, faults);
  return { folder, articles, topics, faults, upcoming, ...(pictures && { pictures }) };
}

/** The folders that have a name for an article. Documents that nobody would find are a fault. */
async function articlesIn(folder: string, faults: string[]): Promise<string[]> {
  const names = await articleFolders(folder);
  for (const name of names) {
    const entries = readdirSync(join(folder, name));
    if (!entries.some((entry) => entry.endsWith('.json'))) continue;
    for (const { file, expected } of folderFaults(name, entries)) {
      faults.push(`${join(folder, name, file)}: ${expected}`);
    }
  }
  return names.filter((name) => !nameFault(name));
}

/** Many enough for all cores, and few enough that what they have in common isn't there often. */
const filesAtOnce = 3_000;

/** Brings the summaries up to date: reads what is new or changed, forgets what is gone or broken. */
async function readChanged(
  folder: string,
  names: string[],
  cache: SummaryCache,
  readEditions: NonNullable<Options['readEditions']>,
  faults: string[],
): Promise<void> {
  const changed: (EditionFile & { stamp: string })[] = [];
  const there = new Set<string>();
  for (const id of names) {
    for (const { code } of languages) {
      const file = join(folder, id, `${code}.json`);
      const stamp = stampOf(file);
      if (stamp === undefined) continue;
      if (cache.get(file)?.stamp === stamp) there.add(file);
      else changed.push({ file, code, stamp });
    }
  }
  for (const file of cache.keys()) if (!there.has(file)) cache.delete(file);
  const shared = sharer();
  for (let start = 0; start < changed.length; start += filesAtOnce) {
    const part = changed.slice(start, start + filesAtOnce);
    const readings = await readEditions(part.map(({ file, code }) => ({ file, code })));
    for (const [index, { file, stamp }] of part.entries()) {
      const reading = readings[index];
      if (!reading) throw new Error(`${file}: expected to be read`);
      if ('fault' in reading) faults.push(reading.fault);
      else cache.set(file, { stamp, summary: shared(reading.summary) });
    }
  }
}

/** What changes whenever a file does, or undefined where there is none. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
}

function published({ editions, original }: ArchivedArticle): number {
  return Date.parse(editions.get(original)?.datePublished ?? '');
}

/** An edition whose pictures aren't all there is no edition yet: what is wrong, or undefined. */
function picturesBroken(
  file: string,
  { pictures }: EditionSummary,
  unreadable?: Map<string, string>,
): string | undefined {
  const faults = pictures.flatMap(({ path, url }): Fault[] => {
    const misnamed = pictureNameFault(url);
    if (misnamed) return [{ path, expected: misnamed }];
    if (!existsSync(join(dirname(file), url))) {
      return [{ path, expected: `expected the file ${url} beside it` }];
    }
    const reason = unreadable?.get(url);
    return reason ? [{ path, expected: `${url}: ${reason}` }] : [];
  });
  return faults.length > 0 ? new BrokenDocument(file, faults).message : undefined;
}

/** A page that the original fills has each id once: what is wrong, or undefined. */
function fillingBroken(
  file: string,
  { outline, translationOfWork }: EditionSummary,
  original: EditionSummary,
): string | undefined {
  if (!translationOfWork?.partial) return undefined;
  const faults = idClashes(outline, original.outline, `${original.code}.json`);
  return faults.length > 0 ? new BrokenDocument(file, faults).message : undefined;
}

/** Reads an edition's file and checks it; what it says stays on the disk but for its summary. */
export function readEditionFile({ file, code }: EditionFile): EditionReading {
  try {
    const bytes = bytesOf(file);
    if (bytes.length > largestSize) {
      throw new BrokenDocument(file, [{ path: '', expected: 'expected at most 2 MB' }]);
    }
    const edition = readEdition(file, utf8TextOf(file, bytes), code);
    const hash = createHash('sha1').update(bytes).digest('base64url');
    return { summary: summaryOf(edition, code, hash) };
  } catch (error) {
    if (error instanceof BrokenDocument) return { fault: error.message };
    throw error;
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new BrokenDocument(file, [{ path: '', expected: 'expected a file that can be read' }]);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function utf8TextOf(file: string, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new BrokenDocument(file, [{ path: '', expected: 'expected UTF-8' }]);
  }
}

function readEdition(file: string, text: string, code: string): Edition {
  const result = checkEdition(parseJson(file, text));
  const faults: Fault[] = [...result.faults];
  if ('edition' in result) faults.push(...languageFaults(result.edition, code));
  if (faults.length > 0 || !('edition' in result)) throw new BrokenDocument(file, faults);
  return result.edition;
}

function summaryOf(edition: Edition, code: string, hash: string): EditionSummary {
  const { headline, description, datePublished, dateModified } = edition;
  const { translationOfWork, image, about, related, author } = edition;
  const pictures = new Map<string, string>();
  for (const { path, url } of placedPictures(edition)) {
    if (!pictures.has(url)) pictures.set(url, path);
  }
  return {
    code,
    headline,
    description,
    datePublished,
    dateModified,
    ...(translationOfWork && { translationOfWork }),
    ...(image && { image }),
    ...(about && { about }),
    ...(related && { related }),
    ...(author && { author }),
    pictures: [...pictures].map(([url, path]) => ({ path, url })),
    outline: outlineOf(edition),
    hash,
  };
}

function readTopics(folder: string, faults: string[]): Topics {
  const file = join(folder, 'topics.json');
  if (!existsSync(file)) return {};
  try {
    return parseTopics(parseJson(file, utf8TextOf(file, bytesOf(file))), file);
  } catch (error) {
    if (!(error instanceof BrokenDocument)) throw error;
    faults.push(error.message);
    return {};
  }
}
