import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { site } from '../site.config.ts';
import { BrokenDocument } from '../src/article/fault.ts';
import {
  articlesUrl,
  DocumentUnavailable,
  fetchDocument,
  type ReadDocument,
} from '../src/article/fetchDocument.ts';
import { readPatiently } from '../src/article/readPatiently.ts';
import { languages } from '../src/languages.ts';
import { siteUrl } from '../src/site.ts';
import { type Archive, readArchive } from './archive.ts';
import { catalogueFaults, catalogues } from './catalogues.ts';
import { documentsOrigin } from './contentSecurityPolicy.ts';
import { copyDocuments } from './copyDocuments.ts';
import { type DocumentHashes, documentJobs } from './documents.ts';
import { putHostFiles } from './hostFiles.ts';
import { makePictures } from './makePictures.ts';
import { hashOf, type Output, openOutput } from './output.ts';
import { type OwnFile, ownFiles } from './ownFiles.ts';
import { pageCount, pageJobs } from './pages.ts';
import { plannedSegments, putSearchIndexes, segmentJobs } from './searchIndex.ts';
import { putSiteFiles } from './siteFiles.ts';
import { missingSiteTexts } from './siteTexts.ts';
import { readSummaries } from './summaries.ts';
import { readTemplate, type Template } from './template.ts';
import { waitingLine } from './waitingLine.ts';
import { type FileJob, openWorkers, type Workers } from './workers.ts';

const source = 'public';
const cache = '.cache';
const client = join(cache, 'client');
const server = join(cache, 'server');
const worker = join(cache, 'worker');
const picturesCache = join(cache, 'pictures');
/** Where another origin’s documents are copied to. */
const originCopy = join(cache, 'origin');
const summariesFile = join(cache, 'summaries.jsonl');
const folder = 'dist';

/**
 * Writes `dist/`: documents, pictures, pages, feeds, sitemaps, the app. Lists every fault and fails,
 * or with `--skip-broken` leaves out the editions and topics’ names that they are in. Exit code 1 on failure.
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--skip-broken');
  if (unknown) return fail([`npm run build: expected --skip-broken or nothing, not ${unknown}`]);
  const started = Date.now();
  const untranslated = languages.flatMap((language) =>
    catalogueFaults(language, catalogues[language.code], catalogues.en ?? {}),
  );
  if (untranslated.length > 0) return fail([...untranslated, 'Nothing was built.']);
  for (const line of missingSiteTexts(site, languages)) console.warn(line);
  const own = ownFiles(source);
  if (own.faults.length > 0) return fail([...own.faults, 'Nothing was built.']);
  const template = await readTemplate(client);
  const workers = openWorkers({ folder, template });
  try {
    const archive = await readSources(workers, started, args.includes('--skip-broken'));
    if (archive) await publish(archive, own.files, template, workers, started);
  } finally {
    await workers.close();
  }
}

/** The archive, or undefined where faults in it forbid to build. */
async function readSources(
  workers: Workers,
  now: number,
  skipBroken: boolean,
): Promise<Archive | undefined> {
  const kept = await readSummaries(summariesFile, await hashOfFolder(server));
  const origin = await readOrigin().catch(expectedError);
  if (origin instanceof Error) {
    fail([atOrigin(origin.message), 'Nothing was built.']);
    return undefined;
  }
  const archive = await readArchive(origin?.folder ?? join(source, 'articles'), {
    now,
    pictures: origin?.pictures,
    // Before anything is written: a picture that can't be read leaves dist/ as it was.
    makePictures: (article, files) => makePictures(article, files, picturesCache),
    cache: kept.summaries,
    readEditions: (files) => workers.run('read', files),
  }).catch(expectedError);
  // An archive that isn't there is no empty one, also with --skip-broken: all pages would go.
  if (archive instanceof Error) {
    fail([archive.message, 'Nothing was built.']);
    return undefined;
  }
  await kept.write();
  const faults = origin ? [...origin.faults, ...archive.faults].map(atOrigin) : archive.faults;
  if (faults.length > 0 && !skipBroken) {
    fail([
      ...faults,
      'Nothing was built. Mend these, or leave them out: npm run build -- --skip-broken',
    ]);
    return undefined;
  }
  if (faults.length > 0) {
    for (const fault of faults) console.warn(fault);
    console.warn('Left out: each edition, or topic’s name, that a line above is about.');
  }
  return archive;
}

