import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { encodePicture, type Made, version } from './encodePicture.ts';
import { mapAtOnce } from './mapAtOnce.ts';
import { putInPlace } from './putInPlace.ts';

/** What was made of a file as of a time and size, so that it needn't be read again. */
export type Note = { stamp: string; hash: string; made: Made };

/** What was made of an article's pictures, and what is wrong with those that can't be read; by file. */
export type MadePictures = { notes: Map<string, Note>; unreadable: Map<string, string> };

/**
 * Makes an article's pictures in their sizes and formats, in the cache alone, which keeps what was made
 * of a content: nothing is published.
 */
export async function makePictures(
  source: string,
  files: readonly string[],
  cache: string,
): Promise<MadePictures> {
  const notesFile = join(cache, 'articles', `${hashOf(resolve(source))}.json`);
  const before = (await readJson<Record<string, Note>>(notesFile)) ?? {};
  const made: MadePictures = { notes: new Map(), unreadable: new Map() };
  const results = await mapAtOnce(files, 2, (file) =>
    noteOf(join(source, file), before[file], cache).catch(reasonOf),
  );
  for (const [index, file] of files.entries()) {
    const result = results[index];
    if (typeof result === 'string') made.unreadable.set(file, result);
    else if (result) made.notes.set(file, result);
  }
  const json = JSON.stringify(Object.fromEntries(made.notes));
  if (json !== JSON.stringify(before)) await putInPlace(notesFile, (part) => writeFile(part, json));
  return made;
}

async function noteOf(file: string, before: Note | undefined, cache: string): Promise<Note> {
  const { mtimeMs, size, ino } = await stat(file);
  const stamp = `${version} ${mtimeMs} ${size} ${ino}`;
  if (before?.stamp === stamp) return before;
  const hash = hashOf(`${version} `, await readFile(file));
  return { stamp, hash, made: await makeOnce(file, join(cache, hash)) };
}

const underway = new Map<string, Promise<Made>>();

/** What the cache has of a picture's content. Makes it where there is nothing, once if several ask. */
export function makeOnce(file: string, folder: string): Promise<Made> {
  const made = underway.get(folder) ?? make(file, folder).finally(() => underway.delete(folder));
  underway.set(folder, made);
  return made;
}

const madeName = 'picture.json';

/** Makes a picture's files in a folder of the cache, which is there whole or not at all. */
async function make(file: string, folder: string): Promise<Made> {
  const known = await readJson<Made>(join(folder, madeName));
  if (known) return known;
  const part = `${folder}.${randomUUID()}.part`;
  await mkdir(part, { recursive: true });
  try {
    const made = await encodePicture(await readFile(file), part);
    await writeFile(join(part, madeName), JSON.stringify(made));
    await rename(part, folder).catch(async (error: unknown) => {
      // Another build was faster; it made the same.
      if (!(await readJson(join(folder, madeName)))) throw error;
    });
    return made;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function readJson<Content>(file: string): Promise<Content | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Content);
}

function hashOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EISDIR') return 'expected a picture file';
  if (code) throw error;
  // libvips adds what it said of other pictures at the same time, on lines of their own.
  const [reason] = message.split('\n');
  return `expected a JPEG, PNG, WebP, AVIF or GIF that can be read: ${reason}`;
}
