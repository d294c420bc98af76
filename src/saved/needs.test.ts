import { describe, expect, it } from 'vitest';
import type { Edition } from '../article/edition.ts';
import type { Story } from '../article/story.ts';
import { pictureSizes } from '../pictures/pictureSizes.ts';
import { documentsOf, extrasOf, picturesOf } from './needs.ts';

const day = '2026-05-02T09:40:00+03:00';
const image = (url: string) => ({ url, width: 3, height: 2, alt: '' });
const hall = { base: 'hall._0a1b2c3d', widths: [400, 800], formats: ['avif' as const] };

function edition(inLanguage: string, more: Partial<Edition> = {}): Edition {
  return {
    inLanguage,
    headline: `Headline in ${inLanguage}`,
    description: 'Lead.',
    datePublished: day,
    dateModified: day,
    image: image('hall.jpg'),
    sections: [
      { id: 's', blocks: [{ id: 'i1', type: 'image', ...image(`desk-${inLanguage}.jpg`) }] },
    ],
    ...more,
  };
}

const story: Story = {
  id: 'depot',
  original: 'uk',
  editions: {
    uk: { headline: 'Headline in uk', dateModified: day },
    en: { headline: 'Headline in en', dateModified: day },
  },
  pictures: { 'hall.jpg': hall },
};
const editions = {
  uk: edition('uk', { about: ['city'], related: ['bridge', 'depot'] }),
  en: edition('en', { related: ['bridge', 'park'] }),
};

describe('an article to be kept', () => {
  it('is every edition and, last, the story that names them', () => {
    expect(documentsOf(story)).toEqual(['depot/uk.json', 'depot/en.json', 'depot/story.json']);
  });

  it('has the names of topics and the stories of what is related beside it, each once', () => {
    expect(extrasOf(story, editions)).toEqual([
      'topics.json',
      'bridge/story.json',
      'park/story.json',
    ]);
    expect(extrasOf(story, { en: edition('en') })).toEqual([]);
  });

  it('has the pictures of all editions, each once, where it is largest', () => {
    const shown = (url: string, sizes: string, picture?: typeof hall) => ({ url, picture, sizes });
    expect(picturesOf(story, editions)).toEqual([
      shown('hall.jpg', pictureSizes.photo, hall),
      shown('desk-uk.jpg', pictureSizes.column),
      shown('desk-en.jpg', pictureSizes.column),
    ]);
  });
});
