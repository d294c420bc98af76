import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {
  access,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compressed, isCompressible, type Shared } from './compress.ts';

/**
 * The folder that is published, and what stands in it from the last build: a file is written only
 * where its key (a hash of all that it depends on) has changed, and removed when nobody claims it. A
 * log has what is being changed: a build that was stopped is made good by the next.
 */
export type Output = {
  folder: string;
  /** Claims a file; true where it is there already, made from the same. */
  claim: (path: string, key: string) => boolean;
  /** Writes a file whose key is its content, unless it is there already. */
  put: (path: string, content: string | Buffer) => Promise<void>;
  /** Copies a file whose content its key or name stands for. */
  copy: (source: string, path: string, key: string) => Promise<void>;
  /** Removes what nobody claimed, and remembers the rest for the next build. */
  finish: () => Promise<void>;
  counts: { written: number; reused: number; removed: number };
};

/** Opens the folder. `state` is the file that remembers the last build. */
export async function openOutput(folder: string, state: string): Promise<Output> {
  const before = await readState(folder, state);
  const now = new Map<string, string>();
  mkdirSync(dirname(state), { recursive: true });
  const log = openSync(`${state}.changing`, 'a');
  const folders = new Set<string>();
  const counts = { written: 0, reused: 0, removed: 0 };

  function claim(path: string, key: string): boolean {
    now.set(path, key);
    const isThere = before.get(path) === key;
    counts[isThere ? 'reused' : 'written'] += 1;
    if (!isThere) writeSync(log, `${path}\n`);
    return isThere;
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

  return {
    folder,
    counts,
    claim,
    put: async (path, content) => {
      if (claim(path, hashOf(content))) return;
      writeWithCompressed(await place(path), content);
    },
    copy: async (source, path, key) => {
      if (claim(path, key)) return;
      if (isCompressible(path)) {
        writeWithCompressed(await place(path), await readFile(source));
      } else {
        const target = await place(path);
        await copyFile(source, `${target}.part`);
        await rename(`${target}.part`, target);
      }
    },
    finish: async () => {
      for (const path of before.keys()) {
        if (now.has(path)) continue;
        counts.removed += 1;
        writeSync(log, `${path}\n`);
        await removeFile(folder, path);
      }
      await writeFile(`${state}.part`, JSON.stringify([...now]));
      await rename(`${state}.part`, state);
      closeSync(log);
      await rm(`${state}.changing`);
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

/** What stands in the folder, and made from what: '' where a build was stopped that changed it. */
async function readState(folder: string, state: string): Promise<Map<string, string>> {
  try {
    await access(folder);
    const files = new Map(JSON.parse(await readFile(state, 'utf8')) as [string, string][]);
    const changing = await readFile(`${state}.changing`, 'utf8').catch(() => '');
    for (const path of changing.split('\n').slice(0, -1)) files.set(path, '');
    return files;
  } catch {
    // Nothing known of what is there: begin with an empty folder.
    await rm(folder, { recursive: true, force: true });
    await rm(`${state}.changing`, { force: true });
    return new Map();
  }
}

async function removeFile(folder: string, path: string): Promise<void> {
  for (const ending of ['', '.br', '.gz']) {
    for (const stage of ['', '.part']) {
      await rm(join(folder, `${path}${ending}${stage}`), { force: true });
    }
  }
  let parent = dirname(join(folder, path));
  while (parent !== folder && (await readdir(parent).catch(() => ['?'])).length === 0) {
    await rmdir(parent);
    parent = dirname(parent);
  }
}
