import { describe, expect, it } from 'vitest';
import { date, importOne, uk } from './importSample.ts';
import { png } from './testFolder.ts';

const page = (figure: string) =>
  `<html lang="uk"><body><article><h1>Депо</h1><p>Лід.</p><p>Початок.</p>${figure}<p>Кінець.</p></article></body></html>`;

/** What becomes of a figure between two paragraphs, and what an editor is told. */
async function importFigure(figure: string) {
  const beside = { 'a.png': await png(2, 2), 'b.png': await png(3, 2) };
  const { blocks, told: all } = await importOne('depot.html', page(figure), { date, beside });
  // None of these pictures is described.
  const told = all.filter((line) => !line.includes('.alt:'));
  const inside = blocks.slice(1, -1).map(({ id, ...block }) => block);
  return { inside, told };
}

const paragraph = (text: string) => ({ type: 'paragraph', text });
const a = { type: 'image', url: 'a.png', width: 2, height: 2, alt: '' };
const b = { ...a, url: 'b.png', width: 3 };

describe('a figure', () => {
  it.each([
    [
      'words beside its picture',
      '<figure><div><img src="a.png">Слова.<p>Ще.</p></div><figcaption>Зала.</figcaption></figure>',
      [{ ...a, caption: 'Зала.' }, paragraph('Слова.'), paragraph('Ще.')],
    ],
    [
      'a second picture beside the first',
      '<figure><div><img src="a.png"><img src="b.png"></div><figcaption>Зали.</figcaption></figure>',
      [{ ...a, caption: 'Зали.' }, b],
    ],
    [
      'figures with captions of their own, and its own one',
      `<figure><figcaption>Усі зали.</figcaption><figure><img src="a.png"></figure>
      <figure><img src="b.png"><figcaption>Стіл.</figcaption></figure></figure>`,
      [paragraph('Усі зали.'), a, { ...b, caption: 'Стіл.' }],
    ],
    [
      'figures in a list',
      `<figure><ul><li><figure><img src="a.png"><figcaption>Зала.</figcaption></figure></li>
      <li><figure><img src="b.png"></figure></li></ul></figure>`,
      [{ ...a, caption: 'Зала.' }, b],
    ],
    [
      'a credit beside its caption, and a second caption',
      `<figure><img src="a.png"><figcaption>Зала.</figcaption><span class="photo-credit">О. Шевчук</span>
      <figcaption>Ще.</figcaption></figure>`,
      [{ ...a, caption: 'Зала.', creditText: 'О. Шевчук' }, paragraph('Ще.')],
    ],
    [
      'a picture and words beside its quotation',
      '<figure><img src="a.png"><blockquote>Чекали.</blockquote><p>Слова.</p><figcaption>Хаясі</figcaption></figure>',
      [a, { type: 'quote', text: 'Чекали.', attribution: { name: 'Хаясі' } }, paragraph('Слова.')],
    ],
    [
      'a caption, and a quotation that says itself whose it is',
      '<figure><blockquote>Чекали.<footer>Хаясі</footer></blockquote><figcaption>У депо.</figcaption></figure>',
      [{ type: 'quote', text: 'Чекали.', attribution: { name: 'Хаясі' } }, paragraph('У депо.')],
    ],
    [
      'a caption, and a picture that is only for readers without scripts',
      '<figure><noscript><img src="a.png"></noscript><figcaption>Зала.</figcaption></figure>',
      [paragraph('Зала.')],
    ],
  ])('keeps %s', async (_, figure, blocks) => {
    const { inside, told } = await importFigure(figure);
    expect(inside).toEqual(blocks);
    expect(told).toEqual([]);
  });

  it('keeps the captions of a post’s gallery with their pictures, though these aren’t there', async () => {
    const rendered = `<p>Лід.</p><p>Текст.</p><figure class="wp-block-gallery">
      <figure><img src="https://x.example/a.jpg"><figcaption>Зала.</figcaption></figure>
      <figure><img src="https://x.example/b.jpg"><figcaption>Стіл.</figcaption></figure></figure>`;
    const post = { date_gmt: '2026-05-02T06:40:00', title: { rendered: 'Депо' } };
    const { told } = await importOne('depot.json', [{ ...post, content: { rendered } }], {
      as: uk,
    });
    const lost = 'expected its file beside the page; left out with its';
    expect(told).toEqual([
      `warning the picture https://x.example/a.jpg: ${lost} caption “Зала.”`,
      `warning the picture https://x.example/b.jpg: ${lost} caption “Стіл.”`,
    ]);
  });
});

describe('a quotation', () => {
  it('keeps the title of a work in its place, and takes a source from its end', async () => {
    const { inside } = await importFigure(
      '<blockquote><p>Читаю <cite>Кобзар</cite> щодня.</p></blockquote><blockquote><p>Чекали.</p><cite>Хаясі</cite></blockquote>',
    );
    expect(inside).toEqual([
      { type: 'quote', text: ['Читаю ', { text: 'Кобзар', emphasis: true }, ' щодня.'] },
      { type: 'quote', text: 'Чекали.', attribution: { name: 'Хаясі' } },
    ]);
  });
});
