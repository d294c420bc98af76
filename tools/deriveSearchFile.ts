import { languageByCode } from '../src/languages.ts';
import { developmentArchive } from './developmentArchive.ts';
import { segmentFiles } from './indexSegment.ts';
import { plannedSegments, segmentJob, segmentOf } from './searchIndex.ts';

/**
 * One file of the search index, made on the spot, for development: upcoming articles are in it.
 * @param folder the articles' folder
 * @param path below the index's address: `uk.json`
 * @returns the file's value, or undefined where the path names none
 */
export async function deriveSearchFile(folder: string, path: string): Promise<unknown> {
  const [, code = '', key] = /^([^/]+?)(?:\/([0-9a-f]+)\/.+)?\.json$/.exec(path) ?? [];
  const language = languageByCode(code);
  if (!language) return undefined;
  const archive = await developmentArchive(folder);
  const segments = plannedSegments(archive, language, '');
  if (!key) return { segments: segments.map(segmentOf) };
  const asked = segments.find((segment) => segment.key === key);
  if (!asked) return undefined;
  for (const file of segmentFiles(segmentJob(archive, asked))) {
    if (file.path === path) return JSON.parse(file.content);
  }
  return undefined;
}
