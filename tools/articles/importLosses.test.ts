import { describe, expect, it } from 'vitest';
import { date, importOne, uk } from './importSample.ts';
import { png } from './testFolder.ts';

const table = 'expected no table; its rows are a list’s items now, for you to look at';
const notes = 'expected no footnotes; their marks are [1] in the text now, and the notes are';

const leftOut = 'expected text of the article; left out as a part of the page';
const kept = 'expected a part of the page; its text stays, for you to look at';

const divOf = (name: string, text: string) => `<div class="${name}"><p>${text}</p></div>`;
const pageWith = (body: string) =>
  `<html lang="uk"><body><article><h1>Депо</h1><p>Лід.</p>${body}<p>Текст.</p></article></body></html>`;

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

describe('a text whose names read like those of menus and buttons', () => {
  it('is kept: headings with an id of their words, and what Elementor calls a widget', async () => {
    const { blocks, edition, told } = await importOne(
      'depot.html',
      `<html lang="uk"><body><article><h1>Депо</h1><p>Лід.</p>
      <h2 id="share-prices">Ціни акцій</h2>
      <div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">
      <p>Ціни зросли.</p></div></div>
      <div class="elementor-widget elementor-widget-share-buttons"><p>Поділитися</p></div></article></body></html>`,
      { date },
    );
    expect(edition?.sections.map(({ heading }) => heading)).toContain('Ціни акцій');
    expect(blocks).toMatchObject([{ text: 'Ціни зросли.' }]);
    expect(told).toEqual([
      `warning div.elementor-widget.elementor-widget-share-buttons: ${leftOut}: “Поділитися”`,
    ]);
  });

  const text = 'Соціальні виплати зростуть у липні вдвічі.';
  const names = ['social', 'share', 'teaser', 'related', 'newsletter', 'promo', 'tags', 'sidebar'];

  it.each(names)('is kept where it is sentences under the name %s, and told', async (name) => {
    const { blocks, told } = await importOne('depot.html', pageWith(divOf(name, text)), { date });
    expect(blocks).toMatchObject([{ text }, { text: 'Текст.' }]);
    expect(told).toEqual([`warning div.${name}: ${kept}: “${text.slice(0, 40)}…”`]);
  });

  it('is kept in a post of WordPress and in Markdown, and told', async () => {
    const rendered = `<p>Лід.</p>${divOf('teaser', text)}<p>Текст.</p>`;
    const post = { date_gmt: '2026-05-02T06:40:00', title: { rendered: 'Депо' } };
    const matter = '---\ntitle: Депо\nlang: uk\n---\n\nЛід.\n\n';
    for (const source of [
      [{ ...post, content: { rendered } }],
      `${matter}${divOf('teaser', text)}\n\nТекст.`,
    ]) {
      const { blocks, told } = await importOne('depot', source, { date, as: uk });
      expect(blocks).toMatchObject([{ text }, { text: 'Текст.' }]);
      expect(told).toEqual([`warning div.teaser: ${kept}: “${text.slice(0, 40)}…”`]);
    }
  });

  it.each([
    [
      'links',
      'nav',
      '<nav><a href="/a">Міста. Новини дня, усі до одної.</a></nav>',
      'Міста. Новини дня, усі до одної.',
    ],
    [
      'links',
      'div.related',
      '<div class="related"><a href="/a">Депо згоріло, і ніхто не бачив. А потім?</a></div>',
      'Депо згоріло, і ніхто не бачив. А потім?',
    ],
    [
      'a call beside a field',
      'div.newsletter',
      '<div class="newsletter">Підпишіться на наші новини, щоб нічого не пропустити. <input></div>',
      'Підпишіться на наші новини, щоб нічого н…',
    ],
    ['a button', 'button', '<p>Текст.<button>Далі</button></p>', 'Далі'],
    ['hidden', 'p', '<p hidden>Прихований текст.</p>', 'Прихований текст.'],
    ['a drawing', 'svg', '<svg><title>Ні</title><text>62 млн</text></svg>', '62 млн'],
  ])('is left out where it is %s, %s, and told', async (_, name, source, words) => {
    const { edition, told } = await importOne('depot.html', pageWith(source), { date });
    expect(JSON.stringify(edition)).not.toContain(words.slice(0, 20));
    expect(told).toEqual([`warning ${name}: ${leftOut}: “${words}”`]);
  });

  it('tells of a picture that is left out without words', async () => {
    const source = divOf('share', '<a href="/fb"><img src="fb.png"></a>');
    const { told } = await importOne('depot.html', pageWith(source), { date });
    expect(told).toEqual([`warning div.share: ${leftOut}: img fb.png`]);
  });

  it('is told of where it stands beside what was taken for the article', async () => {
    const long = `${text} Про це, за словами міста, скажуть завтра, і ще раз — у п’ятницю.`;
    const body = `<div class="body"><p>Лід. ${long}</p><p>1. ${long}</p><p>2. ${long}</p></div>`;
    const page = `<html lang="uk"><body><main><h1>Депо</h1>${body}
      ${divOf('related', text)}${divOf('related', 'Депо')}</main><footer>${text}</footer></body></html>`;
    const { told } = await importOne('depot.html', page, { date });
    expect(told).toEqual([`warning div.related: ${leftOut}: “${text.slice(0, 40)}…”`]);
  });

  it('is kept in the button that unfolds a section, as its heading', async () => {
    const source = `<h2><button>Звідки гроші?</button></h2><p>З міста.</p>
      <h2>Скільки?<button>Копіювати</button></h2><p>Багато.</p>`;
    const { edition, told } = await importOne('depot.html', pageWith(source), { date });
    const headings = edition?.sections.map(({ heading }) => heading);
    expect(headings).toEqual(['Звідки гроші?', 'Скільки?']);
    expect(told).toEqual([`warning button: ${leftOut}: “Копіювати”`]);
  });
});

