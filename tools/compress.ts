import { brotliCompressSync, constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';

const compressibles = /\.(html|json|xml|js|css|svg|txt|webmanifest)$/;

/** What a server sends compressed. What goes into one packet as it is isn't worth a file. */
const smallest = 1_400; // bytes

export function isCompressible(file: string): boolean {
  return compressibles.test(file);
}

/** How many files begin, once and for all of them: as it is, and as gzip has it. */
export type Beginning = { bytes: Buffer; pressed: Buffer; crc: number };

/**
 * The compressed copies of a file, beside it: `.br` and `.gz`. Code, which seldom changes, is
 * pressed hardest; pages, of which there are thousands, at the level where time still pays.
 * @param beginning what the file may begin with
 */
export function compressed(
  file: string,
  bytes: Buffer,
  beginning?: Beginning,
): (readonly [string, Buffer])[] {
  if (!isCompressible(file) || bytes.length < smallest) return [];
  const isCode = /\.(js|css|svg)$/.test(file);
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: isCode ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const gzip =
    beginning && bytes.subarray(0, beginning.bytes.length).equals(beginning.bytes)
      ? gzipAfter(beginning, bytes)
      : gzipSync(bytes, { level: isCode ? 9 : 6 });
  return [
    [`${file}.br`, brotli],
    [`${file}.gz`, gzip],
  ];
}

/** Half of a page is the same in all pages: half of the work of pressing them. */
export function pressBeginning(text: string): Beginning {
  const bytes = Buffer.from(text);
  // Ends on a whole byte, and leaves the stream open.
  const pressed = deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  return { bytes, pressed, crc: crc32(bytes) };
}

// RFC 1952, 2.3: no name, no time, made on Unix.
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const deflateWindow = 32_768; // bytes

function gzipAfter(beginning: Beginning, bytes: Buffer): Buffer {
  const rest = bytes.subarray(beginning.bytes.length);
  const dictionary = beginning.bytes.subarray(-deflateWindow);
  const pressed = deflateRawSync(rest, { level: 6, dictionary });
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(rest, beginning.crc), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([gzipHeader, beginning.pressed, pressed, trailer]);
}
