import { describe, expect, it } from 'vitest';
import { date, importOne, uk } from './importSample.ts';

const leftOut = 'expected text of the article; left out as a part of the page';
const kept = 'expected a part of the page; its text stays, for you to look at';

const divOf = (name: string, text: string) => `<div class="${name}"><p>${text}</p></div>`;
const pageWith = (body: string) =>
  `<html lang="uk"><body><article><h1>Депо</h1><p>Лід.</p>${body}<p>Текст.</p></article></body></html>`;

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
