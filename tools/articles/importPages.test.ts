import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/article/edition.ts';
import { formatFinding } from './finding.ts';
import { blocksOf, date, en, fixtures, idsOf, importInto, importOne, uk } from './importSample.ts';
import { readDocument, testFolder } from './testFolder.ts';
import { textsOf } from './textsOf.ts';

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
      expect.stringMatching(/p.byline: .*left out .*: “By Iryna Melnyk, 2 May 2026”$/),
      expect.stringMatching(/div.share-buttons: .*left out .*: “Share this story”$/),
      expect.stringMatching(/the link of “the drawings”: .*not javascript:/),
      expect.stringMatching(/div.ad: .*left out .*: “Buy a tram today, pay tomorrow”$/),
      expect.stringMatching(
        /the picture https:\/\/cdn.example\/desk.jpg: .*“The desk that a driver built.”/,
      ),
      expect.stringMatching(/the table under “What is inside”: .* list’s items/),
      expect.stringMatching(
        /div.related-stories: .*left out .*“Read also A tram that never came”$/,
      ),
      expect.stringMatching(/description: .*cut: the first paragraph is the lead now/),
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
    expect(blocksOf(edition).at(-1)).toMatchObject({
      text: ['Inline ', { text: 'tags', strong: true }, ' go, <b> stays.'],
    });
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

  const post = (slug: string) => ({
    slug,
    date_gmt: '2026-05-02T06:40:00',
    title: { rendered: 'Міст' },
    content: { rendered: '<p>Лід.</p><p>Текст.</p>' },
    _embedded: { 'wp:featuredmedia': [{ source_url: 'https://cdn.example/bridge.jpg' }] },
  });
  const slug = encodeURIComponent('міст-і-їжак').toLowerCase();

  it.each([
    ['escaped', slug, 'mist-i-izhak'],
    ['cut amid a letter', slug.slice(0, -3), 'mist-i-izha'],
    ['Latin', 'bridge-100', 'bridge-100'],
  ])('gives the article its name in Latin letters where its own is %s', async (_, own, name) => {
    const { file, told } = await importOne('posts.json', [post(own)], { as: uk });
    expect(file).toBe(`${name}/uk.json`);
    expect(told).toEqual([
      'warning image: expected a file (--picture FILE) for the picture: https://cdn.example/bridge.jpg',
    ]);
  });
});
