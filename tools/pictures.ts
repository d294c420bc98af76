import { createHash, randomUUID } from 'node:crypto';
import {
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { DerivedPicture } from '../src/article/story.ts';
import { errorIn, type Finding, formatFinding } from './articles/finding.ts';
import type { DerivedPictures } from './derive.ts';
import { mapAtOnce } from './mapAtOnce.ts';
import { pictureFormats } from './pictureFormats.ts';

/** Whoever changes how pictures are made raises this, so that they are made anew. */
const version = 3;

const standardWidths = [400, 800, 1200, 1600];

/** Efforts by trial: AVIF's 3 is 10 % smaller at twice the time, 4 no better at eight times. */
const encoders = {
  avif: (image: Sharp) => image.avif({ quality: 52, effort: 2 }),
  webp: (image: Sharp) => image.webp({ quality: 78, effort: 2 }),
  jpg: (image: Sharp) => image.jpeg({ quality: 75, mozjpeg: true }),
};
const formats = ['avif', 'webp', 'jpg'] as const;

/** Pictures that can't be published; the message has a line for each. */
export class BrokenPictures extends Error {
  override name = 'BrokenPictures';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n'));
    this.findings = findings;
  }
}

/** What was made of a content; file names without their base. */
type Made = Omit<DerivedPicture, 'base'>;

/** What was made of a file as of a time and size, so that it needn't be read again. */
type Note = { stamp: string; hash: string; made: Made };

/**
 * Makes an article's pictures in their sizes and formats, and puts them into its folder of the site,
 * the originals too. The cache keeps what was made of a content. Nothing published has metadata:
 * where and with whose camera a source was photographed is for nobody to know.
 * @throws BrokenPictures where files are missing or can't be read
 */
export async function derivePictures(
  source: string,
  files: readonly string[],
  target: string,
  cache: string,
): Promise<DerivedPictures> {
  const { notes, findings } = await makePictures(source, files, cache);
  if (findings.length > 0) throw new BrokenPictures(findings);
  const there = new Set(await readdir(target, { recursive: true }).catch(() => []));
  await mapAtOnce(Object.entries(notes), 2, ([file, note]) =>
    publish(join(source, file), file, note, { target, cache, there }),
  );
  return Object.fromEntries(
    Object.entries(notes).map(([file, note]) => [file, pictureOf(file, note)]),
  );
}

/**
 * Makes an article's pictures ahead, in the cache alone: nothing is published.
 * @returns what is wrong with those that can't be read, by file
 */
export async function unreadablePictures(
  source: string,
  files: readonly string[],
  cache: string,
): Promise<Map<string, string>> {
  const { findings } = await makePictures(source, files, cache);
  return new Map(findings.map(({ file, expected }) => [relative(source, file), expected]));
}

async function makePictures(
  source: string,
  files: readonly string[],
  cache: string,
): Promise<{ notes: Record<string, Note>; findings: Finding[] }> {
  const notesFile = join(cache, 'articles', `${hashOf(resolve(source))}.json`);
  const before = (await readJson<Record<string, Note>>(notesFile)) ?? {};
  const findings: Finding[] = [];
  const made: Record<string, Note> = {};
  await mapAtOnce(files, 2, async (file) => {
    try {
      made[file] = await noteOf(join(source, file), before[file], cache);
    } catch (error) {
      findings.push(findingOf(join(source, file), error));
    }
  });
  // In the order of the text, not in that of finishing: the same pictures make the same documents.
  const notes = Object.fromEntries(
    files.flatMap((file) => {
      const note = made[file];
      return note ? [[file, note] as const] : [];
    }),
  );
  const json = JSON.stringify(notes);
  if (json !== JSON.stringify(before)) await writeWhole(notesFile, json);
  return { notes, findings };
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
  const base = baseOf(file, hash);
  return { base, ...made, ...(made.share && { share: `${base}.${made.share}` }) };
}

/** `halls/left.jpg` → `halls/left.1f2e3d4c` */
function baseOf(file: string, hash: string): string {
  return `${file.replace(/\.[^.]*$/, '')}.${hash.slice(0, 8)}`;
}

function sizesOf({ formats, widths }: Pick<Made, 'formats' | 'widths'>): string[] {
  return formats.flatMap((format) => widths.map((width) => `${width}.${format}`));
}

async function noteOf(file: string, before: Note | undefined, cache: string): Promise<Note> {
  const { mtimeMs, size, ino } = await stat(file);
  const stamp = `${version} ${mtimeMs} ${size} ${ino}`;
  if (before?.stamp === stamp) return before;
  const hash = hashOf(`${version} `, await readFile(file));
  return { stamp, hash, made: await makeOnce(file, join(cache, hash)) };
}

type Places = { target: string; cache: string; there: ReadonlySet<string> };

