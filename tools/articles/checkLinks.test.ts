import { describe, expect, it } from 'vitest';
import { article, folderWith, linesFor } from './checkSample.ts';

describe('the check of what an article leads to', () => {
  it.each([
    ['a link', 'sections[0].blocks[0].text[1].href'],
    ['a related article', 'related[0]'],
  ])('warns of %s that readers can’t open yet', async (what, path) => {
    const { uk, en } = article();
    const later = '2999-05-02T09:40:00+03:00';
    if (what === 'a link') en.sections[0].blocks[0].text[1].href = 'article:tram';
    else en.related = ['tram'];
    const tram = { ...article().uk, image: undefined, datePublished: later, dateModified: later };
    const folder = await folderWith({ uk, en }, { 'tram/uk.json': tram });
    const lines = await linesFor(folder);
    expect(lines.filter((line) => line.includes('depot/'))).toEqual([
      `warning depot/en.json ${path}: expected an article that is out by then; tram is on ${later}`,
    ]);
  });

  it('lets an article lead to a later one that is out, or is before itself', async () => {
    const { uk, en } = article();
    en.related = ['tram', 'bridge'];
    const soon = '2999-05-02T09:40:00+03:00';
    const lasts = '2999-05-03T09:40:00+03:00';
    const other = (code: string, date: string) => {
      return {
        ...article()[code as 'uk' | 'en'],
        image: undefined,
        datePublished: date,
        dateModified: date,
      };
    };
    const folder = await folderWith(
      { uk, en },
      {
        'tram/uk.json': other('uk', '2026-06-02T09:40:00+03:00'),
        // Readers of any language have its page once there is one.
        'bridge/uk.json': other('uk', '2026-06-02T09:40:00+03:00'),
        'bridge/en.json': other('en', soon),
        'soon/uk.json': other('uk', soon),
        'last/uk.json': { ...other('uk', lasts), related: ['soon'] },
      },
    );
    expect((await linesFor(folder)).filter((line) => line.includes('out by then'))).toEqual([]);
  });

  it('names a link and a source that no browser can open', async () => {
    const { uk, en } = article();
    en.sections[0].blocks[0].text[1].href = 'https://[2001:db8/';
    en.citation = [{ name: 'City council', url: 'https://council:port/' }];
    expect(await linesFor(await folderWith({ uk, en }))).toEqual(
      expect.arrayContaining([
        'error depot/en.json sections[0].blocks[0].text[1].href: expected an address that a browser can open',
        'error depot/en.json citation[0].url: expected an address that a browser can open',
      ]),
    );
  });

  it('warns of an article that is related to itself', async () => {
    const { uk, en } = article();
    en.related = ['yard', 'depot'];
    expect(await linesFor(await folderWith({ uk, en }))).toEqual([
      'warning depot/en.json related[1]: expected another article than this one',
    ]);
  });
});
