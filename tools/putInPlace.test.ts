import { link, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putInPlace } from './putInPlace.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a file that is put in its place', () => {
  it('stays as it was for whoever is reading it', async () => {
    const file = join(folder, 'deep/a.txt');
    await putInPlace(file, (part) => writeFile(part, 'old'));
    const reader = await open(file);
    await putInPlace(file, (part) => writeFile(part, 'new'));
    expect(await reader.readFile('utf8')).toBe('old');
    await reader.close();
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(join(folder, 'deep'))).toEqual(['a.txt']);
  });

  it('stays as it was where the new one can’t be written, and nothing lies beside it', async () => {
    const file = join(folder, 'a.txt');
    await writeFile(file, 'old');
    const writing = putInPlace(file, async (part) => {
      await writeFile(part, 'half');
      throw new Error('the disk is full');
    });
    await expect(writing).rejects.toThrow('the disk is full');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('has nothing beside it either where it was the same file before', async () => {
    const file = join(folder, 'a.txt');
    await writeFile(file, 'old');
    await putInPlace(file, (part) => link(file, part));
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
});
