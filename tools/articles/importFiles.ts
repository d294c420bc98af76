import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as v from 'valibot';
import type { Edition } from '../../src/article/edition.ts';
import { expectedSize, largestSize } from '../../src/article/fetchDocument.ts';
import { pictureFile } from '../../src/article/schema.ts';
import { type Language, languages } from '../../src/languages.ts';
import { isLeftBehind } from '../isLeftBehind.ts';
import { placedPictures } from '../placedPictures.ts';
import { type ArticleFiles, originalOf, readArticle } from './articleFiles.ts';
import { expectedLanguage, nameFault } from './articleNames.ts';
import { buildEdition } from './buildEdition.ts';
import { editionFile } from './editionNames.ts';
import { errorIn, type Finding, hasErrors, warningIn, withoutRepeats } from './finding.ts';
import { decodeText } from './importers/decodeText.ts';
import type { Draft, Source } from './importers/draft.ts';
import { type Format, formatOf, importers, isImportable } from './importers/importers.ts';
import { languageOfSource, nameParts } from './languageOfSource.ts';
import { type PictureCopy, PictureShelf } from './pictureShelf.ts';
import { readBytes } from './readBytes.ts';
import { slugOf } from './slugOf.ts';
import { documentText, exists, type FileToWrite, writeFiles } from './writeFiles.ts';

export type ImportOptions = {
  /** The folder of the articles. */
  folder: string;
  as?: Language | undefined;
  article?: string | undefined;
  date?: string | undefined;
  picture?: string | undefined;
  alt?: string | undefined;
  from?: Format | undefined;
  force?: boolean | undefined;
};

export type ImportReport = { written: string[]; findings: Finding[] };

const largestSource = 10_000_000; // bytes

/** A draft that knows where it belongs. */
type Job = { file: string; draft: Draft; article: string; language: Language };

/** Imports a file, or every file of a folder that can be: all of them, or with an error none. */
export async function importFiles(path: string, options: ImportOptions): Promise<ImportReport> {
  const findings: Finding[] = [];
  const jobs: Job[] = [];
  for (const file of await filesAt(path, findings)) {
    const drafts = await readDrafts(file, options, findings);
    for (const draft of drafts) {
      const job = jobOf(file, draft, options, drafts.length > 1, findings);
      if (job) jobs.push(job);
    }
  }
  findings.push(...doubles(jobs));
  if (hasErrors(findings)) return { written: [], findings: withoutRepeats(findings) };

  const files: FileToWrite[] = [];
  for (const batch of byArticle(jobs))
    files.push(...(await buildArticle(batch, options, findings)));
  if (hasErrors(findings)) return { written: [], findings: withoutRepeats(findings) };
  await writeFiles(files);
  return { written: files.map((file) => file.path), findings: withoutRepeats(findings) };
}

async function filesAt(path: string, findings: Finding[]): Promise<string[]> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) {
    const url = /^https?:/i.test(path) ? ': save the page with your browser, and import that' : '';
    findings.push(errorIn(path, '', `expected a file or folder on this disk${url}`));
    return [];
  }
  if (!stats.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isFile() ? entry.name : [])).sort();
  const importable = names.filter((name) => isImportable(extname(name).toLowerCase()));
  const files = importable.map((name) => join(path, name));
  for (const name of names.filter((name) => !importable.includes(name) && !isBeside(name))) {
    const expected = 'expected a text, a page, Markdown or WordPress posts; left out';
    findings.push(warningIn(join(path, name), '', expected));
  }
  if (files.length === 0) findings.push(errorIn(path, '', 'expected a file to import in it'));
  return files;
}

/** Whether a file in a folder of texts is none that anybody would import: a picture of theirs, say. */
function isBeside(name: string): boolean {
  const isPicture = v.is(pictureFile, `hall${extname(name)}`);
  return isPicture || name.startsWith('.') || isLeftBehind(name);
}

async function readDrafts(
  file: string,
  { from, as }: ImportOptions,
  findings: Finding[],
): Promise<Draft[]> {
  const { size } = await stat(file);
  if (size > largestSource) {
    const expected = `expected at most 10 MB, not ${Math.round(size / 1_000_000)}`;
    findings.push(errorIn(file, '', expected));
    return [];
  }
  const decoding = decodeText(await readFile(file));
  if ('expected' in decoding) {
    findings.push(errorIn(file, '', decoding.expected));
    return [];
  }
  const format = from ?? formatOf(extname(file).toLowerCase(), decoding.text);
  const read = await readSafely(format, { file, as, text: decoding.text });
  const failures = read.filter((one): one is Finding => 'level' in one);
  findings.push(...failures);
  return read.filter((one): one is Draft => 'sections' in one);
}

async function readSafely(format: Format, source: Source) {
  try {
    return await importers[format].read(source);
  } catch (error) {
    // Parsers of others' formats give up in ways of their own, and on some depths by RangeError.
    return [errorIn(source.file, '', `expected ${format} that can be read: ${String(error)}`)];
  }
}

