import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'a project with spaces '));
afterAll(() => rmSync(folder, { recursive: true }));

describe('node tools/test.mjs', () => {
  it('finds the project’s own tools, whatever its folder is called', () => {
    for (const name of ['tools', 'node_modules/.bin']) {
      mkdirSync(join(folder, name), { recursive: true });
    }
    cpSync(new URL('test.mjs', import.meta.url), join(folder, 'tools/test.mjs'));
    const own = '#!/bin/sh\necho "the project’s own"\nexit 1\n';
    writeFileSync(join(folder, 'node_modules/.bin/biome'), own, { mode: 0o755 });
    const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin` };
    const { stdout, status } = spawnSync(process.execPath, ['tools/test.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    expect(stdout).toContain('the project’s own');
    expect(status).toBe(1);
  });
});
