import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/languages.ts';
import { main } from '../articles.ts';
import { articleFolders } from './articleFolders.ts';
import { filesIn, readDocument, testFolder } from './testFolder.ts';

vi.mock('./articleFolders.ts', { spy: true });

let output: string;

beforeEach(() => {
  output = '';
  const print = (text: unknown) => {
    output += `${text}\n`;
  };
  const write = (text: string | Uint8Array) => {
    output += text;
    return true;
  };
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

const date = '2026-05-02T09:40:00+03:00';
const edition = {
  inLanguage: 'uk',
  headline: 'Депо',
  description: 'Лід.',
  datePublished: date,
  dateModified: date,
  sections: [{ id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text: 'Текст.' }] }],
};

/** Runs the command; returns its exit code. */
async function run(...args: string[]): Promise<string | number | undefined> {
  process.exitCode = 0;
  await main(args);
  const code = process.exitCode;
  process.exitCode = 0;
  return code;
}

/** What `status` prints, as a regular expression, of articles with these editions. */
function table(articles: Record<string, Record<string, string>>): string {
  const rows = Object.entries(articles).map(([article, editions]) => [
    article,
    ...languages.map(({ code }) => editions[code] ?? 'missing'),
  ]);
  const header = ['article', ...languages.map(({ slug }) => slug)];
  return [header, ...rows].map((row) => row.join(' +')).join('\n');
}

