import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFinding } from './finding.ts';
import { date, importInto, uk } from './importSample.ts';
import { filesIn, png, readDocument, testFolder } from './testFolder.ts';

const text = 'Headline\n\nLead.\n\nText.\n';
const bad: [what: string, name: string, content: string | Uint8Array, expected: RegExp][] = [
  ['an empty file', 'a.txt', '', /the file is empty/],
  ['a file of spaces', 'a.txt', ' \n\t\n', /the file is empty/],
  ['a binary file', 'a.txt', new Uint8Array([137, 80, 78, 71, 0, 1, 2]), /not a binary file/],
  [
    'a document of Word or LibreOffice',
    'depot.docx',
    new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6]),
    /expected text, not a document of a word processor: save it there as a web page \(\.html\), or as plain text \(\.txt\) in UTF-8/,
  ],
  [
    'an old document of Word',
    'depot.doc',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0]),
    /not a document of a word processor/,
  ],
  ['an RTF', 'depot.rtf', '{\\rtf1\\ansi Депо}', /not a document of a word processor/],
  ['a PDF', 'depot.pdf', '%PDF-1.7\n', /not a PDF: copy its text into a file \(\.txt\) in UTF-8/],
  [
    'a text of an old Windows',
    'a.txt',
    new Uint8Array([0xc4, 0xe5, 0xef, 0xee]),
    /expected UTF-8.*; to save it as UTF-8, choose that in the editor’s “Save as”/,
  ],
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

  it('says which pictures an article can have', async () => {
    const folder = await testFolder({ 'depot.txt': text, 'hall.heic': await png(2, 2) });
    const { written, findings } = await importInto(join(folder, 'out'), join(folder, 'depot.txt'), {
      as: uk,
      date,
      picture: join(folder, 'hall.heic'),
    });
    expect(written).toEqual([]);
    expect(findings.map(formatFinding)).toContainEqual(
      expect.stringMatching(/image.url: expected a picture in .jpg, .* not “hall.heic”: save it/),
    );
  });

  it('says what of a folder it passes over, but for pictures and what programs leave', async () => {
    const names = ['hall 1.JPG', 'Thumbs.db', '.hidden', '~$depot.docx', 'tram.docx', 'plan.pages'];
    const files = Object.fromEntries(names.map((name) => [`in/${name}`, 'x']));
    const folder = await testFolder({ ...files, 'in/depot.txt': text });
    const { written, findings } = await importInto(join(folder, 'out'), join(folder, 'in'), {
      as: uk,
      date,
    });
    expect(written).toEqual([join(folder, 'out/depot/uk.json')]);
    const expected = 'expected a text, a page, Markdown or WordPress posts; left out';
    expect(findings.map(formatFinding)).toEqual([
      `${join(folder, 'in/plan.pages')}: ${expected}`,
      `${join(folder, 'in/tram.docx')}: ${expected}`,
    ]);
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