/** Puts a picture's files into the site, unless they are there. */
async function publish(source: string, file: string, note: Note, { target, cache, there }: Places) {
  const folder = join(cache, note.hash);
  const base = baseOf(file, note.hash);
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

const underway = new Map<string, Promise<Made>>();

/** What the cache has of a picture. Makes it where there is nothing, once if several ask. */
function makeOnce(file: string, folder: string): Promise<Made> {
  const made = underway.get(folder) ?? make(file, folder).finally(() => underway.delete(folder));
  underway.set(folder, made);
  return made;
}

const madeName = 'picture.json';
const originalName = 'original';

/** Makes a picture's files in a folder of the cache, which is there whole or not at all. */
async function make(file: string, folder: string): Promise<Made> {
  const known = await readJson<Made>(join(folder, madeName));
  if (known) return known;
  const part = `${folder}.${randomUUID()}.part`;
  await mkdir(part, { recursive: true });
  try {
    const made = await encode(await readFile(file), part);
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

async function encode(bytes: Buffer, folder: string): Promise<Made> {
  const metadata = await sharp(bytes).metadata();
  if (!pictureFormats.has(metadata.format)) throw new Error(`it is ${metadata.format}`);
  const save = (name: string, content: Buffer) => writeFile(join(folder, name), content);
  const isAnimated = (metadata.pages ?? 1) > 1;
  const widths = widthsOf(metadata.autoOrient.width);
  const [placeholder] = await Promise.all([
    placeholderOf(bytes),
    shareOf(bytes).then((image) => save(shareName, image)),
    withoutMetadata(bytes, metadata).then((image) => save(originalName, image)),
    ...widths.map((width) =>
      isAnimated ? animate(bytes, width, save) : resize(bytes, width, save),
    ),
  ]);
  return { widths, formats: isAnimated ? ['webp'] : [...formats], placeholder, share: shareName };
}

/** The standard widths that a picture has the pixels for, and its own where it is below the largest. */
function widthsOf(own: number): number[] {
  const largest = Math.min(own, ...standardWidths.slice(-1));
  // A size that saves less than a tenth isn't worth its files.
  return [...standardWidths.filter((width) => width < largest * 0.9), largest];
}

type Save = (name: string, content: Buffer) => Promise<void>;

/** One size in all formats: decoded and resized once. */
async function resize(bytes: Buffer, width: number, save: Save): Promise<void> {
  const { data, info } = await opaque(bytes)
    .resize({ width })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { height, channels } = info;
  await Promise.all(
    formats.map(async (format) => {
      const image = encoders[format](sharp(data, { raw: { width, height, channels } }));
      await save(`${width}.${format}`, await image.toBuffer());
    }),
  );
}

/** One size of a moving picture: of the formats, WebP alone moves everywhere. */
async function animate(bytes: Buffer, width: number, save: Save): Promise<void> {
  const image = sharp(bytes, { animated: true }).resize({ width });
  await save(`${width}.webp`, await image.webp({ quality: 70, effort: 2 }).toBuffer());
}

/**
 * A picture as it is shown: upright, and on white where it is transparent. JPEG has to be, the same
 * then goes for all; lines drawn in black stay visible on a dark page, and no placeholder shows through.
 */
function opaque(bytes: Buffer): Sharp {
  return sharp(bytes, { autoOrient: true, failOn: 'error' }).flatten({ background: '#fff' });
}

const shareName = 'share.jpg';

/** What social networks show: 1200 × 630, around what draws the eye. */
function shareOf(bytes: Buffer): Promise<Buffer> {
  return opaque(bytes)
    .resize({ width: 1200, height: 630, position: sharp.strategy.attention })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer();
}

/** Four colours from top to bottom, `#rrggbb`: in `#rgb` a grey sea is pink here and green there. */
async function placeholderOf(bytes: Buffer): Promise<string[]> {
  const pixels = await opaque(bytes)
    .resize({ width: 1, height: 4, fit: 'fill', kernel: 'linear' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return Array.from({ length: 4 }, (_, n) => `#${pixels.toString('hex', n * 3, n * 3 + 3)}`);
}

/** The original itself or, where it holds metadata, a copy without. */
async function withoutMetadata(bytes: Buffer, metadata: Metadata): Promise<Buffer> {
  const { format, exif, iptc, xmp, comments, tifftagPhotoshop } = metadata;
  if (!exif && !iptc && !xmp && !comments && !tifftagPhotoshop) return bytes;
  const image = sharp(bytes, { animated: (metadata.pages ?? 1) > 1, autoOrient: true });
  if (format === 'heif') return image.avif({ quality: 75, effort: 2 }).toBuffer();
  if (format === 'jpeg') return image.jpeg({ quality: 90, mozjpeg: true }).toBuffer();
  return image.toFormat(format, format === 'webp' ? { quality: 90 } : {}).toBuffer();
}

/** Puts a file of the cache into the site: as a link where the disk can, and never half. */
async function place(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const part = `${to}.${randomUUID()}.part`;
  await link(from, part).catch(() => copyFile(from, part));
  await rename(part, to);
  // Renaming one name of a file to another of the same does nothing.
  await rm(part, { force: true });
}

async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, content);
  await rename(part, file);
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

function findingOf(file: string, error: unknown): Finding {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EISDIR')
    return errorIn(file, '', 'expected this picture, which the article names');
  if (code) throw error;
  // libvips adds what it said of other pictures at the same time, on lines of their own.
  const [reason] = message.split('\n');
  return errorIn(file, '', `expected a JPEG, PNG, WebP, AVIF or GIF that can be read: ${reason}`);
}
