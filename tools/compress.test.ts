import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed, pressShared } from './compress.ts';

const style = `<style>${'p { margin: 0 } '.repeat(3_000)}</style>`;
const text = `<h1>Міст знову відкрито</h1>${'<p>Міст.</p>'.repeat(200)}`;
const page = `<!doctype html><p>Міст.</p>${style}${text}`;

/** What a browser makes of the compressed copies. */
function unpacked(file: string, text: string, ...more: [string] | []) {
  const [brotli, gzip] = compressed(file, Buffer.from(text), ...more.map(pressShared));
  return {
    brotli: brotli && brotliDecompressSync(brotli[1]).toString(),
    gzip: gzip && gunzipSync(gzip[1]).toString(),
  };
}

describe('compressed copies', () => {
  it('hold what the file holds', () => {
    expect(unpacked('index.html', page)).toEqual({ brotli: page, gzip: page });
  });

  it('hold it too where a part of it was pressed before, wherever that stands', () => {
    for (const whole of [page, style, style + text, text + style, text + style + style]) {
      expect(unpacked('index.html', whole, style)).toEqual({ brotli: whole, gzip: whole });
    }
  });

  it('hold it too where that part isn’t in it', () => {
    expect(unpacked('index.html', text, style)).toEqual({ brotli: text, gzip: text });
  });

  it('are there only where they spare a packet', () => {
    expect(compressed('story.json', Buffer.from('{}'.repeat(300)))).toEqual([]);
    expect(compressed('hall.jpg', Buffer.from(page))).toEqual([]);
  });
});
