import { open, stat } from 'node:fs/promises';
import sharp from 'sharp';

export type PictureSize = { width: number; height: number };

const headLength = 65_536; // bytes

/** A picture's size in pixels as it is shown, its camera's turn taken into account. */
export async function pictureSize(file: string): Promise<PictureSize | 'missing' | 'unreadable'> {
  try {
    // Of a whole progressive JPEG, sharp reads every scan: the head tells the same in a third of the time.
    return await sizeOf(await readHead(file)).catch(() => sizeOf(file));
  } catch {
    const stats = await stat(file).catch(() => undefined);
    return stats?.isFile() ? 'unreadable' : 'missing';
  }
}

async function sizeOf(input: string | Buffer): Promise<PictureSize | 'unreadable'> {
  const { autoOrient, format } = await sharp(input, { failOn: 'none' }).metadata();
  const { width, height } = autoOrient;
  return formats.has(format) ? { width, height } : 'unreadable';
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What browsers show as pictures, as sharp names it; `heif` is AVIF. */
const formats = new Set<string>(['jpeg', 'png', 'webp', 'gif', 'heif']);
