import { brotliCompressSync, constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';

const compressibles = /\.(html|json|xml|js|css|svg|txt|webmanifest)$/;

/** What a server sends compressed. What goes into one packet as it is isn't worth a file. */
const smallest = 1_400; // bytes

export function isCompressible(file: string): boolean {
  return compressibles.test(file);
}

/** What many files hold, pressed once for all of them: as it is, and as gzip has it. */
export type Shared = { bytes: Buffer; pressed: Buffer };

/**
 * The compressed copies of a file, beside it: `.br` and `.gz`. Code, which seldom changes, is
 * pressed hardest; pages, of which there are thousands, at the level where time still pays.
 * @param shared what the file may hold
 */
export function compressed(
  file: string,
  bytes: Buffer,
  shared?: Shared,
): (readonly [string, Buffer])[] {
  if (!isCompressible(file) || bytes.length < smallest) return [];
  const isCode = /\.(js|css|svg)$/.test(file);
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: isCode ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const start = shared ? bytes.indexOf(shared.bytes) : -1;
  const gzip =
    shared && start !== -1
      ? gzipAround(shared, bytes, start)
      : gzipSync(bytes, { level: isCode ? 9 : 6 });
  return [
    [`${file}.br`, brotli],
    [`${file}.gz`, gzip],
  ];
}

/** Half of a page is the same in all pages: half of the work of pressing them. */
export function pressShared(text: string): Shared {
  const bytes = Buffer.from(text);
  return { bytes, pressed: deflateRawSync(bytes, { level: 9, finishFlush }) };
}

// Ends on a whole byte, and leaves the stream open.
const finishFlush = constants.Z_SYNC_FLUSH;
const deflateWindow = 32_768; // bytes
// RFC 1952, 2.3: no name, no time, made on Unix.
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/** What is shared refers to nothing before it; what follows may refer to all of that. */
function gzipAround(shared: Shared, bytes: Buffer, start: number): Buffer {
  const end = start + shared.bytes.length;
  const before = deflateRawSync(bytes.subarray(0, start), { level: 6, finishFlush });
  const dictionary = bytes.subarray(Math.max(0, end - deflateWindow), end);
  const after = deflateRawSync(bytes.subarray(end), { level: 6, dictionary });
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([gzipHeader, before, shared.pressed, after, trailer]);
}
