import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a file in its place by renaming: nobody ever finds half of it, nor do two builds at once meet.
 * @param write makes the file at the path that it is given
 */
export async function putInPlace(
  file: string,
  write: (part: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await write(part);
    await rename(part, file);
  } finally {
    // Also where all went well: to rename one name of a file to another of the same does nothing.
    await rm(part, { force: true });
  }
}
