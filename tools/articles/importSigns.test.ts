import { describe, expect, it } from 'vitest';
import { date, en, importOne, uk } from './importSample.ts';
import { png } from './testFolder.ts';

const page = (body: string) =>
  `<html lang="uk"><body><article><h1>10<sup>6</sup> книг</h1><p>Лід.</p><p>Текст.</p>${body}</article></body></html>`;
const post = (content: string) => ({
  date_gmt: '2026-05-02T06:40:00',
  title: { rendered: '10<sup>6</sup> книг <del>тут</del>' },
  excerpt: { rendered: '<p>Лід на 10<sup>3</sup> слів.</p>' },
  content: { rendered: `<p>Текст.</p>${content}` },
});
const markdown = (body: string) =>
  `---\nlang: uk\n---\n\n# 10<sup>6</sup> книг\n\nЛід.\n\nТекст.\n\n${body}\n`;

/** The last paragraph of a page, a post and a text in Markdown that end with the same HTML. */
async function lastOfEach(words: string) {
  const sources: [name: string, source: unknown][] = [
    ['a.html', page(`<p>${words}</p>`)],
    ['a.json', [post(`<p>${words}</p>`)]],
    ['a.md', markdown(words)],
  ];
  const made = sources.map(([name, source]) =>
    importOne(name, source, { as: uk, date, article: 'a' }),
  );
  return (await Promise.all(made)).map(({ blocks, told, edition }) => ({
    text: blocks.at(-1),
    told: told.join('\n'),
    headline: edition?.headline,
    description: edition?.description,
  }));
}

describe('words that a page shows as more than letters in a row', () => {
  it.each([
    ['powers and indices', 'Ще 10<sup>−6</sup> CO<sub>2</sub>.', 'Ще 10⁻⁶ CO₂.', ''],
    [
      'struck out',
      'Було <del>десять</del><s>сто</s> двадцять.',
      'Було двадцять.',
      'struck out: “десять”',
    ],
    ['quoted', 'Тут <q>ми <q>йдемо</q></q>, <q>«і»</q>.', 'Тут «ми „йдемо“», «і».', ''],
    [
      'a formula',
      'Тобто <math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac><annotation>x^2</annotation></math>.',
      'Тобто x² = 1/(a + b).',
      'the formula “x² = 1/(a + b)”: expected no formula',
    ],
  ])('are written so in a page, a post and Markdown: %s', async (_, words, text, told) => {
    for (const last of await lastOfEach(words)) {
      expect(last.text).toMatchObject({ text });
      expect(last.told).toContain(told);
      expect(last.headline).toBe('10⁶ книг');
    }
  });

  it('are written so in a post’s excerpt, and what is struck out of its title is told', async () => {
    const [, ofPost] = await lastOfEach('Слова.');
    expect(ofPost?.description).toBe('Лід на 10³ слів.');
    expect(ofPost?.told).toContain(
      'warning del: expected text that stands; left out as struck out: “тут”',
    );
  });

  it('are written so in lines that are set as they are', async () => {
    const source = page('<pre>Перший <s>рядок</s>\nДругий\n\n<b>10<sup>6</sup></b></pre>');
    const { blocks } = await importOne('a.html', source, { date });
    expect(blocks.slice(1)).toMatchObject([
      { text: 'Перший' },
      { text: 'Другий' },
      { text: [{ text: '10⁶', strong: true }] },
    ]);
  });

  it('are quoted in the marks of the language that an editor says', async () => {
    const { blocks } = await importOne('a.html', page('<p>It is <q>so <q>it</q></q>.</p>'), {
      date,
      as: en,
    });
    expect(blocks.at(-1)).toMatchObject({ text: 'It is “so ‘it’”.' });
  });

  it('are stressed where they are a work’s title', async () => {
    for (const { text } of await lastOfEach('Читає <cite>Кобзар</cite> щодня.')) {
      expect(text).toMatchObject({
        text: ['Читає ', { text: 'Кобзар', emphasis: true }, ' щодня.'],
      });
    }
  });
});

describe('HTML amid a line of Markdown', () => {
  it('keeps its links, pictures and what Markdown marks in it', async () => {
    const body =
      'Є <a href="https://x.example/">тут **план** `<q>`</a>, <img src="a.png" alt="Зала"> і <i>без *кінця*.\n\n> Цитата. ![Рейки](a.png)';
    const beside = { 'a.png': await png(2, 2) };
    const { blocks, told } = await importOne('a.md', markdown(body), { date, beside });
    const href = 'https://x.example/';
    expect(blocks.slice(1)).toMatchObject([
      {
        text: [
          'Є ',
          { text: 'тут ', href },
          { text: 'план', href, strong: true },
          { text: ' <q>', href },
          ', і без ',
          { text: 'кінця', emphasis: true },
          '.',
        ],
      },
      { type: 'image', alt: 'Зала' },
      { type: 'quote', text: 'Цитата.' },
      { type: 'image', alt: 'Рейки' },
    ]);
    expect(told).toEqual([]);
  });

  it('leaves out what two tildes strike out, and tells it', async () => {
    const { blocks, told } = await importOne('a.md', markdown('Було ~~*десять*~~ сто, ~~~ `~~`.'), {
      date,
    });
    expect(blocks.at(-1)).toMatchObject({ text: 'Було сто, ~~~ ~~.' });
    expect(told).toEqual([
      'warning del: expected text that stands; left out as struck out: “десять”',
    ]);
  });
});
