import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/article/edition.ts';
import { languageByCode } from '../../src/languages.ts';
import { formatFinding } from './finding.ts';
import { type ImportOptions, importFiles } from './importFiles.ts';
import { filesIn, png, readDocument, testFolder } from './testFolder.ts';
import { textsOf } from './textsOf.ts';

const fixtures = 'tools/articles/fixtures';
const date = '2026-05-02T09:40:00+03:00';
const [uk, en] = [languageByCode('uk'), languageByCode('en')];

function importInto(folder: string, file: string, options: Partial<ImportOptions> = {}) {
  return importFiles(file, { folder, ...options });
}

const blocksOf = ({ sections }: Edition) => sections.flatMap(({ blocks }) => blocks);
const idsOf = (edition: Edition) =>
  edition.sections.map(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);

describe('importing plain text', () => {
  it('makes headline, caption, lead, sections and quotes of a copied page', async () => {
    const folder = await testFolder({ 'in/hall.png': await png(6, 4) });
    const picture = join(folder, 'in/hall.png');
    const options = { article: 'depot', date, picture, alt: 'A hall' };
    const { written } = await importInto(folder, `${fixtures}/depot.en.txt`, options);
    expect(written).toEqual([join(folder, 'depot/en.json'), join(folder, 'depot/hall.png')]);
    const edition: Edition = await readDocument(folder, 'depot/en.json');
    expect(edition.headline).toBe('Library opens in the old tram depot: Details');
    expect(edition.description).toMatch(/^A public library for 40,000 books .* reports\.$/);
    expect(edition.image).toEqual({
      url: 'hall.png',
      width: 6,
      height: 4,
      alt: 'A hall',
      caption: 'Illustrative photo: The reading hall keeps its rails and its glass roof',
      creditText: 'Olha Shevchuk',
      illustrative: true,
    });
    expect(edition.sections.map(({ id, heading, blocks }) => [id, heading, blocks.length])).toEqual(
      [
        ['opening', undefined, 2],
        ['how-it-was-paid-for', 'How it was paid for', 2],
        ['what-readers-get', 'What readers get', 4],
      ],
    );
    expect(blocksOf(edition).filter(({ type }) => type === 'quote')).toEqual([
      {
        id: 'q1',
        type: 'quote',
        text: '“We waited nine years, and we counted every one of them,” Kovalenko said.',
        attribution: { name: 'Kovalenko' },
      },
      {
        id: 'q2',
        type: 'quote',
        text: '“Nobody asked who would come. They asked when,” said Olena Kovalenko, the library’s director.',
        attribution: { name: 'Olena Kovalenko', jobTitle: 'the library’s director' },
      },
    ]);
    const texts = textsOf(edition).map(({ words }) => words);
    expect(texts.filter((words) => words.includes(edition.headline))).toEqual([edition.headline]);
    expect(texts.join(' ')).not.toContain('ua en ru');
  });

  it('keeps the caption as a finding where there is no picture', async () => {
    const folder = await testFolder();
    const { findings } = await importInto(folder, `${fixtures}/depot.en.txt`, { date });
    expect(findings.map(formatFinding)).toEqual([
      expect.stringMatching(
        /depot.en.txt: image: .*caption “Illustrative photo: The reading hall.*credit “Olha Shevchuk”/,
      ),
    ]);
    expect(await readDocument(folder, 'depot/en.json')).not.toHaveProperty('image');
  });

  it('imports a folder, and gives the translation the original’s ids', async () => {
    const folder = await testFolder();
    for (const name of ['depot.uk.txt', 'depot.en.txt']) {
      await testCopy(folder, name);
    }
    const { written } = await importInto(join(folder, 'articles'), join(folder, 'in'), { date });
    expect(written.map((file) => file.slice(folder.length))).toEqual([
      '/articles/depot/uk.json',
      '/articles/depot/en.json',
    ]);
    const original: Edition = await readDocument(folder, 'articles/depot/uk.json');
    const translation: Edition = await readDocument(folder, 'articles/depot/en.json');
    expect(original.sections.map(({ id }) => id)).toEqual([
      'opening',
      'zvidky-hroshi',
      'shcho-otrymaiut-chytachi',
    ]);
    expect(idsOf(translation)).toEqual(idsOf(original));
    expect(translation.translationOfWork).toEqual({ inLanguage: 'uk', dateModified: date });
    expect(blocksOf(original)[1]).toMatchObject({ attribution: { name: 'Коваленко' } });
    expect(blocksOf(original)[3]).toMatchObject({
      attribution: { name: 'Олена Коваленко', jobTitle: 'директорка бібліотеки' },
    });
  });

  it('aligns with an original that has more, marks the translation partial and names the gaps', async () => {
    const folder = await testFolder();
    await importInto(folder, `${fixtures}/depot.uk.txt`, { date });
    const whole = await readFile(`${fixtures}/depot.en.txt`, 'utf8');
    const shorter = whole
      .replace(/Of the 62 million[^\n]*\n\n/, '')
      .replace(/$/, '\n\nA paragraph that only English has, all of its own, on 77 cats.');
    const file = join(await testFolder({ 'depot.en.txt': shorter }), 'depot.en.txt');
    const { findings } = await importInto(folder, file, { date });
    const original: Edition = await readDocument(folder, 'depot/uk.json');
    const translation: Edition = await readDocument(folder, 'depot/en.json');
    expect(translation.translationOfWork?.partial).toBe(true);
    expect(idsOf(translation)).toEqual([
      idsOf(original)[0],
      (idsOf(original)[1] ?? []).filter((id) => id !== 'p2'),
      [...(idsOf(original)[2] ?? []), 'p7'],
    ]);
    expect(findings.map(formatFinding)).toContainEqual(
      expect.stringMatching(/expected a twin of uk.json’s p2, “Із 62/),
    );
    expect(findings.map(formatFinding)).toContainEqual(
      expect.stringMatching(/sections\[2\].blocks\[4\]: .*“A paragraph that only.*p7 is new/),
    );
  });
});

