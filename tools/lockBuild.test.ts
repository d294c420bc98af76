import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockBuild } from './lockBuild.mjs';

let folder = '';
let lock = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, '.cache/build.lock');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const url = new URL('lockBuild.mjs', import.meta.url).href;

/** A process that locks the build, says what it was told, and does something then. */
const locking = (then: string) => [
  '--input-type=module',
  '-e',
  `import { lockBuild } from ${JSON.stringify(url)};
  console.log(lockBuild(${JSON.stringify(lock)}) ?? 'mine');
  ${then}`,
];

describe('the lock of a build', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'keeps others away until its process ends, by %s too',
    async (signal) => {
      const first = spawn(process.execPath, locking('setInterval(() => {}, 1000)'));
      await once(first.stdout, 'data');
      expect(lockBuild(lock)).toBe(first.pid);
      expect(readFileSync(lock, 'utf8')).toBe(String(first.pid));
      first.kill(signal);
      expect(await once(first, 'exit')).toEqual([null, signal]);
      expect(existsSync(lock)).toBe(false);
    },
  );

  it.each(['', 'process.exit(3)', 'throw new Error()'])(
    'is gone after a process that ends with “%s”',
    (end) => {
      const { stdout } = spawnSync(process.execPath, locking(end), { encoding: 'utf8' });
      expect(stdout).toBe('mine\n');
      expect(existsSync(lock)).toBe(false);
    },
  );

  it('is taken over where its process is gone, or where it says nothing', () => {
    const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(join(folder, '.cache'));
    for (const left of [String(gone), '', 'x']) {
      writeFileSync(lock, left);
      const { stdout } = spawnSync(process.execPath, locking(''), { encoding: 'utf8' });
      expect(stdout).toBe('mine\n');
    }
  });

  it('is another user’s where that process may not be asked', () => {
    mkdirSync(join(folder, '.cache'));
    writeFileSync(lock, '7');
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error(), { code: 'EPERM' });
    });
    expect(lockBuild(lock)).toBe(7);
  });
});
