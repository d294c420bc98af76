import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseList } from '../src/article/story.ts';
import { languageByCode, languages } from '../src/languages.ts';
import { findArticles, type IndexReader } from '../src/search/findArticles.ts';
import { itemsPath, parseIndex, parseShard, shardPath } from '../src/search/segment.ts';
import { readArchive } from './archive.ts';
import { segmentFiles, segmentPaths } from './indexSegment.ts';
import { openOutput } from './output.ts';
import {
  type PlannedSegment,
  plannedSegments,
  putSearchIndexes,
  segmentJob,
  segmentJobs,
  segmentOf,
} from './searchIndex.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Facts = {
  headline?: string;
  description?: string;
  text?: string;
  day?: number;
  about?: string[];
};

/** Writes an edition. Days count from the beginning of 2026; each article has one of its own. */
function write(id: string, code: string, facts: Facts, original = code) {
  const { headline = 'Без назви', description = 'Коротко.', text = 'Текст.', day = 1 } = facts;
  const date = new Date(Date.UTC(2026, 0, day)).toISOString();
  mkdirSync(join(folder, id), { recursive: true });
  const edition = {
    inLanguage: code,
    headline,
    description,
    datePublished: date,
    dateModified: date,
    ...(original !== code && { translationOfWork: { inLanguage: original, dateModified: date } }),
    ...(facts.about && { about: facts.about }),
    author: [{ name: 'Оксана Коваль' }],
    sections: [
      {
        id: 's',
        heading: 'Підзаголовок',
        blocks: [
          { id: 'p', type: 'paragraph', text },
          { id: 'q', type: 'quote', text: 'Так.', attribution: { name: 'Петро Шевчук' } },
        ],
      },
    ],
  };
  writeFileSync(join(folder, id, `${code}.json`), JSON.stringify(edition));
}

const now = Date.UTC(2026, 10, 26);
const languageOf = (code: string) => languageByCode(code) ?? languages[0];
const archive = () => readArchive(folder, { now });

/** What a reader of a language finds, and which of the index's files that takes. */
async function find(question: string, { code = 'uk', size = 1000, wanted = 20 } = {}) {
  const read = await archive();
  const segments = plannedSegments(read, languageOf(code), '', size);
  const files = new Map<string, string>();
  for (const segment of segments) {
    for (const file of segmentFiles(segmentJob(read, segment))) files.set(file.path, file.content);
  }
  const index = parseIndex({ segments: segments.map(segmentOf) }, '');
  const asked: string[] = [];
  const jsonOf = (path: string) => {
    asked.push(path);
    return JSON.parse(files.get(path) ?? '');
  };
  const reader: IndexReader = {
    code,
    segments: async () => index.segments,
    shard: async ({ key }, n) => parseShard(jsonOf(shardPath(code, key, n)), ''),
    items: async ({ key }, n) => parseList(jsonOf(itemsPath(code, key, n)), '').items,
  };
  const { items, ...rest } = await findArticles(reader, question, wanted);
  return { ids: items.map(({ id }) => id), items, asked, ...rest };
}

describe('search', () => {
  it('finds an article by any form of a word, wherever it stands', async () => {
    write('depot', 'uk', { headline: 'Бібліотека в депо', text: 'Слово мали й видавці.' });
    write('other', 'uk', { day: 2 });
    for (const question of [
      'бібліотеці',
      'депо',
      'видавець',
      'шевчука',
      'коваль',
      'підзаголовки',
    ]) {
      expect((await find(question)).ids, question).toContain('depot');
    }
    expect((await find('видавець')).ids).toEqual(['depot']);
  });

  it('finds an article by its topic’s name', async () => {
    write('depot', 'uk', { about: ['city'] });
    writeFileSync(join(folder, 'topics.json'), JSON.stringify({ city: { uk: 'Містобудування' } }));
    expect((await find('містобудуванню')).ids).toEqual(['depot']);
  });

  it('has the headline before the lead, that before the text, and then the newer first', async () => {
    write('in-text', 'uk', { text: 'Про міст.', day: 9 });
    write('in-lead', 'uk', { description: 'Про міст.', day: 8 });
    write('old', 'uk', { headline: 'Про міст', day: 1 });
    write('new', 'uk', { headline: 'Про міст', day: 2 });
    expect((await find('міст')).ids).toEqual(['new', 'old', 'in-lead', 'in-text']);
  });

  it('finds what has all words or, where nothing has, what has most', async () => {
    write('both', 'uk', { headline: 'Міст і вокзал' });
    write('one', 'uk', { headline: 'Міст', day: 2 });
    expect(await find('міст вокзал')).toMatchObject({ ids: ['both'], isPart: false });
    expect(await find('вокзал мости')).toMatchObject({ isPart: true });
    expect(await find('міст вокзал трамвай')).toMatchObject({ ids: ['both', 'one'], isPart: true });
    expect(await find('трамвай')).toMatchObject({ ids: [], count: 0, isPart: false, isAll: true });
  });

  it('finds an article that lacks the language by its original’s words', async () => {
    write('depot', 'uk', { headline: 'Рішення про бібліотеки' });
    const { items } = await find('бібліотек', { code: 'en' });
    expect(items).toMatchObject([{ id: 'depot', inLanguage: 'uk' }]);
  });

  it('has no word of an edition that is to be published later', async () => {
    write('depot', 'uk', { headline: 'Сьогодні' });
    write('depot', 'en', { headline: 'Tomorrow', day: 400 }, 'uk');
    write('later', 'uk', { headline: 'Завтра', day: 400 });
    expect((await find('завтра')).ids).toEqual([]);
    expect((await find('tomorrow', { code: 'en' })).ids).toEqual([]);
  });

  it('takes words for words that JavaScript has a meaning for', async () => {
    write('code', 'en', { headline: 'The constructor of __proto__ and toString' });
    for (const question of ['constructor', '__proto__', 'tostring']) {
      expect((await find(question, { code: 'en' })).ids, question).toEqual(['code']);
    }
    expect((await find('hasOwnProperty valueOf', { code: 'en' })).ids).toEqual([]);
  });

  it('asks for no more of a large archive than it takes', async () => {
    for (let day = 1; day <= 40; day += 1) {
      write(`n-${day}`, 'uk', { headline: day === 1 ? 'Рідкісне слово' : 'Звичайне слово', day });
    }
    const usual = await find('слово', { size: 4, wanted: 4 });
    expect(usual).toMatchObject({ ids: ['n-40', 'n-39', 'n-38', 'n-37'], isAll: false });
    expect(usual.asked).toHaveLength(2);
    expect((await find('рідкісний', { size: 4 })).asked).toHaveLength(11);
    const more = await find('слово', { size: 4, wanted: 100 });
    expect(more).toMatchObject({ count: 40, isAll: true });
  });
});

