import { createHash } from 'node:crypto';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkEdition, type Edition, languageFaults } from '../src/article/edition.ts';
import { BrokenDocument, type Fault, formatFault } from '../src/article/fault.ts';
import { largestSize, parseJson } from '../src/article/fetchDocument.ts';
import { parseTopics, type Story, type Topics } from '../src/article/story.ts';
import { type Language, languages } from '../src/languages.ts';
import { namePattern, reservedNames } from '../src/route.ts';
import { mapAtOnce } from './mapAtOnce.ts';

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
  /** The picture files that the text names. */
  pictures: string[];
  /** SHA-1 of the document. */
  hash: string;
};

export type ArchivedArticle = {
  id: string;
  /** The code of the original. */
  original: string;
  editions: Map<string, EditionSummary>;
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

type Options = {
  /** The day's time; editions dated after it aren't there yet. */
  now: number;
  /** Development shows them, marked. */
  withUpcoming?: boolean;
  /** The pictures of articles whose files are at another origin: they aren't looked for here. */
  pictures?: Map<string, Story['pictures']> | undefined;
  cache?: SummaryCache;
};

const filesAtOnce = 32;

/** Reads the articles' folder. Faults don't stop it: whoever calls decides what they mean. */
export async function readArchive(folder: string, options: Options): Promise<Archive> {
  const faults: string[] = [];
  const names = await articleFolders(folder);
  const found = await mapAtOnce(names, filesAtOnce, (id) =>
    readArticle(folder, id, options, faults),
  );
  const articles = found.filter((article) => article.editions.size > 0);
  articles.sort((a, b) => published(b) - published(a) || (a.id < b.id ? -1 : 1));
  return {
    folder,
    articles,
    topics: await readTopics(folder, faults),
    faults,
    upcoming: found.reduce((sum, { upcoming }) => sum + upcoming, 0),
    ...(options.pictures && { pictures: options.pictures }),
  };
}

/** The names of the articles that have a folder. */
export async function articleFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isDirectory() && namePattern.test(entry.name) && !reservedNames.includes(entry.name),
    )
    .map((entry) => entry.name)
    .sort();
}

function published({ editions, original }: ArchivedArticle): number {
  return Date.parse(editions.get(original)?.datePublished ?? '');
}

async function readArticle(folder: string, id: string, options: Options, faults: string[]) {
  const editions = new Map<string, EditionSummary>();
  let upcoming = 0;
  for (const language of languages) {
    const file = join(folder, id, `${language.code}.json`);
    try {
      const summary = await readSummary(file, language, options.cache);
      if (!summary) continue;
      if (!options.pictures) await wantPictures(file, summary);
      if (!options.withUpcoming && Date.parse(summary.datePublished) > options.now) upcoming += 1;
      else editions.set(language.code, summary);
    } catch (error) {
      if (!(error instanceof BrokenDocument)) throw error;
      faults.push(error.message);
    }
  }
  const original = [...editions.values()].find(({ translationOfWork }) => !translationOfWork);
  const [first] = editions.keys();
  return { id, original: original?.code ?? first ?? '', editions, upcoming };
}

/** An edition whose pictures aren't there is no edition yet. @throws BrokenDocument */
async function wantPictures(file: string, { pictures }: EditionSummary): Promise<void> {
  const faults: Fault[] = [];
  for (const picture of pictures) {
    const isThere = await access(join(dirname(file), picture)).then(
      () => true,
      () => false,
    );
    if (!isThere)
      faults.push({ path: 'image.url', expected: `expected the file ${picture} beside it` });
  }
  if (faults.length > 0) throw new BrokenDocument(file, faults);
}

/** The summary of an edition, or undefined where there is no such file. @throws BrokenDocument */
async function readSummary(
  file: string,
  { code }: Language,
  cache: SummaryCache | undefined,
): Promise<EditionSummary | undefined> {
  const stats = await stat(file).catch(() => undefined);
  if (!stats) return undefined;
  const stamp = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
  const known = cache?.get(file);
  if (known?.stamp === stamp) return known.summary;
  if (stats.size > largestSize) {
    throw new BrokenDocument(file, [{ path: '', expected: 'expected at most 2 MB' }]);
  }
  const bytes = await readFile(file);
  const edition = readEdition(file, bytes.toString('utf8'), code);
  const summary = summaryOf(edition, code, createHash('sha1').update(bytes).digest('base64url'));
  cache?.set(file, { stamp, summary });
  return summary;
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
  const blocks = edition.sections.flatMap((section) => section.blocks);
  const pictures = [image, ...blocks.filter((block) => block.type === 'image')].flatMap(
    (picture) => (picture && 'url' in picture ? [picture.url] : []),
  );
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
    pictures: [...new Set(pictures)],
    hash,
  };
}

async function readTopics(folder: string, faults: string[]): Promise<Topics> {
  const file = join(folder, 'topics.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    return parseTopics(parseJson(file, text), file);
  } catch (error) {
    if (!(error instanceof BrokenDocument)) throw error;
    faults.push(...error.faults.map((fault) => `${file}: ${formatFault(fault)}`));
    return {};
  }
}
