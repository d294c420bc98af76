import { describe, expect, it } from 'vitest';
import { listItem } from './listItem.ts';

const day = '2026-05-02T09:40:00+03:00';
const later = '2026-05-02T12:00:00+03:00';
const hall = { base: 'hall._0a1b2c3d', widths: [400, 800], formats: ['avif' as const] };
const translation = { inLanguage: 'uk', dateModified: day };
const facts = {
  description: 'Lead.',
  datePublished: day,
  image: { url: 'hall.jpg', width: 3, height: 2, alt: '' },
  about: ['city'],
};
const uk = { ...facts, headline: 'Headline in uk', dateModified: later };
const en = {
  ...facts,
  headline: 'Headline in en',
  dateModified: day,
  translationOfWork: { ...translation, translator: [{ name: 'A translator' }] },
};

/** The article in the list of a language, of the editions that are there. */
const itemIn = (code: string, editions: Record<string, typeof uk>) =>
  listItem({ id: 'depot', original: 'uk' }, code, (code) => editions[code], { 'hall.jpg': hall });

describe('an article in a list', () => {
  it('has the reader’s language, and says that the original is newer', () => {
    expect(itemIn('en', { uk, en })).toEqual({
      ...en,
      id: 'depot',
      translationOfWork: translation,
      originalDateModified: later,
      image: { ...facts.image, picture: hall },
    });
  });

  it('has the original’s words where it lacks the language, and names that', () => {
    const item = itemIn('en', { uk });
    expect(item).toMatchObject({ headline: 'Headline in uk', inLanguage: 'uk' });
    expect(item).not.toHaveProperty('translationOfWork');
    expect(item).not.toHaveProperty('originalDateModified');
  });

  it('isn’t there without anything that could be read', () => {
    expect(itemIn('en', {})).toBeUndefined();
  });
});