async function publish(
  archive: Archive,
  own: readonly OwnFile[],
  template: Template,
  workers: Workers,
  started: number,
): Promise<void> {
  if (!process.env.SITE_URL) {
    console.warn(`SITE_URL isn’t set: links to the site itself begin with ${siteUrl}`);
  }
  const output = await openOutput(folder, join(cache, 'output.jsonl'));
  const hashes: DocumentHashes = new Map();
  await workers.run('write', fileJobs(archive, output, hashes));
  // Pages are rendered from what is there: an article that has gone mustn't be.
  output.removeUnclaimed('articles/');
  await putSiteFiles(archive, output, own, template, { client, worker }, started);
  await putHostFiles(output, template);

  const version = await hashOfFolder(server);
  const segments = languages.flatMap((language) => plannedSegments(archive, language, version));
  await workers.run('index', segmentJobs(archive, output, segments));
  await putSearchIndexes(output, segments);

  const code = hashOf(template.html, version, siteUrl);
  const pages = pageJobs(archive, hashes, output, code);
  const rendered = await workers.run('render', pages, progress(pageCount(archive, hashes)));
  await output.finish();

  const { written, reused, removed } = output.counts;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const { upcoming, articles } = archive;
  console.info(
    [
      `${articles.length} articles in ${languages.length} languages: ${rendered.length} pages rendered`,
      `${written} files made, ${reused} reused, ${removed} removed`,
      `${seconds} s`,
    ].join('; '),
  );
  if (upcoming.length > 0) console.info(waitingLine(upcoming));
}

/** An error that whoever builds can mend; any other is thrown on. */
function expectedError(error: unknown): DocumentUnavailable | BrokenDocument {
  if (error instanceof DocumentUnavailable || error instanceof BrokenDocument) return error;
  throw error;
}

/** The documents of `VITE_ARTICLES_URL`, where that is another origin. */
async function readOrigin() {
  if (!documentsOrigin()) return undefined;
  const read: ReadDocument = (path) => readPatiently(fetchDocument, path);
  return { folder: originCopy, ...(await copyDocuments(read, originCopy)) };
}

/** A fault's lines, each with the address that the document was read from. */
function atOrigin(fault: string): string {
  return fault
    .split('\n')
    .map((line) => `${articlesUrl}/${line.replace(`${originCopy}/`, '')}`)
    .join('\n');
}

/** Tells every two seconds how far a long build is. */
function progress(all: number): (pages: number) => void {
  let done = 0;
  let told = Date.now();
  return (pages) => {
    done += pages;
    if (Date.now() - told < 2000) return;
    told = Date.now();
    console.info(`${done} of ${all} pages`);
  };
}

function fail(lines: string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}

/** The files that are there before any page: the app, whose files are named by their content, and documents. */
async function* fileJobs(
  archive: Archive,
  output: Output,
  hashes: DocumentHashes,
): AsyncGenerator<FileJob> {
  for (const name of await readdir(join(client, 'assets'))) {
    const file = `assets/${name}`;
    if (name.endsWith('.css')) continue; // In the pages.
    if (!output.claim(file, name)) yield { file, source: join(client, file) };
  }
  yield* documentJobs(archive, output, picturesCache, hashes);
}

async function hashOfFolder(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).sort();
  const hashes: string[] = [];
  for (const file of files) {
    const path = join(folder, file);
    if ((await stat(path)).isFile()) hashes.push(hashOf(await readFile(path)));
  }
  return hashOf(hashes.join());
}
