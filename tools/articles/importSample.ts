import { join } from 'node:path';
import type { Edition } from '../../src/article/edition.ts';
import { formatFault } from '../../src/article/fault.ts';
import { type ImportOptions, importFiles } from './importFiles.ts';
import { filesIn, readDocument, testFolder } from './testFolder.ts';

/** The edition that is made of a source, and what an editor is told of it. */
export async function importOne(
  name: string,
  source: unknown,
  { beside = {}, ...options }: Partial<ImportOptions> & { beside?: Record<string, unknown> } = {},
) {
  const folder = await testFolder({ ...beside, [name]: source });
  const out = join(folder, 'out');
  const { findings } = await importFiles(join(folder, name), { folder: out, ...options });
  const told = findings.map((finding) => `${finding.level} ${formatFault(finding)}`);
  const [file = ''] = (await filesIn(folder)).filter((path) => /^out\/.*\.json$/.test(path));
  const edition: Edition | undefined = file ? await readDocument(folder, file) : undefined;
  const blocks = edition?.sections.flatMap((section) => section.blocks) ?? [];
  return { told, file: file.slice('out/'.length), edition, blocks };
}
