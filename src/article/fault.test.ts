import { describe, expect, it } from 'vitest';
import { checkEdition } from './edition.ts';

const edition = (text: unknown) => ({
  inLanguage: 'en',
  headline: 'Library opens',
  description: 'After nine years.',
  datePublished: '2026-05-02T09:40:00+03:00',
  dateModified: '2026-05-02T09:40:00+03:00',
  sections: [{ id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text }] }],
});

const faultsOf = (value: unknown) =>
  checkEdition(value).faults.map(({ path, expected }) => `${path}: ${expected}`);

describe('the faults of a document', () => {
  it('are all named at once, those of one text too', () => {
    const text = [
      { text: 'One', href: 'javascript:alert(1)' },
      { href: 'https://a.example/' },
      null,
      7,
    ];
    expect(faultsOf(edition(text))).toEqual([
      'sections[0].blocks[0].text[0].href: expected http:, https:, mailto: or article:{article}',
      'sections[0].blocks[0].text[1].text: expected text',
      'sections[0].blocks[0].text[2]: expected text or a run { text, … }',
      'sections[0].blocks[0].text[3]: expected text or a run { text, … }',
    ]);
  });

  it('are named once for each value: what follows from one isn’t said', () => {
    const broken = {
      ...edition('It is open.'),
      image: { url: 'a.jpg', width: -1.5, height: 9, alt: '' },
    };
    expect(faultsOf(broken)).toEqual(['image.width: expected a whole number of pixels above 0']);
  });

  it('are one where it is a list: its fields may all be there, in what it lists', () => {
    expect(faultsOf([edition('It is open.')])).toEqual([': expected an object']);
  });
});
