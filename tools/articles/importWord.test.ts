import { describe, expect, it } from 'vitest';
import { date, importOne, uk } from './importSample.ts';

const space = '<span style="font:7.0pt Times">&nbsp;&nbsp;&nbsp;\n</span>';
const text = (words: string) => `<span lang=UK>${words}</span>`;
const item = (name: string, mark: string, words: string) =>
  `<p class=MsoListParagraph${name} style='text-indent:-18.0pt'>${mark}${text(words)}</p>`;
const marked = (mark: string) => `<span lang=UK style='font-family:Symbol'>${mark}${space}</span>`;

/** A page as Word saves it. */
const page = (body: string) =>
  `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"><title>Депо</title></head>
  <body lang=UK><div class=WordSection1><h1>Депо</h1><p class=MsoNormal>${text('Лід.')}</p>
  <p class=MsoNormal>${text('Початок.')}</p>${body}</div></body></html>`;

async function importBody(body: string) {
  const { blocks, told } = await importOne('depot.htm', page(body), { date, as: uk });
  return { inside: blocks.slice(1).map(({ id, ...block }) => block), told };
}

describe('a page that Word has saved', () => {
  it('has lists, not paragraphs that begin with bullets and numbers', async () => {
    const ignored = (mark: string) =>
      `<![if !supportLists]><span lang=UK><span style='mso-list:Ignore'>${mark}${space}</span></span><![endif]>`;
    const { inside, told } = await importBody(
      [
        item('CxSpFirst', marked('·'), 'Книжки'),
        item('CxSpMiddle', marked('o'), 'Журнали'),
        item('CxSpLast', marked('§'), 'Мапи'),
        item('CxSpFirst', ignored('1.'), 'Прийти <b>вранці</b>'),
        item('CxSpLast', ignored('2.'), 'Записатися'),
        item('', '', 'Без позначки.'),
      ].join('\n'),
    );
    expect(inside).toEqual([
      { type: 'list', items: ['Книжки', 'Журнали', 'Мапи'] },
      {
        type: 'list',
        ordered: true,
        items: [['Прийти ', { text: 'вранці', strong: true }], 'Записатися'],
      },
      { type: 'paragraph', text: 'Без позначки.' },
    ]);
    expect(told).toEqual([]);
  });

  it('has no words marked as of the language that it is in', async () => {
    const { inside } = await importBody(
      '<p lang=EN-US>Зала <span lang="en">Bridge, <span lang=UK>міст</span></span></p>',
    );
    expect(inside).toEqual([
      { type: 'paragraph', text: ['Зала ', { text: 'Bridge, ', inLanguage: 'en' }, 'міст'] },
    ]);
  });
});
