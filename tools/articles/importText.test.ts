import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/article/edition.ts';
import { formatFinding } from './finding.ts';
import { blocksOf, date, fixtures, idsOf, importInto } from './importSample.ts';
import { png, readDocument, testFolder } from './testFolder.ts';
import { textsOf } from './textsOf.ts';

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
  await mkdir(join(folder, 'in'), { recursive: true });
  await copyFile(`${fixtures}/${name}`, join(folder, 'in', name));
}
