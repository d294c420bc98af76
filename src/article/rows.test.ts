import { describe, expect, it } from 'vitest';
import { type Language, languageByCode, languages } from '../languages.ts';
import type { Edition } from './edition.ts';
import { fillingCode, type Rendition, renditionOf } from './rendition.ts';
import { rowsOf } from './rows.ts';
import type { Story } from './story.ts';

const date = '2025-09-03T09:00:00+03:00';

function edition(inLanguage: string, ids: string, partial = false): Edition {
  return {
    inLanguage,
    headline: inLanguage,
    description: inLanguage,
    datePublished: date,
    dateModified: date,
    ...(inLanguage !== 'uk' && {
      translationOfWork: { inLanguage: 'uk', dateModified: date, partial },
    }),
    sections: [
      {
        id: 'opening',
        blocks: ids
          .split(' ')
          .map((id) => ({ id, type: 'paragraph', text: `${inLanguage} ${id}` })),
      },
    ],
  };
}

/** Each language of an article as its readers see it alone. */
function renditions(...editions: Edition[]): Record<string, Rendition> {
  const story: Story = {
    id: 'depot',
    original: 'uk',
    editions: Object.fromEntries(editions.map((each) => [each.inLanguage, each])),
    pictures: {},
  };
  const find = (code?: string) => editions.find(({ inLanguage }) => inLanguage === code);
  return Object.fromEntries(
    editions.map((each) => {
      const language: Language = languageByCode(each.inLanguage) ?? languages[0];
      return [
        each.inLanguage,
        renditionOf(story, language, each, find(fillingCode(story, language))),
      ];
    }),
  );
}

/** The rows, written short: the language of each side, `.` for an empty one, `#` for a gap's id. */
function written(own?: Rendition, twin?: Rendition): string {
  if (!own) throw new Error('expected an edition');
  const [section] = rowsOf(own, twin);
  const codeOf = (rendition?: Rendition, shown?: { inLanguage?: string }) =>
    shown ? (shown.inLanguage ?? rendition?.edition.inLanguage) : '.';
  return (section?.rows ?? [])
    .map((row) => {
      const left = row.isGap ? '#' : codeOf(own, row.own);
      return `${row.id}:${left}|${codeOf(twin, row.twin)}`;
    })
    .join(' ');
}

describe('The rows of an article', () => {
  const full = edition('uk', 'p1 p2 p3');

  it('have nothing beside the text of one language', () => {
    expect(written(renditions(full).uk)).toBe('p1:uk|. p2:uk|. p3:uk|.');
  });

  it('leave a partial translation’s gap empty beside the original', () => {
    const { uk, en } = renditions(full, edition('en', 'p1 p3', true));
    expect(written(uk, en)).toBe('p1:uk|en p2:uk|. p3:uk|en');
  });

  it('leave it empty on the tab’s side too, where it keeps the id', () => {
    const { uk, en } = renditions(full, edition('en', 'p1 p3', true));
    expect(written(en, uk)).toBe('p1:en|uk p2:#|uk p3:en|uk');
  });

  it('fill the gap from the original beside a third language', () => {
    const { en, ru } = renditions(full, edition('en', 'p1 p3', true), edition('ru', 'p1 p2 p3'));
    expect(written(en, ru)).toBe('p1:en|ru p2:uk|ru p3:en|ru');
    expect(written(ru, en)).toBe('p1:ru|en p2:ru|uk p3:ru|en');
  });

  it('show the original once where both translations have the gap', () => {
    const { en, ru } = renditions(full, edition('en', 'p1', true), edition('ru', 'p1', true));
    expect(written(en, ru)).toBe('p1:en|ru p2:uk|. p3:uk|.');
  });

  it('take a block that an editor left out for left out', () => {
    const { uk, en } = renditions(full, edition('en', 'p1 p3'));
    expect(written(en, uk)).toBe('p1:en|uk p2:.|uk p3:en|uk');
  });
});
