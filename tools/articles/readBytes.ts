import { readFile, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

// Twice as fast as node:fs/promises' for thousands of small files.
const read = promisify(readFile);

/** A file's bytes, or undefined where it can't be read. */
export function readBytes(file: string): Promise<Buffer | undefined> {
  return read(file).catch(() => undefined);
}

/** The same for a thread that has nothing else to do. */
export function readBytesSync(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
