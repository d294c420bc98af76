import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../languages.ts';
import type { Edition } from './edition.ts';
import { gapsOf, renditionOf, shownCode } from './rendition.ts';
import type { Story } from './story.ts';

const [ukrainian, english = ukrainian, russian = ukrainian] = languages;
const date = '2026-03-02T09:40:00+02:00';

type Form = { opening: string; closing?: string; history?: string };

function edition(code: string, form: Form, partial = false): Edition {
  return {
    inLanguage: code,
    headline: code,
    description: code,
    datePublished: date,
    dateModified: date,
    ...(code !== 'uk' && { translationOfWork: { inLanguage: 'uk', dateModified: date, partial } }),
    sections: Object.entries(form).map(([id, blocks]) => ({
      id,
      heading: `${id} ${code}`,
      blocks: String(blocks)
        .split(' ')
        .map((block) => ({ id: block, type: 'paragraph', text: `${block} ${code}` })),
    })),
  };
}

function storyOf(...editions: Edition[]): Story {
  const entries = editions.map((each) => [each.inLanguage, each]);
  return { id: 'depot', original: 'uk', editions: Object.fromEntries(entries), pictures: {} };
}

const original = edition('uk', { opening: 'p1 p2 p3', history: 'p4', closing: 'p5 p6' });

/** What a reader sees: `p1` for a block of the edition's own, `p1/uk` for one from elsewhere. */
function shown(language: Language, translation: Edition): string[] {
  const story = storyOf(original, translation);
  return renditionOf(story, language, translation, original).sections.map(
    ({ id, inLanguage, blocks }) =>
      `${id}${inLanguage ? `/${inLanguage}` : ''}: ${blocks
        .map(({ block, inLanguage }) => (inLanguage ? `${block.id}/${inLanguage}` : block.id))
        .join(' ')}`,
  );
}

describe('a partial edition', () => {
  it('has its gaps filled from the original, each in its place, in that language', () => {
    const translation = edition('en', { opening: 'p2', closing: 'p5' }, true);
    expect(shown(english, translation)).toEqual([
      'opening: p1/uk p2 p3/uk',
      'history/uk: p4/uk',
      'closing: p5 p6/uk',
    ]);
  });

  it('keeps blocks that only it has', () => {
    const translation = edition('en', { opening: 'p1 note p3', closing: 'p5' }, true);
    expect(shown(english, translation)[0]).toMatch(/^opening: p1 (note p2\/uk|p2\/uk note) p3$/);
  });

  it('shows a block once that the translation has in another section', () => {
    const translation = edition('en', { opening: 'p1 p2 p3 p4', closing: 'p5 p6' }, true);
    expect(shown(english, translation).join(' ').match(/p4/g)).toHaveLength(1);
  });
});

describe('an edition that isn’t partial', () => {
  it('is shown as its editor left it', () => {
    const translation = edition('ru', { opening: 'p1', closing: 'p6' });
    const story = storyOf(original, translation);
    const { sections } = renditionOf(story, russian, translation);
    expect(sections.map(({ id, blocks }) => [id, blocks.length])).toEqual([
      ['opening', 1],
      ['closing', 1],
    ]);
  });
});

describe('what an edition lacks', () => {
  const translated = (dateModified: string): Story => ({
    ...storyOf(original),
    editions: {
      uk: { headline: 'uk', dateModified: '2026-03-04T23:30:00+02:00' },
      en: {
        headline: 'en',
        dateModified: date,
        translationOfWork: { inLanguage: 'uk', dateModified },
      },
    },
  });

  it('is nothing where it was made from the original as it stands, whatever the zone', () => {
    expect(gapsOf(translated('2026-03-04T21:30:00Z'), english)).toEqual({
      missing: false,
      partial: false,
      outOfDate: false,
    });
  });

  it('is what the original changed since', () => {
    expect(gapsOf(translated('2026-03-04T23:29:59+02:00'), english).outOfDate).toBe(true);
  });

  it('is all of it where there is none: the original is shown then', () => {
    const story = storyOf(original, edition('en', { opening: 'p1' }));
    expect(gapsOf(story, russian)).toEqual({ missing: true, partial: false, outOfDate: false });
    expect(shownCode(story, russian)).toBe('uk');
    expect(shownCode(story, english)).toBe('en');
  });
});
