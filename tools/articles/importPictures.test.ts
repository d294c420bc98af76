import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFinding } from './finding.ts';
import { date, importInto } from './importSample.ts';
import { filesIn, png, readDocument, testFolder } from './testFolder.ts';

const pageOf = (code: string, headline: string) =>
  `<html lang="${code}"><body><article><h1>${headline}</h1><p>Lead.</p><p>Text.</p>
  <figure><img src="${code}_files/hall.png" alt="The hall"></figure><p>More.</p></article></body></html>`;

/** What comes of two pages as a browser saves them, each with a picture `hall.png` beside it. */
async function importBoth(uk: Uint8Array, en: Uint8Array) {
  const folder = await testFolder({
    'in/depot.uk.html': pageOf('uk', 'Депо'),
    'in/depot.en.html': pageOf('en', 'Depot'),
    'in/uk_files/hall.png': uk,
    'in/en_files/hall.png': en,
  });
  const out = join(folder, 'out');
  const importAgain = (source: string, options: { force?: boolean } = {}) =>
    importInto(out, join(folder, source), { date, article: 'depot', ...options });
  const { findings } = await importAgain('in');
  const bytesOf = async (code: string) => {
    const edition = await readDocument(out, 'depot', `${code}.json`);
    return readFile(join(out, 'depot', edition.sections[0].blocks[1].url));
  };
  return { findings, files: await filesIn(out), bytesOf, folder, importAgain };
}

describe('importing an article’s two languages, each with a picture of one name', () => {
  it('gives each edition its own, the second under another name', async () => {
    const [uk, en] = [await png(6, 4), await png(4, 6)];
    const { findings, files, bytesOf } = await importBoth(uk, en);
    expect(findings.map(formatFinding)).toEqual([]);
    expect(files).toEqual(['depot/en.json', 'depot/hall-2.png', 'depot/hall.png', 'depot/uk.json']);
    expect(await bytesOf('uk')).toEqual(uk);
    expect(await bytesOf('en')).toEqual(en);
  });

  it('keeps it once where it is the same picture', async () => {
    const picture = await png(6, 4);
    const { files, bytesOf } = await importBoth(picture, picture);
    expect(files).toEqual(['depot/en.json', 'depot/hall.png', 'depot/uk.json']);
    expect(await bytesOf('en')).toEqual(picture);
  });

  it('leaves the other edition its own when one comes anew', async () => {
    const [uk, en, retouched] = [await png(6, 4), await png(4, 6), await png(5, 5)];
    const { importAgain, bytesOf, folder } = await importBoth(uk, en);
    await writeFile(join(folder, 'in/en_files/hall.png'), retouched);
    const { written } = await importAgain('in/depot.en.html', { force: true });
    expect(written.map((path) => basename(path))).toEqual(['en.json', 'hall-2.png']);
    expect(await bytesOf('uk')).toEqual(uk);
    expect(await bytesOf('en')).toEqual(retouched);
  });

  it('replaces the one that both share where one comes anew', async () => {
    const [picture, retouched] = [await png(6, 4), await png(5, 5)];
    const { importAgain, bytesOf, folder } = await importBoth(picture, picture);
    await writeFile(join(folder, 'in/uk_files/hall.png'), retouched);
    await importAgain('in/depot.uk.html', { force: true });
    expect(await bytesOf('uk')).toEqual(retouched);
    expect(await bytesOf('en')).toEqual(retouched);
  });
});
