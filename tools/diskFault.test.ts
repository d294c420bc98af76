import { describe, expect, it } from 'vitest';
import { diskFault } from './diskFault.mjs';

const error = (message: string, code?: string) => Object.assign(new Error(message), { code });

describe('an error of the disk', () => {
  it('is a line that says what would be right', () => {
    expect(diskFault(error('ENOSPC: no space left on device, write', 'ENOSPC'))).toBe(
      'expected room on the disk: ENOSPC: no space left on device, write',
    );
    expect(diskFault(error('EROFS: read-only file system, access ‘dist’', 'EROFS'))).toMatch(
      /^expected a disk that can be written to: /,
    );
  });

  it('is found in what the bundler says', () => {
    const said =
      'Build failed with 1 error:\n\nFailed to write file in /site/.cache/server/publish.js\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>';
    expect(diskFault(error(said))).toBe(
      'expected room on the disk: Failed to write file in /site/.cache/server/publish.js',
    );
  });

  it('is no other error', () => {
    expect(diskFault(error('EEXIST: file already exists', 'EEXIST'))).toBeUndefined();
    expect(diskFault(error('x is not a function'))).toBeUndefined();
  });
});
