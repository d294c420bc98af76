import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressibles = /\.(html|json|xml|js|css|svg|txt|webmanifest)$/;

/** What a server sends compressed. Below that size it isn't worth a file. */
const smallest = 600; // bytes

export function isCompressible(file: string): boolean {
  return compressibles.test(file);
}

/**
 * The compressed copies of a file, beside it: `.br` and `.gz`. Code, which seldom changes, is
 * pressed hardest; pages, of which there are thousands, at the level where time still pays.
 */
export function compressed(file: string, bytes: Buffer): (readonly [string, Buffer])[] {
  if (!isCompressible(file) || bytes.length < smallest) return [];
  const isCode = /\.(js|css|svg)$/.test(file);
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: isCode ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return [
    [`${file}.br`, brotli],
    [`${file}.gz`, gzipSync(bytes, { level: isCode ? 9 : 6 })],
  ];
}
