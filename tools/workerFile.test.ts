import { describe, expect, it } from 'vitest';
import { workerFile } from './workerFile.ts';

const shell = { path: 'offline.html', content: '<!doctype html>' };
const assets = ['start-b.js', 'index-a.css', 'font.woff2'];
const textOf = (...args: Parameters<typeof workerFile>) => workerFile(...args).content;

describe('the service worker', () => {
  it('has the app’s files at hand and the page that starts it, styles aside, which stand in that', () => {
    const [list, code] = textOf('/* code */', assets, shell).split(';\n');
    expect(code).toBe('/* code */');
    expect(JSON.parse(list?.replace('self.__WB_MANIFEST=', '') ?? '')).toEqual([
      { url: 'offline.html', revision: expect.stringMatching(/^[\w-]{20,}$/) },
      { url: 'assets/font.woff2', revision: null },
      { url: 'assets/start-b.js', revision: null },
    ]);
  });

  it('is the same in whatever order the files come, and another where the page is', () => {
    const first = textOf('', assets, shell);
    expect(textOf('', [...assets].reverse(), shell)).toBe(first);
    expect(textOf('', assets, { ...shell, content: '<!doctype html> ' })).not.toBe(first);
  });
});