async function testCopy(folder: string, name: string) {
  const { mkdir, copyFile } = await import('node:fs/promises');
  await mkdir(join(folder, 'in'), { recursive: true });
  await copyFile(`${fixtures}/${name}`, join(folder, 'in', name));
}

describe('importing a saved page', () => {
  it('takes the article and its facts, and leaves menus, ads and comments', async () => {
    const folder = await testFolder();
    const { findings } = await importInto(folder, `${fixtures}/depot-page.saved`);
    const edition: Edition = await readDocument(folder, 'library-in-the-depot/en.json');
    expect(edition).toMatchObject({
      headline: 'Library opens in the old depot',
      description:
        'Forty thousand books have moved into the tram depot on Zavodska Street, which stood empty for nine years.',
      datePublished: '2026-05-02T09:40:00+03:00',
      dateModified: '2026-05-02T12:05:00+03:00',
      author: [{ name: 'Iryna Melnyk' }],
      image: {
        url: 'hall.png',
        width: 60,
        height: 40,
        alt: 'A hall with rails in its floor.',
        caption: 'The hall keeps its rails.',
        creditText: 'Photo: Olha Shevchuk',
      },
    });
    const words = textsOf(edition)
      .map((text) => text.words)
      .join('\n');
    for (const kept of [
      'Short.',
      'with rails',
      'A café',
      'Sunday — 20:00',
      '1 < 2, and <b>this</b> is text.',
      'The next tram leaves',
    ]) {
      expect(words).toContain(kept);
    }
    for (const clutter of [
      'cookies',
      'sport',
      'Share',
      'Buy a tram',
      'never came',
      'First!',
      'weather',
      'rights reserved',
      'dataLayer',
      'By ',
    ]) {
      expect(words).not.toContain(clutter);
    }
    expect(blocksOf(edition)).toContainEqual({
      id: 'q2',
      type: 'quote',
      text: 'Nobody asked who would come.',
      attribution: { name: 'Olena Kovalenko', jobTitle: 'librarian' },
    });
    expect(blocksOf(edition)[0]).toMatchObject({
      text: [
        'The ',
        { text: 'plan', href: 'https://courier.example/plan?year=2026' },
        ' of the hall is called ',
        { text: '«Міст»', inLanguage: 'uk', emphasis: true },
        '; see the drawings and the ',
        { text: 'archive', href: 'https://archive.example/tram' },
        '.',
      ],
    });
    expect(findings.map(formatFinding)).toEqual([
      expect.stringMatching(/the link of “the drawings”: .*not javascript:/),
      expect.stringMatching(
        /the picture https:\/\/cdn.example\/desk.jpg: .*“The desk that a driver built.”/,
      ),
      expect.stringMatching(/the table under “What is inside”: .* list’s items/),
    ]);
  });

  it('takes an article out of a page that has no better elements than div', async () => {
    const text = 'Long enough to be what the page is about, with a comma, and another one.';
    const page = `<html><head><title>Depot</title></head><body><div id="menu">News</div>
      <div id="content"><h1>Depot</h1><div>Lead.<br><br>${text}<br><br>
      <div class="blockquote"><div class="blockquote-footer">O. Kovalenko</div></div></div></div>
      <div id="footer">Imprint</div></body></html>`;
    const folder = await testFolder({ 'depot.html': page });
    await importInto(folder, join(folder, 'depot.html'), { date, as: en });
    const edition: Edition = await readDocument(folder, 'depot/en.json');
    expect(textsOf(edition).map(({ words }) => words)).toEqual([
      'Depot',
      'Lead.',
      text,
      'O. Kovalenko',
    ]);
  });

  it('converts a page that declares windows-1251', async () => {
    const page =
      '<html lang="uk"><head><meta charset="windows-1251"></head><body><article><h1>Депо</h1><p>Лід.</p><p>Їжак.</p></article></body></html>';
    const letters = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
    const code = (letter: string) =>
      letter === 'Ї'
        ? 0xaf
        : letter === 'і'
          ? 0xb3
          : letters.includes(letter)
            ? 0xc0 + letters.indexOf(letter)
            : letter.charCodeAt(0);
    const folder = await testFolder({ 'depo.html': Uint8Array.from(page, code) });
    await importInto(folder, join(folder, 'depo.html'), { date });
    expect(await readDocument(folder, 'depo/uk.json')).toMatchObject({
      headline: 'Депо',
      description: 'Лід.',
      sections: [{ blocks: [{ text: 'Їжак.' }] }],
    });
  });
});

