import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from './archive.ts';
import { hashOf, type Output } from './output.ts';
import type { Template } from './template.ts';

/** Puts what the site has once: icons, feeds, sitemaps, the 404 page. */
export async function putSiteFiles(
  archive: Archive,
  output: Output,
  source: string,
  template: Template,
  now: number,
): Promise<void> {
  void archive;
  void template;
  void now;
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(source, entry.name);
    await output.copy(file, entry.name, hashOf(await readFile(file)));
  }
}
