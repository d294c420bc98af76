import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/article/fault.ts';
import { date, importInto, importOne, uk } from './importSample.ts';
import { png, readDocument, testFolder } from './testFolder.ts';

const page = (photo: string, picture: string) =>
  `<html lang="uk"><body><article><h1>Депо</h1>${photo}<p>Лід.</p><p>Початок.</p>${picture}<p>Кінець.</p></article></body></html>`;
const undescribed = {
  photo:
    'warning image.alt: expected what the picture shows, for those who don’t see it: --alt TEXT',
  picture:
    'warning sections[0].blocks[1].alt: expected what b.png shows, for those who don’t see it, or nothing where it only decorates',
};

describe('an import of pictures that nobody has described', () => {
  it.each([
    ['no alt', '<img src="a.png">', '<img src="b.png">'],
    ['an empty one', '<img src="a.png" alt="">', '<img src="b.png" alt="">'],
  ])('asks what they show: a page with %s', async (_, photo, picture) => {
    const beside = { 'a.png': await png(2, 2), 'b.png': await png(3, 3) };
    const { told } = await importOne('depot.html', page(photo, picture), { date, beside });
    expect(told).toEqual(expect.arrayContaining([undescribed.photo, undescribed.picture]));
  });

  it('asks the same of Markdown', async () => {
    const beside = { 'a.png': await png(2, 2), 'b.png': await png(3, 3) };
    const source = '# Депо\n\n![](a.png)\n\nЛід.\n\nПочаток.\n\n![](b.png)\n\nКінець.\n';
    const { told } = await importOne('depot.md', source, { date, as: uk, beside });
    expect(told).toEqual(expect.arrayContaining([undescribed.photo, undescribed.picture]));
  });

  it('doesn’t ask again once an editor has said it', async () => {
    const described = page('<img src="a.png" alt="Зала">', '<img src="b.png" alt="Стіл">');
    const folder = await testFolder({
      'depot.html': described,
      'again/depot.html': page('<img src="a.png">', '<img src="b.png">'),
      'a.png': await png(2, 2),
      'b.png': await png(3, 3),
      'again/a.png': await png(2, 2),
      'again/b.png': await png(3, 3),
    });
    const out = join(folder, 'out');
    await importInto(out, join(folder, 'depot.html'), { date });
    const again = { date, force: true };
    const { findings } = await importInto(out, join(folder, 'again/depot.html'), again);
    expect(findings.map(formatFault).filter((line) => line.includes('alt'))).toEqual([]);
    const { image, sections } = await readDocument(out, 'depot/uk.json');
    expect([image.alt, sections[0].blocks[1].alt]).toEqual(['Зала', 'Стіл']);
  });
});