describe('importing Markdown', () => {
  it('takes facts from the front matter and blocks from the text', async () => {
    const folder = await testFolder();
    await importInto(folder, `${fixtures}/depot.post`);
    const edition: Edition = await readDocument(folder, 'depot/en.json');
    expect(edition).toMatchObject({
      headline: 'Library opens in the old depot',
      datePublished: '2026-05-02T09:40:00+03:00',
      author: [{ name: 'Iryna Melnyk' }],
      about: ['city', 'books'],
      image: { url: 'hall.png', creditText: 'Olha Shevchuk' },
    });
    expect(idsOf(edition)).toEqual([
      ['opening', 'p1'],
      ['what-people-say', 'q1', 'q2', 'l1', 'l2', 'p2'],
    ]);
    expect(blocksOf(edition).at(-1)).toMatchObject({ text: 'Inline tags go, <b> stays.' });
    expect(JSON.stringify(edition)).not.toContain('alert(1)');
  });
});

describe('importing WordPress posts', () => {
  it('takes what REST says, entities resolved', async () => {
    const folder = await testFolder();
    const { findings } = await importInto(folder, `${fixtures}/posts.json`, { as: en });
    expect(await readDocument(folder, 'library-in-the-depot/en.json')).toMatchObject({
      headline: 'Library opens in the “old” depot',
      description: 'Forty thousand books have moved into the tram depot.',
      datePublished: '2026-05-02T06:40:00Z',
      dateModified: '2026-05-02T09:05:00Z',
      author: [{ name: 'Iryna Melnyk' }],
      sections: [
        {
          heading: 'What people say',
          blocks: [
            {
              type: 'quote',
              text: 'We waited nine years.',
              attribution: { name: 'Olena Kovalenko', jobTitle: 'librarian' },
            },
            {
              text: [
                'The ',
                { text: 'plan', href: 'https://courier.example/plan/' },
                ' & the ',
                { text: 'drawings', emphasis: true },
                '.',
              ],
            },
          ],
        },
      ],
    });
    expect(findings.map(formatFinding)).toContainEqual(
      expect.stringContaining('caption “The hall keeps its rails”'),
    );
  });
});

