import { join } from 'node:path';
import type { Edition } from '../../src/article/edition.ts';
import { formatFault } from '../../src/article/fault.ts';
import { languageByCode } from '../../src/languages.ts';
import { type ImportOptions, importFiles } from './importFiles.ts';
import { filesIn, readDocument, testFolder } from './testFolder.ts';

export const fixtures = 'tools/articles/fixtures';
export const date = '2026-05-02T09:40:00+03:00';
export const [uk, en] = [languageByCode('uk'), languageByCode('en')];

export function importInto(folder: string, file: string, options: Partial<ImportOptions> = {}) {
  return importFiles(file, { folder, ...options });
}

export const blocksOf = ({ sections }: Edition) => sections.flatMap(({ blocks }) => blocks);
export const idsOf = (edition: Edition) =>
  edition.sections.map(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);

/** The edition that is made of a source, and what an editor is told of it. */
export async function importOne(
  name: string,
  source: unknown,
  { beside = {}, ...options }: Partial<ImportOptions> & { beside?: Record<string, unknown> } = {},
) {
  const folder = await testFolder({ ...beside, [name]: source });
  const out = join(folder, 'out');
  const { findings } = await importInto(out, join(folder, name), options);
  const told = findings.map((finding) => `${finding.level} ${formatFault(finding)}`);
  const [file = ''] = (await filesIn(folder)).filter((path) => /^out\/.*\.json$/.test(path));
  const edition: Edition | undefined = file ? await readDocument(folder, file) : undefined;
  const blocks = edition ? blocksOf(edition) : [];
  return { told, file: file.slice('out/'.length), edition, blocks };
}
