import { copyFile, link, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DerivedPicture } from '../src/article/story.ts';
import type { DerivedPictures } from './derive.ts';
import { derivedBase } from './derivedNames.ts';
import { type Made, originalName } from './encodePicture.ts';
import { makeOnce, type Note } from './makePictures.ts';
import { mapAtOnce } from './mapAtOnce.ts';
import { putInPlace } from './putInPlace.ts';

/**
 * Puts what was made of an article's pictures into its folder of the site, the originals too.
 * @param notes of the pictures to publish
 */
export async function publishPictures(
  source: string,
  notes: ReadonlyMap<string, Note>,
  target: string,
  cache: string,
): Promise<DerivedPictures> {
  const there = new Set(await readdir(target, { recursive: true }).catch(() => []));
  await mapAtOnce([...notes], 2, ([file, note]) =>
    publishOne(join(source, file), file, note, { target, cache, there }),
  );
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

type Places = { target: string; cache: string; there: ReadonlySet<string> };

/** Puts a picture's files into the site, unless they are there. */
async function publishOne(
  source: string,
  file: string,
  note: Note,
  { target, cache, there }: Places,
) {
  const folder = join(cache, note.hash);
  const base = derivedBase(file, note.hash);
  const names = note.made.share ? [...sizesOf(note.made), note.made.share] : sizesOf(note.made);
  const missing = names.filter((name) => !there.has(`${base}.${name}`));
  const original = join(target, file);
  const isCurrent = await areSame(join(folder, originalName), original);
  if (missing.length === 0 && isCurrent) return;
  await makeOnce(source, folder);
  for (const name of missing) await place(join(folder, name), join(target, `${base}.${name}`));
  if (!isCurrent) await place(join(folder, originalName), original);
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