const text = 'Headline\n\nLead.\n\nText.\n';
const bad: [what: string, name: string, content: string | Uint8Array, expected: RegExp][] = [
  ['an empty file', 'a.txt', '', /the file is empty/],
  ['a file of spaces', 'a.txt', ' \n\t\n', /the file is empty/],
  ['a binary file', 'a.txt', new Uint8Array([137, 80, 78, 71, 0, 1, 2]), /not a binary file/],
  [
    'an encoding that can’t be told',
    'a.txt',
    new Uint8Array([0xc4, 0xe5, 0xef, 0xee]),
    /expected UTF-8.*line 1, column 1/,
  ],
  ['a text without a lead', 'a.txt', 'Headline\n', /description: expected a lead/],
  ['a text without a body', 'a.txt', 'Headline\n\nLead.\n', /sections: expected a paragraph/],
  ['a page cut off inside a tag', 'a.html', '<p>One</p><p class="t', /stops inside a tag/],
  ['a page cut off', 'a.html', '<html><body><article><p>One', /expected <\/html>/],
  [
    'a page nested too deep',
    'a.html',
    `<html><body>${'<div>'.repeat(5000)}x${'</div>'.repeat(5000)}</body></html>`,
    /at most 400 elements/,
  ],
  [
    'Markdown nested too deep',
    'a.md',
    `# T\n\n${'>'.repeat(5000)} x`,
    /inside one another \(line 3/,
  ],
  ['Markdown made to hang', 'a.md', `# T\n\n${'a**b'.repeat(20_000)}`, /at most 2000 marks/],
  ['front matter without an end', 'a.md', '---\ntitle: x\n\ntext', /expected --- at the end/],
  ['front matter that isn’t YAML', 'a.md', '---\ntitle: "x\n---\n\ntext', /expected YAML/],
  ['truncated JSON', 'a.json', '[{"title":', /expected JSON: a value \(line 1, column 11\)/],
  ['JSON that isn’t WordPress’s', 'a.json', '[{"title": "x"}]', /\[0\].title: expected Object/],
  ['JSON nested too deep', 'a.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /expected/],
  [
    'an edition of more than 2 MB',
    'a.txt',
    `${text}\n${'Слово за слово. '.repeat(100_000)}`,
    /at most 2 MB/,
  ],
];

describe('what can’t be imported', () => {
  it.each(bad)(
    'says what is wrong with %s, and writes nothing',
    async (_, name, content, expected) => {
      const folder = await testFolder({ [name]: content });
      const { written, findings } = await importInto(folder, join(folder, name), {
        as: uk,
        article: 'depot',
        date,
      });
      expect(written).toEqual([]);
      expect(findings.filter(({ level }) => level === 'error').map(formatFinding)).toContainEqual(
        expect.stringMatching(expected),
      );
      expect(await filesIn(folder)).toEqual([name]);
    },
  );

  it('refuses 50 MB before reading them', async () => {
    const folder = await testFolder({ 'big.txt': new Uint8Array(50_000_000) });
    const { written, findings } = await importInto(folder, join(folder, 'big.txt'), {
      as: uk,
      date,
    });
    expect([written, findings[0]?.expected]).toEqual([[], 'expected at most 10 MB, not 50']);
  });

  it('asks for the date and the language that the source lacks', async () => {
    const folder = await testFolder({ 'depot.txt': text });
    const undated = await importInto(folder, join(folder, 'depot.txt'), { as: uk });
    expect(undated.findings).toEqual([
      expect.objectContaining({
        path: 'datePublished',
        expected: expect.stringContaining('--date'),
      }),
    ]);
    const mute = await importInto(folder, join(folder, 'depot.txt'), { date });
    expect(mute.findings).toEqual([
      expect.objectContaining({ path: 'inLanguage', expected: expect.stringContaining('--as') }),
    ]);
    expect(await filesIn(folder)).toEqual(['depot.txt']);
  });

  it('overwrites an edition only with --force, and keeps its corrections', async () => {
    const correction = [{ datePublished: date, text: '1911, not 1921.' }];
    const folder = await testFolder({ 'depot.txt': `\uFEFF${text}` });
    await importInto(folder, join(folder, 'depot.txt'), { as: uk, date });
    const edition = await readDocument(folder, 'depot/uk.json');
    const again = await testFolder({
      'depot.txt': text.replace('Text', 'Another'),
      'depot/uk.json': { ...edition, correction },
    });
    const refused = await importInto(again, join(again, 'depot.txt'), { as: uk, date });
    expect([refused.written, refused.findings[0]?.expected]).toEqual([
      [],
      'expected --force to overwrite this edition',
    ]);
    expect((await readDocument(again, 'depot/uk.json')).sections).toEqual(edition.sections);
    const forced = await importInto(again, join(again, 'depot.txt'), { as: uk, force: true });
    expect(forced.findings).toContainEqual(expect.objectContaining({ path: 'dateModified' }));
    const overwritten = await readDocument(again, 'depot/uk.json');
    expect(overwritten).toMatchObject({
      datePublished: date,
      correction,
      sections: [{ id: 'opening', blocks: [{ id: 'p1', text: 'Another.' }] }],
    });
    expect(await filesIn(again)).toEqual(['depot.txt', 'depot/uk.json']);
  });

  it('imports nothing of a folder with one bad file in it', async () => {
    const folder = await testFolder({
      'in/good.txt': text,
      'in/bad.txt': '',
      'in/notes.docx': 'x',
    });
    const { written } = await importInto(join(folder, 'out'), join(folder, 'in'), { as: uk, date });
    expect(written).toEqual([]);
    expect(await filesIn(folder)).toEqual(['in/bad.txt', 'in/good.txt', 'in/notes.docx']);
  });

  it('reads no picture outside the page’s own folder', async () => {
    const page =
      '<html lang="uk"><body><article><h1>Депо</h1><p>Лід.</p><p>Текст.</p><img src="../hall.png" alt="Зала"></article></body></html>';
    const folder = await testFolder({ 'hall.png': await png(2, 2), 'in/depo.html': page });
    const { written, findings } = await importInto(
      join(folder, 'out'),
      join(folder, 'in/depo.html'),
      { date },
    );
    expect(written).toEqual([join(folder, 'out/depo/uk.json')]);
    expect(findings.map(formatFinding)).toContainEqual(
      expect.stringContaining('description “Зала”'),
    );
  });
});
