import { describe, expect, it } from 'vitest';
import { DocumentUnavailable } from '../article/fetchDocument.ts';
import { formatSize } from './formatSize.ts';
import { itemOf, type Note, parseNote } from './note.ts';
import { reasonOf } from './reasonOf.ts';

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

describe('the room that articles take', () => {
  it('is told in the units of the reader’s language', () => {
    expect(formatSize(36_400, 'en')).toBe('36\u00a0kB');
    expect(formatSize(1_240_000, 'uk')).toBe('1,2\u00a0МБ');
    expect(formatSize(23_400_000, 'ru')).toBe('23\u00a0МБ');
  });
});

describe('why an article isn’t saved', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'savedNoRoom'],
    [new DOMException('', 'SecurityError'), 'savedNotHere'],
    [new DocumentUnavailable('x', 0, 'no answer'), 'savedNoNetwork'],
    [new TypeError('Failed to fetch'), 'savedNoNetwork'],
    [new DocumentUnavailable('x', 503, 'HTTP 503'), 'savedFailed'],
  ])('is told by %o', (error, key) => {
    expect(reasonOf(error)).toBe(key);
  });
});
