import { join } from 'node:path';
import type { Edition } from '../../src/article/edition.ts';
import { languages } from '../../src/languages.ts';
import type { FoundFile } from '../filesBelow.ts';
import { articleFilesIn } from './articleFolders.ts';
import { type Finding, findingsOf } from './finding.ts';
import { parseEditionFile } from './parseEditionFile.ts';
import { readBytes } from './readBytes.ts';
import { textFindings } from './textFindings.ts';

/** An edition as it lies on the disk. Without `edition`, it can't be read as one. */
export type EditionFile = {
  code: string;
  file: string;
  value: unknown;
  edition?: Edition;
  findings: Finding[];
};

/** An article's folder: its editions in the order of the table of languages. */
export type ArticleFiles = {
  name: string;
  folder: string;
  /** Everything in the folder, and in the folders in it. */
  files: FoundFile[];
  editions: EditionFile[];
};

/** Reads the editions of an article. */
export async function readArticle(folder: string, name: string): Promise<ArticleFiles> {
  const path = join(folder, name);
  const files = articleFilesIn(folder, name);
  const names = new Set(files.map(({ path, expected }) => !expected && path.split('/')[0]));
  const present = languages.filter(({ code }) => names.has(`${code}.json`));
  const editions = await Promise.all(present.map(({ code }) => readEdition(path, code)));
  return { name, folder: path, files, editions };
}

async function readEdition(folder: string, code: string): Promise<EditionFile> {
  const file = join(folder, `${code}.json`);
  const { text, value, edition, faults } = parseEditionFile(await readBytes(file), code);
  const warnings = text === undefined ? [] : textFindings(file, text);
  const findings = [...warnings, ...findingsOf(file, faults, 'error')];
  return { code, file, value, ...(edition && { edition }), findings };
}

/** The original among an article's editions: the first that is no translation. */
export function originalOf({
  editions,
}: ArticleFiles): (EditionFile & { edition: Edition }) | undefined {
  return editions.find(isOriginal);
}

export function isOriginal(file: EditionFile): file is EditionFile & { edition: Edition } {
  return file.edition !== undefined && file.edition.translationOfWork === undefined;
}
