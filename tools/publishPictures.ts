import { copyFile, link, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DerivedPicture } from '../src/article/story.ts';
import { mapAtOnce } from '../src/mapAtOnce.ts';
import type { DerivedPictures } from './derive.ts';
import { derivedBase } from './derivedNames.ts';
import { type Made, originalName } from './encodePicture.ts';
import { makeOnce, type Note } from './makePictures.ts';
import { putInPlace } from './putInPlace.ts';

/** Where an article's pictures are, and are to be. */
type Places = {
  source: string;
  target: string;
  cache: string;
  /** Removes a file where a folder is to be, or the other way round. */
  makeWay: (file: string) => void;
};

/** Puts what was made of an article's pictures into its folder of the site, the originals too. */
export async function publishPictures(
  notes: ReadonlyMap<string, Note>,
  places: Places,
): Promise<void> {
  const there = new Set(await readdir(places.target, { recursive: true }).catch(() => []));
  await mapAtOnce([...notes], 2, ([file, note]) => publishOne(file, note, places, there));
}

/** An article's pictures in their sizes, as its story names them. */
export function picturesOf(notes: ReadonlyMap<string, Note>): DerivedPictures {
  return Object.fromEntries([...notes].map(([file, note]) => [file, pictureOf(file, note)]));
}

/** The files that pictures stand for: the originals, their sizes, the ones to share. */
export function pictureOutputs(derived: DerivedPictures): string[] {
  return Object.entries(derived).flatMap(([file, picture]) => [
    file,
    ...sizesOf(picture).map((name) => `${picture.base}.${name}`),
    ...(picture.share ? [picture.share] : []),
  ]);
}

function pictureOf(file: string, { hash, made }: Note): DerivedPicture {
  const base = derivedBase(file, hash);
  return { base, ...made, ...(made.share && { share: `${base}.${made.share}` }) };
}

function sizesOf({ formats, widths }: Pick<Made, 'formats' | 'widths'>): string[] {
  return formats.flatMap((format) => widths.map((width) => `${width}.${format}`));
}

/** Puts a picture's files into the site, unless they are there. */
async function publishOne(
  file: string,
  note: Note,
  { source, target, cache, makeWay }: Places,
  there: ReadonlySet<string>,
): Promise<void> {
  const folder = join(cache, note.hash);
  const base = derivedBase(file, note.hash);
  const names = note.made.share ? [...sizesOf(note.made), note.made.share] : sizesOf(note.made);
  const missing = names.filter((name) => !there.has(`${base}.${name}`));
  const isCurrent = await areSame(join(folder, originalName), join(target, file));
  if (missing.length === 0 && isCurrent) return;
  await makeOnce(join(source, file), folder);

  async function put(name: string, path: string): Promise<void> {
    const [from, to] = [join(folder, name), join(target, path)];
    // Rarely is anything in the way, and to look for it takes long.
    await place(from, to).catch(() => {
      makeWay(path);
      return place(from, to);
    });
  }

  for (const name of missing) await put(name, `${base}.${name}`);
  if (!isCurrent) await put(originalName, file);
}

/** Whether two paths are of one file: an original's name says nothing of its content. */
async function areSame(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [a, b].map((path) => stat(path).catch(() => undefined)),
  );
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** Puts a file of the cache into the site: as a link where the disk can. */
function place(from: string, to: string): Promise<void> {
  return putInPlace(to, (part) => link(from, part).catch(() => copyFile(from, part)));
}
