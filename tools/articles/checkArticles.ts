import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { editionSchema } from '../../src/article/edition.ts';
import { parseWith } from '../../src/article/fault.ts';
import { type Topics, topicsSchema } from '../../src/article/story.ts';
import { languages } from '../../src/languages.ts';
import { mapAtOnce } from '../../src/mapAtOnce.ts';
import { type Entry, entriesIn } from '../filesBelow.ts';
import { type ArticleFiles, originalOf, readArticle } from './articleFiles.ts';
import { articleEntries, articleFolders } from './articleFolders.ts';
import { editionNames, isDocumentName, languageOfFile } from './editionNames.ts';
import { errorIn, type Finding, findingsOf, type Level, warningIn } from './finding.ts';
import { firstDays } from './firstDays.ts';
import {
  type Misplaced,
  misplacedBesideArticles,
  misplacedInArticle,
  topicsFile,
} from './misplaced.ts';
import { parseDocument } from './parseDocument.ts';
import { pictureSize } from './pictureSize.ts';
import { readBytes } from './readBytes.ts';
import type { Subject } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import { textFindings } from './textFindings.ts';
import { unknownFields } from './unknownFields.ts';
import { unreadBesideArticles, unreadFiles } from './unread.ts';

export type CheckReport = { findings: Finding[]; articles: number; editions: number };

const articlesAtOnce = 16;

/**
 * Checks the editions of a folder of articles, or of one article: its own folder, or one of its
 * files; or the names of topics. Nothing is thrown for what an editor can mend.
 */
export async function checkArticles(folder: string): Promise<CheckReport> {
  const place = await placeOf(folder);
  if (!place) {
    const expected = existsSync(folder)
      ? expectedPlace
      : 'expected a folder or a file that is there';
    return { findings: [errorIn(folder, '', expected)], articles: 0, editions: 0 };
  }
  return checkPlace(place);
}

/**
 * Checks some editions of a folder of articles, which is looked through once for all of them.
 * @param files of the editions
 * @returns what is wrong in these files, and in no other
 */
export async function checkEditions(folder: string, files: readonly string[]): Promise<Finding[]> {
  if (files.length === 0) return [];
  const paths = files.map((file) => resolve(file));
  const checked = new Set(paths.map((path) => basename(dirname(path))));
  const place = { root: resolve(folder), checked: [...checked], files: new Set(paths) };
  return (await checkPlace(place)).findings;
}

async function checkPlace(place: Place): Promise<CheckReport> {
  const { root, files } = place;
  const all = articleFolders(root);
  const topics = await readTopics(join(root, topicsFile));
  const names = new Set(all);
  const surroundings = { names, topics: topics.value, firstDay: firstDays(root) };

  const checked = place.checked ?? all;
  const report: CheckReport = { findings: [], articles: 0, editions: 0 };
  if (!place.checked?.length) report.findings.push(...topics.findings);
  if (!place.checked) report.findings.push(...findingsBeside(root));
  if (all.length === 0)
    report.findings.push(warningIn(root, '', 'expected a folder for each article'));
  const found = await mapAtOnce(checked, articlesAtOnce, async (name) => {
    const article = await readArticle(root, name);
    report.articles += 1;
    report.editions += article.editions.length;
    return checkArticle(article, surroundings);
  });
  report.findings = report.findings.concat(...found);
  if (files) report.findings = report.findings.filter(({ file }) => files.has(file));
  return report;
}

/** What is wrong in the articles' folder itself. */
function findingsBeside(root: string): Finding[] {
  const entries = articleEntries(root);
  const errors = findingsAt(root, 'error', misplacedBesideArticles(entries));
  return [...errors, ...findingsAt(root, 'warning', unreadBesideArticles(entries))];
}

