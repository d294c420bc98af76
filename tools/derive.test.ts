import { describe, expect, it } from 'vitest';
import { parseList, parseStory } from '../src/article/story.ts';
import { type Language, languageByCode, languages } from '../src/languages.ts';
import {
  archivePages,
  articlesByTopic,
  latestOf,
  listOf,
  listsOf,
  pageSize,
  storyOf,
} from './derive.ts';
import { testArchive } from './testArchive.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const noPictures = () => ({});
const inCode = (code: string): Language => languageByCode(code) ?? languages[0];

/** An archive of so many articles, newest first: `a3 a2 a1`. */
function archiveOf(count: number, facts: (number: number) => object = () => ({})) {
  const numbers = Array.from({ length: count }, (_, index) => count - index);
  return testArchive(
    Object.fromEntries(
      numbers.map((n) => [`a${n}`, { uk: { datePublished: day(n), ...facts(n) } }]),
    ),
  );
}

const ids = (articles: readonly { id: string }[] = []) => articles.map(({ id }) => id);

describe('the pages of the archive', () => {
  it('are numbered from the oldest: a new article touches only the newest', () => {
    const before = archivePages(archiveOf(pageSize * 2).articles);
    const after = archivePages(archiveOf(pageSize * 2 + 1).articles);
    expect(after.slice(0, 2)).toEqual(before);
    expect(ids(after[2])).toEqual([`a${pageSize * 2 + 1}`]);
    expect(ids(before[0]).at(0)).toBe(`a${pageSize}`);
    expect(ids(before[0]).at(-1)).toBe('a1');
  });

  it('have every article once', () => {
    const pages = archivePages(archiveOf(pageSize * 3 + 5).articles);
    expect(new Set(ids(pages.flat())).size).toBe(pageSize * 3 + 5);
  });

  it.each([0, 1, pageSize - 1, pageSize, pageSize + 1, pageSize * 2, pageSize * 2 + 1])(
    'go on where the front page ends, of %i articles',
    (count) => {
      const { articles } = archiveOf(count);
      const pages = archivePages(articles);
      const { articles: latest, previous } = latestOf(pages);
      const older = pages.slice(0, previous ?? 0).reverse();
      expect(ids([...latest, ...older.flat()])).toEqual(ids(articles));
      // Never a front page with a single article while there are others.
      expect(latest.length).toBeGreaterThanOrEqual(Math.min(count, pageSize));
    },
  );
});

describe('an article’s story', () => {
  const { articles } = testArchive({
    depot: {
      uk: { datePublished: day(1), dateModified: day(3) },
      en: {
        datePublished: day(2),
        translationOfWork: {
          inLanguage: 'uk',
          dateModified: day(1),
          translator: [{ name: 'A translator' }],
          partial: true,
        },
      },
    },
  });
  const [depot] = articles;
  if (!depot) throw new Error('expected an article');

  it('is what the reader’s browser takes it for', () => {
    const pictures = { 'hall.jpg': { base: 'hall', widths: [400], formats: ['jpg' as const] } };
    const story = storyOf(depot, pictures);
    expect(parseStory(JSON.parse(JSON.stringify(story)), 'story.json')).toEqual(story);
    expect(story).toMatchObject({ id: 'depot', original: 'uk', pictures });
    expect(story.editions.en?.translationOfWork).toEqual({
      inLanguage: 'uk',
      dateModified: day(1),
      partial: true,
    });
  });

  it('stands in a list with what its edition lacks', () => {
    const itemIn = (code: string) =>
      listOf({ articles }, inCode(code), noPictures).items[0] ?? undefined;
    expect(itemIn('en')).toMatchObject({
      headline: 'depot in en',
      translationOfWork: { partial: true },
      originalDateModified: day(3),
    });
    expect(itemIn('ru')).toMatchObject({ headline: 'depot in uk', inLanguage: 'uk' });
    expect(itemIn('uk')).not.toHaveProperty('inLanguage');
    expect(itemIn('uk')).not.toHaveProperty('translationOfWork');
  });
});

describe('a list', () => {
  it('is what the reader’s browser takes it for', () => {
    const { articles } = archiveOf(3);
    for (const language of languages) {
      const list = listOf({ articles, previous: 2 }, language, noPictures);
      expect(parseList(JSON.parse(JSON.stringify(list)), 'list.json')).toEqual(list);
    }
  });

  it('of a topic has an article that any of its editions puts there, newest first', () => {
    const archive = testArchive({
      newest: { uk: { datePublished: day(3), about: ['city'] } },
      second: {
        uk: { datePublished: day(2) },
        en: { datePublished: day(2), about: ['city', 'books'] },
      },
      third: { uk: { datePublished: day(1), about: ['city', 'city'] } },
    });
    const topics = articlesByTopic(archive);
    expect(ids(topics.get('city'))).toEqual(['newest', 'second', 'third']);
    expect(ids(topics.get('books'))).toEqual(['second']);
  });
});

describe('the lists of a topic', () => {
  /** Of so many articles on the topic; as many others stand between them. */
  const listsOn = (count: number) =>
    [...listsOf(archiveOf(count * 2, (n) => ({ about: [n % 2 === 0 ? 'city' : 'books'] })))].filter(
      ({ topic }) => topic === 'city',
    );

  it.each([1, pageSize, pageSize + 1, pageSize * 2, pageSize * 2 + 1, pageSize * 3 - 1])(
    'lead from its latest to its oldest of %i articles, and to no other',
    (count) => {
      const lists = listsOn(count);
      const found: string[] = [];
      let list = lists.find(({ number }) => number === undefined);
      expect(list?.articles.length).toBeLessThan(pageSize * 2);
      while (list) {
        found.push(...ids(list.articles));
        const { previous }: { previous?: number } = list;
        list = lists.find(({ number }) => number !== undefined && number === previous);
      }
      expect(found).toEqual(Array.from({ length: count }, (_, index) => `a${(count - index) * 2}`));
    },
  );

  it('keep older pages as they are when an article comes: the latest change, or a full page more', () => {
    const older = (count: number) =>
      listsOn(count)
        .filter(({ number }) => number)
        .map(({ articles, number, previous }) => [number, previous, ids(articles)]);
    let before = older(1);
    for (let count = 2; count <= pageSize * 4; count += 1) {
      const after = older(count);
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.length - before.length).toBe(count > pageSize && count % pageSize === 0 ? 1 : 0);
      before = after;
    }
  });

  it('are one where there are few articles: no page twice', () => {
    expect(listsOn(pageSize)).toHaveLength(1);
  });
});
