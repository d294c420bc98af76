import { copyFile, mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file to be written: its text or bytes, or another file's. */
export type FileToWrite =
  | { path: string; content: string | Uint8Array }
  | { path: string; from: string };

type Undo = () => Promise<void>;

/**
 * Writes all of these files, or none. Each is written beside its place first and then renamed, so
 * that nobody ever reads half a file; where one fails, the others are put back as they were.
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const undo: Undo[] = [];
  const replaced: string[] = [];
  try {
    for (const file of files) {
      await makeFolder(dirname(file.path), undo);
      const part = `${file.path}.${process.pid}.part`;
      undo.push(() => rm(part, { force: true }));
      if ('from' in file) await copyFile(file.from, part);
      else await writeFile(part, file.content);
    }
    for (const { path } of files) {
      const old = `${path}.${process.pid}.old`;
      if (await exists(path)) {
        await rename(path, old);
        replaced.push(old);
        undo.push(() => rename(old, path));
      } else undo.push(() => rm(path, { force: true }));
      await rename(`${path}.${process.pid}.part`, path);
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
  for (const old of replaced) await rm(old, { force: true });
}

async function makeFolder(folder: string, undo: Undo[]): Promise<void> {
  if (await exists(folder)) return;
  await makeFolder(dirname(folder), undo);
  await mkdir(folder);
  undo.push(() => rmdir(folder));
}

/** Whether something lies at a path. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** An edition as its file's text. */
export function documentText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