/** What is wrong with one article. */
export async function checkArticle(
  article: ArticleFiles,
  surroundings: Pick<Subject, 'names' | 'topics' | 'firstDay'>,
): Promise<Finding[]> {
  const findings = folderFindings(article);
  const original = originalOf(article);
  const sizes = new Map<string, ReturnType<typeof pictureSize>>();
  const sizeOf = (url: string) => {
    const size = sizes.get(url) ?? pictureSize(join(article.folder, url));
    sizes.set(url, size);
    return size;
  };
  for (const file of article.editions) {
    findings.push(...file.findings);
    const { edition } = file;
    if (!edition) {
      const unknown = file.value === undefined ? [] : unknownFields(editionSchema, file.value);
      findings.push(...findingsOf(file.file, unknown, 'warning'));
      continue;
    }
    const other = original === file ? undefined : original;
    const subject = { file, edition, article, original: other, sizeOf, ...surroundings };
    for (const { level, find } of rules) {
      findings.push(...findingsOf(file.file, await find(subject), level));
    }
  }
  return findings;
}

/** What is wrong with an article's folder, whatever is in its editions. */
function folderFindings(article: ArticleFiles): Finding[] {
  const { name, folder, files } = article;
  const errors = findingsAt(folder, 'error', misplacedInArticle(name, files));
  const named = new Set(errors.map(({ file }) => file));
  const unread = unreadFiles(article).filter(({ file }) => !named.has(join(folder, file)));
  return [...errors, ...findingsAt(folder, 'warning', unread)];
}

function findingsAt(folder: string, level: Level, misplaced: readonly Misplaced[]): Finding[] {
  return misplaced.map(({ file, expected }) => ({
    file: join(folder, file),
    path: '',
    expected,
    level,
  }));
}

type Place = {
  root: string;
  /** The names of the articles that are looked at, if not all. */
  checked?: string[];
  /** The files whose findings are asked for, if not all. */
  files?: ReadonlySet<string>;
};

const expectedPlace = `expected a folder of articles, an article’s folder, ${topicsFile}, or an edition: ${editionNames}`;

/** What a path leads to, if the check reads it. An edition under a wrong name is one: it is told the right one. */
async function placeOf(path: string): Promise<Place | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile()) {
    const file = resolve(path);
    const folder = dirname(file);
    if (basename(file) === topicsFile) return { root: folder, checked: [], files: new Set([file]) };
    if (!languageOfFile(basename(file))) return undefined;
    return { root: dirname(folder), checked: [basename(folder)], files: new Set([file]) };
  }
  if (!stats?.isDirectory()) return undefined;
  if (!isArticle(entriesIn(path))) return { root: path };
  return { root: dirname(resolve(path)), checked: [basename(resolve(path))] };
}

/** An article's folder has editions, be it under wrong names; the articles' has folders. */
function isArticle(entries: readonly Entry[]): boolean {
  if (entries.some(({ name }) => name === topicsFile)) return false;
  const documents = entries.filter(({ name, kind }) => kind === 'file' && isDocumentName(name));
  if (documents.some(({ name }) => languageOfFile(name))) return true;
  return documents.length > 0 && !entries.some(({ kind }) => kind === 'folder');
}

/** The topics' names; where there is no such file, no topic has one. */
async function readTopics(
  file: string,
): Promise<{ value: Topics | undefined; findings: Finding[] }> {
  if (!(await stat(file).catch(() => undefined))) return { value: {}, findings: [] };
  const document = parseDocument(await readBytes(file));
  if ('expected' in document) {
    return { value: undefined, findings: [errorIn(file, '', document.expected)] };
  }
  const findings = textFindings(file, document.text);
  const parsed = parseWith(topicsSchema, document.value);
  if (parsed.faults) {
    return {
      value: undefined,
      findings: [...findings, ...findingsOf(file, parsed.faults, 'error')],
    };
  }
  const topics = parsed.value;
  // valibot leaves out what every object has of itself: constructor, prototype.
  for (const topic of Object.keys(document.value as object)) {
    if (!Object.hasOwn(topics, topic)) {
      findings.push(errorIn(file, topic, 'expected another id: by this one no name can be found'));
    }
  }
  for (const [topic, names] of Object.entries(topics)) {
    for (const { code, name } of languages) {
      if (!Object.hasOwn(names, code)) {
        findings.push(warningIn(file, `${topic}.${code}`, `expected its name in ${name}`));
      }
    }
  }
  return { value: topics, findings };
}
