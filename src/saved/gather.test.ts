import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gather } from './gather.ts';

const day = '2026-05-02T09:40:00+03:00';
const story = {
  id: 'depot',
  original: 'uk',
  editions: { uk: { headline: 'Депо', dateModified: day } },
};
const edition = {
  inLanguage: 'uk',
  headline: 'Депо',
  description: 'Лід.',
  datePublished: day,
  dateModified: day,
  image: { url: 'hall.jpg', width: 3, height: 2, alt: 'Зала' },
  sections: [{ id: 's', blocks: [{ id: 'p1', type: 'paragraph', text: [{ text: 'Текст.' }] }] }],
};

/** Whether the article can be saved, of a server that answers the photo with this, and with what. */
async function outcome(photo: () => Response) {
  const files: Record<string, () => Response> = {
    'story.json': () => Response.json(story),
    'uk.json': () => Response.json(edition),
    'hall.jpg': photo,
  };
  vi.stubGlobal('fetch', async (url: string) => files[url.split('/').at(-1) ?? '']?.());
  const result = gather('depot').then(
    ({ files }) => [...files.keys()],
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return result;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const documents = ['/articles/depot/uk.json', '/articles/depot/story.json'];

describe('an article that a reader saves', () => {
  it('has its photo', async () => {
    const photo = () => new Response('photo');
    expect(await outcome(photo)).toEqual(['/articles/depot/hall.jpg', ...documents]);
  });

  it.each([403, 404, 410])(
    'is saved without a photo that the site answers with %i',
    async (status) => {
      expect(await outcome(() => new Response('', { status }))).toEqual(documents);
    },
  );

  it.each([429, 503])('isn’t saved without a photo that may come later: %i', async (status) => {
    expect(await outcome(() => new Response('', { status }))).toMatchObject({ status });
  });

  it('isn’t saved without a photo that there was no answer for', async () => {
    expect(await outcome(Response.error)).toMatchObject({ status: 0 });
  });
});
