import { describe, expect, it } from 'vitest';
import { picturesIn, textsIn } from './parts.ts';

const picture = { url: 'hall.jpg', width: 1600, height: 1067 };

describe('the parts of a block', () => {
  it('are its texts, whatever its type, each with its place', () => {
    const linked = ['Two, ', { text: 'linked', href: 'https://example.org/' }];
    expect(
      textsIn({ id: 'l1', type: 'list', ordered: true, items: ['One', linked] }),
    ).toMatchObject([
      { keys: ['items', 0], text: 'One' },
      { keys: ['items', 1], text: linked },
    ]);
    expect(
      textsIn({ id: 'i1', type: 'image', ...picture, alt: 'A hall', caption: 'The hall' }),
    ).toMatchObject([
      { keys: ['alt'], text: 'A hall' },
      { keys: ['caption'], text: 'The hall' },
    ]);
  });

  it('say which texts are in another language', () => {
    const attribution = { name: 'Olena Kovalenko', jobTitle: 'librarian' };
    const original = { inLanguage: 'uk', text: 'Ми чекали.' };
    const quote = { id: 'q1', type: 'quote', text: 'We waited.', attribution, original } as const;
    expect(textsIn(quote).map(({ keys, language }) => [keys.join('.'), language])).toEqual([
      ['text', undefined],
      ['attribution.name', undefined],
      ['attribution.jobTitle', undefined],
      ['original.text', 'uk'],
    ]);
  });

  it('are its picture files, with what is said of them', () => {
    expect(picturesIn({ id: 'i1', type: 'image', ...picture, alt: '' })).toMatchObject([
      { keys: ['url'], url: 'hall.jpg', facts: { width: 1600, height: 1067 } },
    ]);
    expect(picturesIn({ id: 'p1', type: 'paragraph', text: 'hall.jpg' })).toEqual([]);
  });

  it('are none in a block of a type that nobody knows', () => {
    const embed = { id: 'e1', type: 'embed', text: 'Text', url: 'hall.jpg' };
    expect([...textsIn(embed), ...picturesIn(embed)]).toEqual([]);
  });
});
