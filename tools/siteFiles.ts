import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from './archive.ts';
import { catalogues } from './catalogues.ts';
import { editionSchemaFile } from './editionSchema.ts';
import { feedFiles } from './feeds.ts';
import { manifestFile } from './manifest.ts';
import { notFoundPage } from './notFoundPage.ts';
import type { Output } from './output.ts';
import type { OutputFile } from './outputFile.ts';
import type { OwnFile } from './ownFiles.ts';
import { robotsFile, robotsPath } from './robotsFile.ts';
import { shellPage } from './shellPage.ts';
import { sitemapFiles } from './sitemaps.ts';
import type { Template } from './template.ts';
import { workerFile } from './workerFile.ts';

/** Where Vite has put the app and its service worker. */
type Built = { client: string; worker: string };

/**
 * Puts what the site has once: the newsroom's own files, feeds, sitemaps, the 404 page, the service worker.
 * @param own what the newsroom has put into public/
 */
export async function putSiteFiles(
  archive: Archive,
  output: Output,
  own: readonly OwnFile[],
  template: Template,
  built: Built,
  now: number,
): Promise<void> {
  const robots = own.find(({ path }) => path === robotsPath);
  for (const file of own) {
    if (file !== robots) await output.copy(file.source, file.path, file.key);
  }
  const files = [
    ...feedFiles(archive),
    ...manifestFile(),
    ...editionSchemaFile(),
    ...notFoundPage(template, catalogues),
    ...(await offlineFiles(template, built)),
  ];
  // A newsroom's own stands in for one of ours: a worker that takes itself away, say.
  const replaced = new Set(own.map(({ path }) => path));
  for (const { path, content } of files) {
    if (!replaced.has(path)) await output.put(path, content);
  }
  const { path, content } = robotsFile(robots && (await readFile(robots.source, 'utf8')));
  await output.put(path, content);
  // One at a time: a large archive's sitemaps needn't be in memory together.
  for (const { path, content } of sitemapFiles(archive, now)) await output.put(path, content);
}

/** What opens the site without a network. */
async function offlineFiles(template: Template, { client, worker }: Built): Promise<OutputFile[]> {
  const shell = shellPage(template);
  const code = await readFile(join(worker, 'sw.js'), 'utf8');
  return [shell, workerFile(code, await readdir(join(client, 'assets')), shell)];
}