/** Where a draft belongs: options first, then the source, then the file's name `depot.en.txt`. */
function jobOf(
  file: string,
  draft: Draft,
  { as, article }: ImportOptions,
  several: boolean,
  findings: Finding[],
): Job | undefined {
  const language = languageOfSource({ file, as }, draft.language);
  if (!language) {
    const told = draft.language ? `; the source says ${draft.language}` : '';
    findings.push(errorIn(file, 'inLanguage', `expected --as LANG, ${expectedLanguage}${told}`));
  }
  if (several && article) {
    findings.push(errorIn(file, '', `expected one article for --article ${article}, not several`));
  }
  const name = article ?? (slugOf(withoutEscapes(draft.article ?? '')) || nameParts(file).article);
  const fault = nameFault(name);
  if (fault) findings.push(errorIn(file, '', `--article ${name}: ${fault}`));
  return language && !fault ? { file, draft, article: name, language } : undefined;
}

/** A URL's words as they are read; WordPress may have cut them amid a letter. */
function withoutEscapes(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8').replaceAll('\uFFFD', ''),
  );
}

function doubles(jobs: readonly Job[]): Finding[] {
  const seen = new Map<string, string>();
  return jobs.flatMap(({ file, article, language: { code } }) => {
    const target = `${article}/${code}.json`;
    const other = seen.get(target);
    seen.set(target, file);
    return other === undefined
      ? []
      : [errorIn(file, '', `expected one source for ${target}; ${basename(other)} is another`)];
  });
}

function byArticle(jobs: readonly Job[]): Job[][] {
  const articles = new Map<string, Job[]>();
  for (const job of jobs) articles.set(job.article, [...(articles.get(job.article) ?? []), job]);
  return [...articles.values()];
}

/** The files of an article's new editions, the original's first, so that the others align with it. */
async function buildArticle(
  jobs: readonly Job[],
  options: ImportOptions,
  findings: Finding[],
): Promise<FileToWrite[]> {
  const { folder } = options;
  const article = jobs[0]?.article ?? '';
  const present = (await exists(join(folder, article)))
    ? await readArticle(folder, article)
    : undefined;
  if (present) findings.push(...standingInTheWay(present, jobs, options));
  if (hasErrors(findings)) return [];
  let original = present && originalOf(present)?.edition;
  const rank = ({ language }: Job) =>
    language.code === original?.inLanguage ? -1 : languages.indexOf(language);

  const files: FileToWrite[] = [];
  const pictures = new PictureShelf();
  for (const name of present ? stayingPictures(present, jobs) : [])
    await pictures.keep(name, join(folder, article, name));
  for (const { file, draft, language } of [...jobs].sort((a, b) => rank(a) - rank(b))) {
    const replaced = present?.editions.find(({ code }) => code === language.code)?.edition;
    const { date, picture, alt } = options;
    const choices = { file, language, date, picture, alt, original, replaced, pictures };
    const building = await buildEdition(draft, choices);
    findings.push(...building.findings);
    const { edition } = building;
    if (!edition) continue;
    const text = documentText(edition);
    if (Buffer.byteLength(text) > largestSize) {
      findings.push(errorIn(file, '', `${expectedSize} in the edition`));
    }
    files.push({ path: editionFile(folder, article, language), content: text });
    if (!original || edition.inLanguage === original.inLanguage) original = edition as Edition;
  }
  for (const copy of pictures.copies) {
    files.push(...(await pictureFiles(join(folder, article), copy, options, findings)));
  }
  return files;
}

/** Nothing is overwritten unasked, and nothing aligned with what can't be read. */
function standingInTheWay(
  { editions }: ArticleFiles,
  jobs: readonly Job[],
  { force }: ImportOptions,
): Finding[] {
  return editions.flatMap(({ code, file, edition }) => {
    const overwritten = jobs.some(({ language }) => language.code === code);
    if (overwritten && !force)
      return [errorIn(file, '', 'expected --force to overwrite this edition')];
    if (edition || overwritten) return [];
    return [errorIn(file, '', 'expected an edition that passes the check, to import beside it')];
  });
}

/** The pictures of the editions that stay, but for those that an overwritten one brings anew. */
function stayingPictures({ editions }: ArticleFiles, jobs: readonly Job[]): Set<string> {
  const staying = new Set<string>();
  const renewed = new Set<string>();
  for (const { code, edition } of editions) {
    const names = jobs.some(({ language }) => language.code === code) ? renewed : staying;
    for (const { url } of edition ? placedPictures(edition) : []) names.add(url);
  }
  for (const name of renewed) staying.delete(name);
  return staying;
}

/** The file that a picture has to be copied to; none where it lies there already. */
async function pictureFiles(
  folder: string,
  { name, from }: PictureCopy,
  { force }: ImportOptions,
  findings: Finding[],
): Promise<FileToWrite[]> {
  const path = join(folder, name);
  const present = await readBytes(path);
  if (present?.equals(await readFile(from))) return [];
  if (present && !force) {
    findings.push(errorIn(path, '', `expected --force to overwrite this picture with ${from}`));
  }
  return [{ path, from }];
}