describe('a picture that isn’t there', () => {
  const matter = (image: string) =>
    `---\ntitle: Депо\nlang: uk\ndate: 2026-05-02T09:40:00+03:00\nimage: ${image}\n---\n\nЛід.\n\nТекст.\n`;

  it.each(['gone.jpg', 'https://cdn.example/gone.jpg'])(
    'is told where front matter names %s',
    async (image) => {
      const { edition, told } = await importOne('depot.md', matter(image));
      expect(edition).not.toHaveProperty('image');
      expect(told).toEqual([
        `warning image: expected a file (--picture FILE) for the picture: ${image}`,
      ]);
    },
  );

  it('is told, and leaves the text’s own its place', async () => {
    const source = `${matter('{ file: gone.jpg, caption: Зала }').replace('Лід.', '![Стіл](desk.png)\n\nЛід.')}\n![](hall.png)\n`;
    const { edition, told } = await importOne('depot.md', source, {
      beside: { 'desk.png': await png(2, 2) },
    });
    expect(edition?.image).toMatchObject({ url: 'desk.png', alt: 'Стіл' });
    expect(told).toEqual([
      'warning line 14: the picture hall.png: expected its file beside the text; left out with its place',
      'warning image: expected its file beside the text; left out with its gone.jpg, caption “Зала”',
    ]);
  });

  it('is told of a page, but where it counted visits', async () => {
    const { told } = await importOne(
      'depot.html',
      `<html lang="uk"><body><article><h1>Депо</h1><p>Лід.</p><p>Текст.</p>
      <img src="hall.jpg"><img src="https://count.example/p.gif" width="1" height="1" alt="">
      </article></body></html>`,
      { date },
    );
    expect(told).toEqual([
      'warning the picture hall.jpg: expected its file beside the page; left out with its place',
    ]);
  });
});

describe('a lead that the source cuts', () => {
  const text =
    '<p>Перший абзац.</p><p>Другий абзац довгий, з 10<sup>6</sup> слів.</p><p>Третій.</p>';
  const paragraph = 'Перший абзац.';
  const first = 'the first paragraph is the lead now';

  it.each([
    ['amid the first paragraph', 'Перший […]', text, paragraph, first],
    [
      'amid the second',
      'Перший абзац. Другий абзац довгий, з 106 [&hellip;]',
      text,
      paragraph,
      first,
    ],
    [
      'with a link to the rest',
      'Перший [...] <a href="https://x.example/">Читати</a>',
      text,
      paragraph,
      first,
    ],
    ['with dots only', 'Перший абзац. Другий&hellip;', text, paragraph, first],
    [
      'of another text',
      'Про що це: депо. Про те, […]',
      text,
      'Про що це: депо.',
      'its whole sentences are the lead now',
    ],
    ['of another text, amid its first sentence', 'Про те, що […]', text, paragraph, first],
    [
      'of a text of one paragraph',
      'Перший […]',
      '<p>Перший абзац.</p>',
      paragraph,
      'the lead is the first paragraph’s now',
    ],
    [
      'of a text that begins with a list',
      'Один […]',
      '<ul><li>Один.</li></ul>',
      'Один […]',
      'it stays so',
    ],
  ])('isn’t the lead, and is told: %s', async (_, excerpt, rendered, lead, what) => {
    const post = {
      date_gmt: '2026-05-02T06:40:00',
      title: { rendered: 'Депо' },
      excerpt: { rendered: `<p>${excerpt}</p>` },
      content: { rendered },
    };
    const { edition, told } = await importOne('depot.json', [post], { as: uk });
    expect(edition?.description).toBe(lead);
    expect(told).toEqual([
      `warning description: expected a lead to its end; the source’s is cut: ${what}, for you to look at`,
    ]);
  });

  it.each(['Він мовчав…', 'І все ж…'])('isn’t one that its author ends so: %s', async (lead) => {
    const source = `---\ntitle: Депо\nlang: uk\ndescription: ${lead}\n---\n\nВін мовчав…\n\nДень.\n\nНіч.\n`;
    const { edition, told } = await importOne('depot.md', source, { date });
    expect(edition?.description).toBe(lead);
    expect(told).toEqual([]);
  });
});

describe('a WordPress post', () => {
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