describe('the segments of an archive', () => {
  const keys = async () =>
    plannedSegments(await archive(), languageOf('uk'), '', 2).map(({ key }) => key);

  it('stay as they are when an article comes, but for the newest', async () => {
    for (let day = 1; day <= 5; day += 1) write(`n-${day}`, 'uk', { day });
    const [first, second, third] = await keys();
    write('n-6', 'uk', { day: 6 });
    expect(await keys()).toEqual([first, second, expect.not.stringMatching(third ?? '')]);
    write('n-7', 'uk', { day: 7 });
    expect((await keys()).slice(0, 2)).toEqual([first, second]);
  });

  it('change with an edit in that language, and no other', async () => {
    for (let day = 1; day <= 4; day += 1) write(`n-${day}`, 'uk', { day });
    write('n-1', 'en', { day: 1 }, 'uk');
    const before = await keys();
    write('n-1', 'en', { day: 1, headline: 'Edited' }, 'uk');
    expect(await keys()).toEqual(before);
    write('n-4', 'uk', { day: 4, headline: 'Змінено' });
    const after = await keys();
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  it('have another name once a translation has lost its original, and is marked as none', async () => {
    write('n-1', 'uk', {});
    write('n-1', 'en', {}, 'uk');
    const planned = async () => {
      const read = await archive();
      const segments = plannedSegments(read, languageOf('en'), '');
      return segments.map((segment) => {
        const { key, items } = segmentJob(read, segment);
        return { key, isTranslation: items[0]?.translationOfWork !== undefined };
      });
    };
    const [before] = await planned();
    rmSync(join(folder, 'n-1/uk.json'));
    const [after] = await planned();
    expect([before?.isTranslation, after?.isTranslation]).toEqual([true, false]);
    expect(after?.key).not.toBe(before?.key);
  });

  it('have the files that they claim, whatever their number of articles', async () => {
    for (let day = 1; day <= 35; day += 1) write(`n-${day}`, 'uk', { day });
    const read = await archive();
    for (const size of [1, 10, 17, 35]) {
      for (const segment of plannedSegments(read, languageOf('uk'), '', size)) {
        const made = [...segmentFiles(segmentJob(read, segment))].map(({ path }) => path);
        expect(made).toEqual(segmentPaths('uk', segment.key, segment.articles.length));
      }
    }
  });

  it('are made where they changed, and forgotten where an article is gone', async () => {
    for (let day = 1; day <= 4; day += 1) write(`n-${day}`, 'uk', { day });
    const dist = join(folder, '.dist');
    async function build() {
      const read = await archive();
      const output = await openOutput(dist, join(folder, '.state'));
      const planned: PlannedSegment[] = plannedSegments(read, languageOf('uk'), '', 2);
      const made: string[][] = [];
      for (const job of segmentJobs(read, output, planned)) {
        made.push(job.items.map(({ id }) => id));
        mkdirSync(join(dist, 'search/uk', job.key), { recursive: true });
        for (const { path, content } of segmentFiles(job)) {
          writeFileSync(join(dist, 'search', path), content);
        }
      }
      await putSearchIndexes(output, planned);
      await output.finish();
      return { made, removed: output.counts.removed };
    }
    expect((await build()).made).toHaveLength(2);
    expect(await build()).toEqual({ made: [], removed: 0 });
    rmSync(join(folder, 'n-4'), { recursive: true });
    expect(await build()).toEqual({ made: [['n-3']], removed: 2 });
    rmSync(join(folder, 'n-3'), { recursive: true });
    expect(await build()).toEqual({ made: [], removed: 2 });
  });
});
