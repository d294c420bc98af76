import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, testFolder } from './testFolder.ts';
import { writeFiles } from './writeFiles.ts';

describe('writing files', () => {
  it('writes them all, in folders that weren’t there', async () => {
    const folder = await testFolder({ 'hall.png': 'picture', 'a/uk.json': 'old' });
    await writeFiles([
      { path: join(folder, 'a/uk.json'), content: 'new' },
      { path: join(folder, 'b/c/hall.png'), from: join(folder, 'hall.png') },
    ]);
    expect(await filesIn(folder)).toEqual(['a/uk.json', 'b/c/hall.png', 'hall.png']);
    expect(await readFile(join(folder, 'a/uk.json'), 'utf8')).toBe('new');
  });

  it.each([
    ['a source is missing', { path: 'b/hall.png', from: '/nowhere/hall.png' }],
    ['a folder can’t be made', { path: 'a/uk.json/x/hall.png', content: 'new' }],
    ['a name is too long', { path: `b/${'x'.repeat(300)}`, content: 'new' }],
  ])('leaves everything as it was when %s', async (_, { path, ...file }) => {
    const folder = await testFolder({ 'a/uk.json': 'old' });
    const bad = { path: join(folder, path), ...file } as Parameters<typeof writeFiles>[0][number];
    const good = { path: join(folder, 'a/uk.json'), content: 'new' };
    const fresh = { path: join(folder, 'b/uk.json'), content: 'new' };
    await expect(writeFiles([good, fresh, bad])).rejects.toThrow();
    expect(await filesIn(folder)).toEqual(['a/uk.json']);
    expect(await readFile(join(folder, 'a/uk.json'), 'utf8')).toBe('old');
  });
});
