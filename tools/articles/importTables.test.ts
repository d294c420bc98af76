import { describe, expect, it } from 'vitest';
import { date, importOne } from './importSample.ts';

const table = 'expected no table; its rows are a list’s items now, for you to look at';
const notes = 'expected no footnotes; their marks are [1] in the text now, and the notes are';

describe('what an edition has no place for', () => {
  it('stays as words, of Markdown, and its line is told', async () => {
    const { blocks, told } = await importOne(
      'depot.md',
      [
        ...['---', 'title: Депо', 'lang: uk', 'date: 2026-05-02T09:40:00+03:00', '---'],
        ...['Лід.', '', 'Гроші[^b] є[^a].', ''],
        ...['| Рік | Сума |', '|---|--:|', '| 2024 | [10](https://x.example/) *млн* |', ''],
        ...['[^a]: З міста.', '[^b]: І з області.', '', '    Торік.', '[^c]: Без знака.'],
      ].join('\n'),
    );
    expect(blocks).toEqual([
      { id: 'p1', type: 'paragraph', text: 'Гроші[1] є[2].' },
      {
        id: 'l1',
        type: 'list',
        items: [
          'Рік — Сума',
          [
            '2024 — ',
            { text: '10', href: 'https://x.example/' },
            ' ',
            { text: 'млн', emphasis: true },
          ],
        ],
      },
      {
        id: 'l2',
        type: 'list',
        ordered: true,
        items: ['І з області. Торік.', 'З міста.', 'Без знака.'],
      },
    ]);
    expect(told).toEqual([
      `warning the table in line 10: ${table}`,
      `warning the footnotes from line 14: ${notes} a list at the end`,
    ]);
  });

  it('stays as words, of a page, and the heading above it is told', async () => {
    const { blocks, told } = await importOne(
      'depot.html',
      `<html lang="uk"><body><article><h1>Депо</h1><p>Лід.</p>
      <p>Гроші<sup><a href="#fn1">1</a></sup> є<a href="/depot/#fn2"><sup>2</sup></a>, 10<sup>−6</sup> CO<sub>2</sub>, 1<sup>st</sup>.</p>
      <h2>Роки</h2><table><tr><th>Рік</th><th>Сума</th></tr>
      <tr><td>2024<sup><a href="#fn1">1</a></sup></td><td><a href="https://x.example/">10</a></td></tr></table>
      <section class="footnotes"><ol><li id="fn1">З міста. <a href="#r1">↩︎</a></li></ol></section>
      <aside class="footnote">І з області.</aside></article></body></html>`,
      { date },
    );
    expect(blocks).toMatchObject([
      { text: 'Гроші[1] є[2], 10⁻⁶ CO₂, 1st.' },
      { items: ['Рік — Сума', ['2024[1] — ', { text: '10', href: 'https://x.example/' }]] },
      { items: ['З міста.'], ordered: true },
      { text: 'І з області.' },
    ]);
    expect(told).toEqual([
      `warning the footnotes: ${notes} where the page has them`,
      `warning the table under “Роки”: ${table}`,
    ]);
  });
});
