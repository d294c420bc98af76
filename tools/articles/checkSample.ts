import { languages } from '../../src/languages.ts';
import { checkArticles } from './checkArticles.ts';
import { png, testFolder } from './testFolder.ts';

export const date = '2026-05-02T09:40:00+03:00';
const hall = png(1200, 800);
const topics = { city: Object.fromEntries(languages.map(({ code }) => [code, `City (${code})`])) };

/** Two editions that agree; a test breaks one of them. */
export function article() {
  const uk = {
    inLanguage: 'uk',
    headline: 'Бібліотека відкрилася в депо',
    description: 'Сорок тисяч книжок переїхали в депо.',
    datePublished: date,
    dateModified: date,
    about: ['city'],
    image: { url: 'hall.png', width: 1200, height: 800, alt: 'Зала' },
    sections: [
      {
        id: 'opening',
        blocks: [
          {
            id: 'p1',
            type: 'paragraph',
            text: ['Зала має 10 000 книжок, ', { text: 'план', href: 'article:yard' }, '.'],
          },
          { id: 'q1', type: 'quote', text: 'Ми чекали.' },
        ],
      },
      {
        id: 'voices',
        heading: 'Голоси',
        blocks: [{ id: 'p2', type: 'paragraph', text: 'Далі — більше.' }],
      },
    ],
  };
  const en = {
    inLanguage: 'en',
    headline: 'Library opens in depot',
    description: 'Forty thousand books moved to the depot.',
    datePublished: date,
    dateModified: date,
    translationOfWork: { inLanguage: 'uk', dateModified: date },
    related: ['yard'],
    sections: [
      {
        id: 'opening',
        blocks: [
          {
            id: 'p1',
            type: 'paragraph',
            text: ['The hall has 10,000 books, ', { text: 'plan', href: 'article:yard' }, '.'],
          },
          { id: 'q1', type: 'quote', text: 'We waited.' },
        ],
      },
      {
        id: 'voices',
        heading: 'Voices',
        blocks: [{ id: 'p2', type: 'paragraph', text: 'There is more.' }],
      },
    ],
  };
  // biome-ignore lint/suspicious/noExplicitAny: a test breaks it in ways that no type allows.
  return { uk, en } as { uk: any; en: any };
}

/** A folder with the editions of `depot`, and `yard` that they lead to. */
export async function folderWith(
  editions: Record<string, unknown>,
  others: Record<string, unknown> = {},
) {
  const named = Object.entries(editions).map(([code, value]) => [`depot/${code}.json`, value]);
  const { image: _, ...yard } = article().uk;
  return testFolder({
    'topics.json': topics,
    ...(named.some(([, value]) => namesPicture(value)) && { 'depot/hall.png': await hall }),
    'yard/uk.json': yard,
    ...Object.fromEntries(named),
    ...others,
  });
}

function namesPicture(edition: unknown): boolean {
  return JSON.stringify(edition).includes('hall.png');
}

/** What the check says of a folder: level, file, path and what would be right. */
export async function linesFor(folder: string) {
  const { findings } = await checkArticles(folder);
  return findings.map(
    ({ file, path, expected, level }) =>
      `${level} ${file.slice(folder.length + 1)} ${path}: ${expected}`,
  );
}
