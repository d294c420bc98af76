import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/article/fault.ts';
import { date, importInto } from './importSample.ts';
import { png, readDocument, testFolder } from './testFolder.ts';

const page = (lead: string) => `<html lang="uk"><head><script type="application/ld+json">
  {"@type":"NewsArticle","author":[{"name":"Ірина Мельник"},{"name":"Хаясі"}]}</script></head><body><article>
  <h1>Депо</h1><figure><img src="hall.png"></figure><p>Лід.</p><p>${lead}</p>
  <figure><img src="desk.png"></figure><blockquote>Чекали.<footer>Олена Коваленко</footer></blockquote></article></body></html>`;

/** The edition after a second import over what an editor made of the first. */
async function importTwice(second: { source?: string; picture?: string; alt?: string }) {
  const pictures = {
    'hall.png': await png(2, 2),
    'desk.png': await png(3, 2),
    'new.png': await png(4, 2),
  };
  const folder = await testFolder({
    'in/depot.html': page('Перше.'),
    'again/depot.html': second.source ?? page('Друге.'),
    ...Object.fromEntries(
      ['in', 'again'].flatMap((at) =>
        Object.entries(pictures).map(([name, bytes]) => [`${at}/${name}`, bytes]),
      ),
    ),
  });
  const out = join(folder, 'out');
  await importInto(out, join(folder, 'in/depot.html'), { date });
  const edition = await readDocument(out, 'depot/uk.json');
  const [first, image, quote] = edition.sections[0].blocks;
  const words = { caption: 'Зала.', creditText: 'О. Шевчук', alt: 'Зала з рейками' };
  const original = { inLanguage: 'en', text: 'We waited.' };
  const attribution = { ...quote.attribution, jobTitle: 'директорка' };
  const blocks = [first, { ...image, ...words }, { ...quote, attribution, original }];
  const edited = {
    ...edition,
    author: [{ name: 'Ірина Мельник', jobTitle: 'репортерка' }],
    image: { ...edition.image, ...words, illustrative: true },
    sections: [{ ...edition.sections[0], blocks }],
  };
  await writeFile(join(out, 'depot/uk.json'), JSON.stringify(edited));
  const { source, picture: name, ...options } = second;
  const { findings } = await importInto(out, join(folder, 'again/depot.html'), {
    ...options,
    ...(name && { picture: join(folder, 'again', name) }),
    force: true,
  });
  const told = findings.map(formatFault).filter((line) => !line.startsWith('dateModified'));
  return { edited, again: await readDocument(out, 'depot/uk.json'), told };
}

describe('an import over an edition that an editor has added to', () => {
  it('keeps what the source has no word about, of pictures, authors and quotes', async () => {
    const { edited, again, told } = await importTwice({});
    expect(again.author).toEqual([...edited.author, { name: 'Хаясі' }]);
    expect(again.image).toEqual(edited.image);
    const [, image, quote] = edited.sections[0].blocks;
    expect(again.sections[0].blocks).toEqual([
      { id: 'p1', type: 'paragraph', text: 'Друге.' },
      image,
      quote,
    ]);
    expect(told).toEqual([]);
  });

  it('takes what the source says', async () => {
    const source = page('Друге.')
      .replace(
        '<img src="hall.png">',
        '<img src="hall.png" alt="Рейки"><figcaption>У залі.</figcaption>',
      )
      .replace('Олена Коваленко', 'Олена Коваленко, депутатка');
    const { edited, again } = await importTwice({ source });
    expect(again.image).toEqual({ ...edited.image, alt: 'Рейки', caption: 'У залі.' });
    expect(again.sections[0].blocks[2].attribution.jobTitle).toBe('депутатка');
  });

  it('says nothing of another picture what was said of the one before, and tells it', async () => {
    const { again, told } = await importTwice({ picture: 'new.png', alt: 'Двір' });
    expect(again.image).toEqual({ url: 'new.png', width: 4, height: 2, alt: 'Двір' });
    expect(told).toEqual([
      'image: expected words for the new picture; hall.png had its caption “Зала.”, credit “О. Шевчук”, description “Зала з рейками”',
    ]);
  });
});
