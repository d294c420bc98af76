import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const articles = 'https://host/articles/';
const url = new URL('depot/uk.json', articles);

beforeEach(() => {
  vi.stubGlobal('self', globalThis);
  vi.stubGlobal('caches', { match: async () => new Response('kept') });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the reader of a kept article gets where the server answers with this status. */
async function textFor(status: number): Promise<string> {
  vi.stubGlobal('fetch', async () => new Response('new', { status }));
  const { answerWithFile } = await import('./answers.ts');
  return (await answerWithFile(url, new Request(url), articles)).text();
}

describe('a kept article, online', () => {
  it.each([429, 500, 503])(
    'is what is kept where the server may do better later: %i',
    async (status) => {
      expect(await textFor(status)).toBe('kept');
    },
  );

  it.each([200, 404, 410])('is what the server says where that stands: %i', async (status) => {
    expect(await textFor(status)).toBe('new');
  });
});
