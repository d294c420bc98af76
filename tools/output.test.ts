import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Output, openOutput } from './output.ts';

let root = '';
const long = '<p>One page is like another.</p>'.repeat(100);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'output-'));
});

afterEach(() => rm(root, { recursive: true }));

/** One build: what it puts out, and what it counts. */
async function build(files: Record<string, string>): Promise<Output['counts']> {
  const output = await openOutput(join(root, 'dist'), join(root, 'state/output.jsonl'));
  for (const [path, content] of Object.entries(files)) await output.put(path, content);
  await output.finish();
  return output.counts;
}

const read = (path: string) => readFile(join(root, 'dist', path), 'utf8');
const all = async () =>
  (await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'dist/').length))
    .sort();

describe('the folder that is published', () => {
  it('has each file with its compressed copies', async () => {
    await build({ 'en/depot/index.html': long, 'short.txt': 'Hi' });
    expect(await all()).toEqual([
      'en/depot/index.html',
      'en/depot/index.html.br',
      'en/depot/index.html.gz',
      'short.txt',
    ]);
    const bytes = (ending: string) => readFile(join(root, `dist/en/depot/index.html.${ending}`));
    expect(brotliDecompressSync(await bytes('br')).toString()).toBe(long);
    expect(gunzipSync(await bytes('gz')).toString()).toBe(long);
  });

  it('is written again only where something changed', async () => {
    await build({ 'a.html': long, 'b.html': 'first' });
    const before = await stat(join(root, 'dist/a.html'));
    const counts = await build({ 'a.html': long, 'b.html': 'second' });
    expect(counts).toEqual({ written: 1, reused: 1, removed: 0 });
    expect((await stat(join(root, 'dist/a.html'))).mtimeMs).toBe(before.mtimeMs);
    expect(await read('b.html')).toBe('second');
  });

  it('loses what nobody asks for any more, with its copies and empty folders', async () => {
    await build({ 'en/depot/index.html': long, 'en/index.html': 'front' });
    expect((await build({ 'en/index.html': 'front' })).removed).toBe(1);
    expect(await all()).toEqual(['en/index.html']);
    expect(await readdir(join(root, 'dist/en'))).toEqual(['index.html']);
  });

  it('has no copies of what a file said before it became short', async () => {
    await build({ 'a.html': long });
    await build({ 'a.html': 'short' });
    expect(await all()).toEqual(['a.html']);
  });

  it('is made good after a build that was stopped, whatever that had done', async () => {
    const files = { 'edited.html': 'old', 'gone.html': 'gone' };
    await build(files);
    const stopped = await openOutput(join(root, 'dist'), join(root, 'state/output.jsonl'));
    await stopped.put('edited.html', 'new');
    await stopped.put('added.html', long);
    await writeFile(join(root, 'dist/added.html.gz.part'), 'half');
    // Neither finished nor told of; then the editor takes all of it back.
    expect(await build(files)).toEqual({ written: 1, reused: 1, removed: 1 });
    expect(await all()).toEqual(['edited.html', 'gone.html']);
    expect(await read('edited.html')).toBe('old');
    expect(await build(files)).toEqual({ written: 0, reused: 2, removed: 0 });
  });

  it('is made good where a stopped build made a folder of a file, or a file of a folder', async () => {
    const source = join(root, 'hall.jpg');
    await writeFile(source, 'a picture');
    for (const [before, after] of [
      ['a', 'a/b'],
      ['a/b', 'a'],
    ] as const) {
      await build({ [before]: 'before' });
      const stopped = await openOutput(join(root, 'dist'), join(root, 'state/output.jsonl'));
      await stopped.copy(source, after, 'its hash');
      await build({ 'c.html': 'c' });
      expect(await all()).toEqual(['c.html']);
    }
  });

  it('begins anew where nobody knows what stands in it', async () => {
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist/stray.html'), 'stray');
    await build({ 'a.html': 'a' });
    expect(await all()).toEqual(['a.html']);
  });

  it('is written in full where it is gone and only its record is left', async () => {
    await build({ 'a.html': 'a' });
    await rm(join(root, 'dist'), { recursive: true });
    expect((await build({ 'a.html': 'a' })).written).toBe(1);
    expect(await read('a.html')).toBe('a');
  });

  it('stays the folder that a link leads to, and only loses what is in it', async () => {
    await mkdir(join(root, 'volume/old'), { recursive: true });
    await writeFile(join(root, 'volume/old/stray.html'), 'stray');
    await symlink('volume', join(root, 'dist'));
    await build({ 'a.html': 'a' });
    expect(await readdir(join(root, 'volume'))).toEqual(['a.html']);
    expect((await lstat(join(root, 'dist'))).isSymbolicLink()).toBe(true);
  });

  it('is written in full where it was emptied, as a mount is that can’t be removed', async () => {
    await build({ 'a.html': 'a' });
    await rm(join(root, 'dist/a.html'));
    expect((await build({ 'a.html': 'a' })).written).toBe(1);
    expect(await read('a.html')).toBe('a');
  });

  it('copies a picture as it is, and only once', async () => {
    const source = join(root, 'hall.jpg');
    await writeFile(source, Buffer.from([0xff, 0xd8, 0xff, 0x00]));
    for (const written of [1, 0]) {
      const output = await openOutput(join(root, 'dist'), join(root, 'state/output.jsonl'));
      await output.copy(source, 'articles/depot/hall.jpg', 'its hash');
      await output.finish();
      expect(output.counts.written).toBe(written);
    }
    expect(await readFile(join(root, 'dist/articles/depot/hall.jpg'))).toEqual(
      await readFile(source),
    );
  });
});
