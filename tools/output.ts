import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { access, copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compressed, isCompressible, type Shared } from './compress.ts';

/**
 * The folder that is published, and what stands in it from the last build: a file is written only
 * where its key (a hash of all that it depends on) has changed, and removed when nobody claims it.
 */
export type Output = {
  folder: string;
  /**
   * Claims a file; true where it is there already, made from the same. That is what the record of the last
   * build says: to look at each file would make a second build of many pages slower by an eighth.
   */
  claim: (path: string, key: string) => boolean;
  /** Writes a file whose key is its content, unless it is there already. */
  put: (path: string, content: string | Buffer) => Promise<void>;
  /** Copies a file whose content its key or name stands for. */
  copy: (source: string, path: string, key: string) => Promise<void>;
  /** Removes what nobody has claimed and is in a file's way: a file where a folder is to be, or the other way round. */
  removeFromTheWay: (path: string) => void;
  /** Removes what nobody has claimed below a path: what is made after that doesn't find it there. */
  removeUnclaimed: (below: string) => void;
  /** Removes what nobody claimed, and remembers the rest for the next build. */
  finish: () => Promise<void>;
  counts: { written: number; reused: number; removed: number };
};

/**
 * Opens the folder. `state` is the file that remembers the last build: a path and its key a line. A build
 * writes its own as it goes, so that what it left undone when it was stopped is made good by the next.
 */
export async function openOutput(folder: string, state: string): Promise<Output> {
  const unclaimed = await readState(folder, state);
  // Of a disk that can't be written to, mkdir would say that a folder isn't there.
  await access(folder, constants.W_OK);
  mkdirSync(dirname(state), { recursive: true });
  const log = openSync(`${state}.changing`, 'a');
  let unwritten = '';
  const folders = new Set<string>();
  const counts = { written: 0, reused: 0, removed: 0 };

  function claim(path: string, key: string): boolean {
    const isThere = unclaimed.get(path) === key;
    unclaimed.delete(path);
    counts[isThere ? 'reused' : 'written'] += 1;
    note(path, key);
    // Noted before it changes; what stays can wait for more of it.
    if (!isThere || unwritten.length > 64_000) writeNotes();
    return isThere;
  }

  function note(path: string, key: string): void {
    unwritten += `${JSON.stringify([path, key])}\n`;
  }

  function writeNotes(): void {
    writeSync(log, unwritten);
    unwritten = '';
  }

  async function place(path: string): Promise<string> {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!folders.has(parent)) {
      await mkdir(parent, { recursive: true });
      folders.add(parent);
    }
    return target;
  }

  function removeUnclaimed(below: string): void {
    for (const path of unclaimed.keys()) if (path.startsWith(below)) remove(path);
  }

  function remove(path: string): void {
    unclaimed.delete(path);
    counts.removed += 1;
    note(path, gone);
    writeNotes();
    removeFile(folder, path);
  }

  function removeFromTheWay(path: string): void {
    for (const other of unclaimed.keys()) {
      if (other.startsWith(`${path}/`) || path.startsWith(`${other}/`)) remove(other);
    }
  }

  return {
    folder,
    counts,
    removeFromTheWay,
    removeUnclaimed,
    claim,
    put: async (path, content) => {
      if (claim(path, hashOf(content))) return;
      writeWithCompressed(await place(path), content);
    },
    copy: async (source, path, key) => {
      if (claim(path, key)) return;
      removeFromTheWay(path);
      if (isCompressible(path)) {
        writeWithCompressed(await place(path), await readFile(source));
      } else {
        const target = await place(path);
        // By this name removeFile finds what a stopped build leaves.
        await copyFile(source, `${target}.part`);
        await rename(`${target}.part`, target);
      }
    },
    finish: async () => {
      removeUnclaimed('');
      writeNotes();
      closeSync(log);
      await rename(`${state}.changing`, state);
    },
  };
}

/** Writes a file and, where it is text, its compressed copies: none of them is ever half there. */
export function writeWithCompressed(
  target: string,
  content: string | Buffer,
  shared?: Shared,
): void {
  const bytes = Buffer.from(content);
  const files = [[target, bytes] as const, ...compressed(target, bytes, shared)];
  // Small files, by the hundred thousand: handed to other threads, each takes four times the work.
  for (const [file, part] of files) writeFileSync(`${file}.part`, part);
  for (const [file] of files) renameSync(`${file}.part`, file);
  // What has become short has no copies any more; those of its former text would be served.
  if (files.length === 1 && isCompressible(target)) {
    for (const ending of ['br', 'gz']) rmSync(`${target}.${ending}`, { force: true });
  }
}

/** A short name for a content: SHA-1, base64url. */
export function hashOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}

/** The key of what isn't there, or not as it should be. */
const gone = '';

async function readLines(file: string): Promise<[path: string, key: string][]> {
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

/** What stands in the folder, and made from what: `gone` where a build was stopped that changed it. */
async function readState(folder: string, state: string): Promise<Map<string, string>> {
  const there = await readdir(folder).catch(() => []);
  const known = there.length > 0 ? await readRecord(state).catch(() => undefined) : undefined;
  if (known) return known;
  // Nothing known of what is there: begin with an empty folder. It may be a mount or a link, and stays.
  await Promise.all(there.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  await mkdir(folder, { recursive: true });
  await rm(`${state}.changing`, { force: true });
  return new Map();
}

async function readRecord(state: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [path, key] of await readLines(state)) {
    if (key === gone) files.delete(path);
    else files.set(path, key);
  }
  const log = `${state}.changing`;
  for (const [path, key] of existsSync(log) ? await readLines(log) : []) {
    if (files.get(path) !== key) files.set(path, gone);
  }
  return files;
}

/** What a stopped build has noted may be a folder by now, or below a file. */
function removeFile(folder: string, path: string): void {
  for (const ending of ['', '.br', '.gz']) {
    for (const stage of ['', '.part']) {
      const file = join(folder, `${path}${ending}${stage}`);
      if (existsSync(file) && !isFolder(file)) rmSync(file);
    }
  }
  let parent = dirname(join(folder, path));
  while (parent !== folder && isFolder(parent) && readdirSync(parent).length === 0) {
    rmdirSync(parent);
    parent = dirname(parent);
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
