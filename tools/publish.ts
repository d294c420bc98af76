import { mkdir, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
import { type Archive, readArchive, type SummaryCache } from './archive.ts';
import { documentsOrigin } from './contentSecurityPolicy.ts';
import { copyDocuments } from './copyDocuments.ts';
import { type DocumentHashes, documentJobs } from './documents.ts';
import { putHostFiles } from './hostFiles.ts';
import { hashOf, type Output, openOutput } from './output.ts';
import { pageJobs } from './pages.ts';
import { BrokenPictures } from './pictures.ts';
import { putSiteFiles } from './siteFiles.ts';
import { readTemplate } from './template.ts';
import { openWorkers } from './workers.ts';

const source = 'public';
const cache = '.cache';
const client = join(cache, 'client');

/**
 * Writes `dist/`: documents, pictures, pages, feeds, sitemaps, the app. Lists every fault and fails,
 * or with `--skip-broken` leaves out the editions that they are in. Exit code 1 on failure.
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--skip-broken');
  if (unknown) return fail([`npm run build: expected --skip-broken or nothing, not ${unknown}`]);
  const started = Date.now();
  const summaries = await readSummaries();
  const origin = await readOrigin().catch((error: unknown) => {
    if (error instanceof DocumentUnavailable || error instanceof BrokenDocument) return error;
    throw error;
  });
  if (origin instanceof Error) {
    return fail([`${articlesUrl}/${origin.message}`, 'Nothing was built.']);
  }
  const archive = await readArchive(origin?.folder ?? join(source, 'articles'), {
    now: started,
    cache: summaries,
    pictures: origin?.pictures,
  });
  if (archive.faults.length > 0) {
    if (!args.includes('--skip-broken')) {
      return fail([
        ...archive.faults,
        'Nothing was built. Mend these, or leave the editions out: npm run build -- --skip-broken',
      ]);
    }
    for (const fault of archive.faults) console.warn(fault);
    console.warn('Left out: the editions above.');
  }
  if (!process.env.SITE_URL) {
    console.warn(`SITE_URL isn’t set: links to the site itself begin with ${siteUrl}`);
  }
  const output = await openOutput('dist', join(cache, 'output.json'));
  try {
    await publish(archive, output, started);
  } catch (error) {
    if (error instanceof BrokenPictures) return fail([error.message]);
    throw error;
  }
  await writeSummaries(summaries);
}

async function publish(archive: Archive, output: Output, started: number): Promise<void> {
  const template = await readTemplate(client);
  const workers = openWorkers({ folder: output.folder, template });
  let pages = 0;
  try {
    const hashes: DocumentHashes = new Map();
    await workers.run(documentJobs(archive, output, join(cache, 'pictures'), hashes));
    await copyFolder(output, join(client, 'assets'), 'assets');
    await putSiteFiles(archive, output, source, template, started);
    await putHostFiles(output, template);

    const code = hashOf(template.html, await hashOfFolder(join(cache, 'server')), siteUrl);
    const jobs = [...pageJobs(archive, hashes, output, code)];
    pages = jobs.length;
    await workers.run(jobs, progress(pages));
  } finally {
    await workers.close();
  }
  await output.finish();

  const { written, reused, removed } = output.counts;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const { upcoming, articles } = archive;
  console.info(
    [
      `${articles.length} articles in ${languages.length} languages: ${pages} pages rendered`,
      `${written} files made, ${reused} reused, ${removed} removed`,
      ...(upcoming > 0 ? [`${upcoming} editions wait for their day`] : []),
      `${seconds} s`,
    ].join('; '),
  );
}

/** The documents of `VITE_ARTICLES_URL`, where that is another origin. */
async function readOrigin() {
  if (!documentsOrigin()) return undefined;
  const folder = join(cache, 'origin');
  const read: ReadDocument = (path) => readPatiently(fetchDocument, path);
  return { folder, pictures: await copyDocuments(read, folder) };
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

/** Copies a built folder whose file names are hashes of their contents. */
async function copyFolder(output: Output, from: string, to: string): Promise<void> {
  for (const file of await readdir(from)) {
    if (file.endsWith('.css')) continue; // In the pages.
    await output.copy(join(from, file), `${to}/${file}`, file);
  }
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

/*
 * Summaries stand in lines, a thousand editions each: one text of a large archive's would take more
 * memory than all the rest of a build.
 */
const summariesFile = join(cache, 'summaries.jsonl');
const editionsInLine = 1000;

async function readSummaries(): Promise<SummaryCache> {
  const summaries: SummaryCache = new Map();
  try {
    const version = await hashOfFolder(join(cache, 'server'));
    const file = await open(summariesFile);
    let isCurrent = false;
    for await (const line of file.readLines()) {
      if (line === version) isCurrent = true;
      if (!isCurrent || line === version) continue;
      for (const [path, known] of JSON.parse(line)) summaries.set(path, known);
    }
    return summaries;
  } catch {
    return new Map();
  }
}

async function writeSummaries(summaries: SummaryCache): Promise<void> {
  const version = await hashOfFolder(join(cache, 'server'));
  await mkdir(cache, { recursive: true });
  await writeFile(`${summariesFile}.part`, summaryLines(version, [...summaries]));
  await rename(`${summariesFile}.part`, summariesFile);
}

function* summaryLines(version: string, entries: [string, unknown][]): Generator<string> {
  yield `${version}\n`;
  for (let start = 0; start < entries.length; start += editionsInLine) {
    yield `${JSON.stringify(entries.slice(start, start + editionsInLine))}\n`;
  }
}
