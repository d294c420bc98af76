import { describe, expect, it } from 'vitest';
import { itemOf, type Note, parseNote } from './note.ts';

const day = '2026-05-02T09:40:00+03:00';
const item = {
  id: 'depot',
  headline: 'Headline',
  description: 'Lead.',
  datePublished: day,
  dateModified: day,
};
const note: Note = { id: 'depot', savedAt: 1, bytes: 36_000, original: 'uk', items: { uk: item } };

describe('a note on a kept article', () => {
  it('is read as it was written', () => {
    expect(parseNote(JSON.stringify(note))).toEqual(note);
  });

  it.each(['', 'null', '{', '[]', '{"id":3}', JSON.stringify({ ...note, items: { uk: {} } })])(
    'is none where it is %s',
    (text) => {
      expect(parseNote(text)).toBeUndefined();
    },
  );

  it('has the original’s item for a language that came later', () => {
    expect(itemOf(note, 'pl')).toEqual(item);
  });
});
