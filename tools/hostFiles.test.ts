import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putHostFiles } from './hostFiles.ts';
import { openOutput } from './output.ts';

const project = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  mkdirSync(join(folder, '.cache'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true });
});

describe('hosts’ settings', () => {
  it('are never half there for a server that reads them meanwhile', async () => {
    const output = await openOutput('dist', '.cache/output.jsonl');
    const build = (css: string) => putHostFiles(output, { css, html: '' });
    await build('a {}');
    for (const file of ['deploy/triptych-headers.conf', '.cache/headers.json']) {
      const before = await readFile(file, 'utf8');
      const server = await open(file);
      await build(`b { order: ${file.length} }`);
      expect(await readFile(file, 'utf8')).not.toBe(before);
      expect(await server.readFile('utf8')).toBe(before);
      await server.close();
    }
    await output.finish();
  });
});
