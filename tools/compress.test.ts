import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed, pressBeginning } from './compress.ts';

const beginning = `<!doctype html><style>${'p { margin: 0 } '.repeat(3_000)}</style>`;
const page = `${beginning}<h1>Міст знову відкрито</h1>${'<p>Міст.</p>'.repeat(200)}`;

/** What a browser makes of the compressed copies. */
function unpacked(file: string, text: string, ...more: [string] | []) {
  const [brotli, gzip] = compressed(file, Buffer.from(text), ...more.map(pressBeginning));
  return {
    brotli: brotli && brotliDecompressSync(brotli[1]).toString(),
    gzip: gzip && gunzipSync(gzip[1]).toString(),
  };
}

describe('compressed copies', () => {
  it('hold what the file holds', () => {
    expect(unpacked('index.html', page)).toEqual({ brotli: page, gzip: page });
  });

  it('hold it too where the beginning was pressed before', () => {
    expect(unpacked('index.html', page, beginning)).toEqual({ brotli: page, gzip: page });
    expect(unpacked('index.html', beginning, beginning).gzip).toBe(beginning);
  });

  it('are right where a file begins in another way', () => {
    const other = `<!doctype html>${page}`;
    expect(unpacked('index.html', other, beginning)).toEqual({ brotli: other, gzip: other });
    expect(unpacked('index.html', '<p>'.repeat(900), beginning).gzip).toBe('<p>'.repeat(900));
  });

  it('are there only where they spare a packet', () => {
    expect(compressed('story.json', Buffer.from('{}'.repeat(300)))).toEqual([]);
    expect(compressed('hall.jpg', Buffer.from(page))).toEqual([]);
  });
});