describe('npm run articles', () => {
  it('checks: errors fail, warnings only when strict', async () => {
    const folder = await testFolder({ 'depot/uk.json': { ...edition, headline: 'Депо  тут' } });
    expect(await run('check', folder)).toBe(0);
    expect(output).toMatch(
      /depot\/uk.json: headline: expected one space, not more, in “Депо {2}тут” \(warning\)\n/,
    );
    expect(output).toMatch(/1 article, 1 edition: 0 errors, 1 warning\n/);
    expect(await run('check', folder, '--strict')).toBe(1);
    const broken = await testFolder({ 'depot/uk.json': { ...edition, headline: '' } });
    expect(await run('check', broken)).toBe(1);
  });

  it('answers machines in JSON, without colours', async () => {
    const folder = await testFolder({ 'depot/uk.json': { ...edition, headline: '' } });
    expect(await run('check', folder, '--json')).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      ok: false,
      findings: [{ path: 'headline', level: 'error' }],
    });
  });

  it('makes a new article, says what to fill in, and never touches one that is there', async () => {
    const folder = await testFolder();
    expect(await run('new', 'depot', '--folder', folder, '--date', date)).toBe(0);
    expect(output).toMatch(
      /To be filled in.*\n {2}headline: .*\n {2}description: .*\n {2}sections\[0\].blocks\[0\].text: /,
    );
    // Nothing that means nothing: an empty list says no more than none.
    const made = await readDocument(folder, 'depot/uk.json');
    expect(made).toMatchObject({ inLanguage: 'uk', datePublished: date });
    expect(Object.values(made)).not.toContainEqual([]);
    expect(await run('check', folder)).toBe(1);
    expect(await run('new', 'depot', '--folder', folder)).toBe(1);
    for (const name of ['../x', 'search', 'Депо', 'a/b'])
      expect(await run('new', name, '--folder', folder)).toBe(1);
    expect(await filesIn(folder)).toEqual(['depot/uk.json']);
  });

  it('shows each article in each language', async () => {
    const later = { ...edition, dateModified: '2026-05-03T09:40:00+03:00' };
    const translation = { ...edition, translationOfWork: { inLanguage: 'uk', dateModified: date } };
    const partial = { inLanguage: 'uk', dateModified: later.dateModified, partial: true };
    const folder = await testFolder({
      'depot/uk.json': later,
      'depot/en.json': { ...translation, inLanguage: 'en' },
      'depot/ru.json': { ...translation, inLanguage: 'ru', translationOfWork: partial },
      'tram/uk.json': edition,
      'tram/en.json': { ...translation, inLanguage: 'en' },
      'tram/ru.json': '{',
      'yard/uk.json': edition,
    });
    expect(await run('status', folder)).toBe(1);
    const rows = table({
      depot: { uk: 'original', en: 'out of date', ru: 'partial' },
      tram: { uk: 'original', en: 'full', ru: 'broken' },
      yard: { uk: 'original' },
    });
    expect(output).toMatch(new RegExp(`^${rows}\nBroken: .* check.* says what is wrong`));
    await rm(join(folder, 'tram/ru.json'));
    output = '';
    expect(await run('status', folder, '--json')).toBe(0);
    expect(JSON.parse(output)[2]).toEqual({
      article: 'yard',
      editions: {
        ...Object.fromEntries(languages.map(({ code }) => [code, 'missing'])),
        uk: 'original',
      },
    });
  });

  it('shows until when an edition waits, and what it lacks until then', async () => {
    const day = '2999-05-01T22:40:00Z';
    const later = { ...edition, datePublished: day, dateModified: day };
    const translationOfWork = { inLanguage: 'uk', dateModified: day, partial: true };
    const folder = await testFolder({
      'depot/uk.json': later,
      'depot/en.json': { ...later, inLanguage: 'en', translationOfWork },
    });
    expect(await run('status', folder)).toBe(0);
    const depot = { uk: 'waits until 2999-05-02', en: 'partial, waits until 2999-05-02' };
    expect(output).toMatch(new RegExp(`^${table({ depot })}\n$`));
  });

  it('imports, and says what was written and what is still to do', async () => {
    const folder = await testFolder({ 'depot.en.txt': 'Library opens\n\nLead.\n\nText.' });
    expect(
      await run(
        'import',
        join(folder, 'depot.en.txt'),
        '--folder',
        join(folder, 'out'),
        '--date',
        date,
      ),
    ).toBe(0);
    expect(output).toMatch(/^Written: \/.*depot\/en.json\n\/.*expected uk.json beside it/);
  });

  it('looks through the articles once, however many it has written', async () => {
    const source = (text: string) => `Opens\n\nLead.\n\n${text}`;
    const folder = await testFolder({
      'texts/depot.en.txt': source('Text.'),
      'texts/depot.uk.txt': source('Текст.'),
      'texts/tram.en.txt': source('Text.'),
      'out/old/uk.json': { ...edition, headline: '' },
    });
    const args = ['import', join(folder, 'texts'), '--folder', join(folder, 'out'), '--date', date];
    vi.mocked(articleFolders).mockClear();
    expect(await run(...args)).toBe(0);
    expect(articleFolders).toHaveBeenCalledTimes(1);
    expect(output).not.toContain('old/');
    output = '';
    vi.mocked(articleFolders).mockImplementationOnce(() => {
      throw new Error('too many open files');
    });
    expect(await run(...args, '--force')).toBe(1);
    expect(output).toMatch(/^(Written: .*\n){3}Error: too many open files\n/);
  });

  it('fails where the edition that it wrote has errors, and says that it is written', async () => {
    const source = 'Opens\n\nLead.\n\nText.';
    const folder = await testFolder({
      'depot.en.txt': source,
      'out/depot/uk.json': { ...edition, related: ['gone'] },
    });
    const args = ['import', join(folder, 'depot.en.txt'), '--folder', join(folder, 'out')];
    expect(await run(...args, '--date', date)).toBe(1);
    expect(output).toMatch(/^Written: .*depot\/en.json\n.*related\[0\]: expected/);
    expect(output).toMatch(/\nWritten, but to be mended: 1 error, 0 warnings\n$/);
    output = '';
    expect(await run(...args, '--date', date, '--force', '--json')).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ ok: false });
  });

  it.each([
    [['import', 'x.txt', '--as', 'xx'], /--as xx: expected one of uk \(ua\), en, ru/],
    [['import', 'x.txt', '--article', '../x'], /--article \.\.\/x: expected a name/],
    [
      ['import', 'x.txt', '--date', '2026-05-02'],
      /--date 2026-05-02: expected a date with time and zone/,
    ],
    [
      ['import', 'x.txt', '--date', '2026-04-31T09:40:00+03:00'],
      /--date 2026-04-31T09:40:00\+03:00: expected a date/,
    ],
    [
      ['new', 'x', '--folder', '/nowhere', '--date', '2026-02-30T10:00:00+02:00'],
      /--date 2026-02-30T10:00:00\+02:00: expected a date/,
    ],
    [
      ['import', 'x.txt', '--picture', '/nowhere.jpg'],
      /--picture \/nowhere.jpg: expected a picture file/,
    ],
    [['import', '/nowhere.txt'], /nowhere.txt: expected a file or folder/],
    [['import', 'https://example.org/x'], /https:\/\/example.org\/x: .*save the page/],
    [['new', 'x', '--folder'], /--folder : expected a folder, like public\/articles/],
    [
      ['new', 'x', '--folder', '--json'],
      /--folder --json: expected a folder, like public\/articles/,
    ],
    [['import', 'x.txt', '--folder='], /--folder : expected a folder, like public\/articles/],
    [['check', '--stric'], /--stric: expected one of --strict, --json/],
    [['chek'], /chek: expected check, import, new, status/],
    [['new'], /NAME/],
  ])('says what would be right instead of %j', async (args, line) => {
    expect(await run(...args)).toBe(1);
    expect(output).toMatch(line);
  });

  it('explains itself', async () => {
    expect(await run('--help')).toBe(0);
    for (const name of ['check', 'import', 'new', 'status']) expect(output).toContain(name);
    await run('import', '--help');
    expect(output).toContain('--article');
    expect(output).not.toContain('\u001b[');
  });
});
