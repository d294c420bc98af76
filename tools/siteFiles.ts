import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from './archive.ts';
import { catalogues } from './catalogues.ts';
import { editionSchemaFile } from './editionSchema.ts';
import { feedFiles } from './feeds.ts';
import { manifestFile } from './manifest.ts';
import { notFoundPage } from './notFoundPage.ts';
import { hashOf, type Output } from './output.ts';
import { sitemapFiles } from './sitemaps.ts';
import type { Template } from './template.ts';

/** Puts what the site has once: icons, feeds, sitemaps, the 404 page. */
export async function putSiteFiles(
  archive: Archive,
  output: Output,
  source: string,
  template: Template,
  now: number,
): Promise<void> {
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(source, entry.name);
    await output.copy(file, entry.name, hashOf(await readFile(file)));
  }
  const files = [
    ...feedFiles(archive),
    ...manifestFile(),
    ...editionSchemaFile(),
    ...notFoundPage(template, catalogues),
  ];
  for (const { path, content } of files) await output.put(path, content);
  // One at a time: a large archive's sitemaps needn't be in memory together.
  for (const { path, content } of sitemapFiles(archive, now)) await output.put(path, content);
}
