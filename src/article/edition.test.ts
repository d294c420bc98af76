import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { checkEdition, parseEdition } from './edition.ts';
import { BrokenDocument, formatFault } from './fault.ts';

const minimal = {
  inLanguage: 'en',
  headline: 'Library opens in the old depot',
  description: 'After nine years.',
  datePublished: '2026-05-02T09:40:00+03:00',
  dateModified: '2026-05-02T09:40:00+03:00',
  sections: [{ id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text: 'It is open.' }] }],
};

const withBlock = (block: unknown) => ({
  ...minimal,
  sections: [...minimal.sections, { id: 'more', blocks: [block] }],
});

const faultsOf = (value: unknown) => checkEdition(value).faults.map(formatFault);

describe('an edition', () => {
  it('passes with no more than what is required', () => {
    expect(faultsOf(minimal)).toEqual([]);
  });

  it('passes for every article of this site, in each language that it is there in', () => {
    for (const article of readdirSync('public/articles', { withFileTypes: true })) {
      if (!article.isDirectory()) continue;
      const files = languages
        .map(({ code }) => ({ code, file: `public/articles/${article.name}/${code}.json` }))
        .filter(({ file }) => existsSync(file));
      expect(files.length, article.name).toBeGreaterThan(0);
      for (const { code, file } of files) {
        const edition = parseEdition(JSON.parse(readFileSync(file, 'utf8')), file, code);
        expect(edition.inLanguage).toBe(code);
      }
    }
  });

  it.each(['inLanguage', 'headline', 'description', 'datePublished', 'dateModified', 'sections'])(
    'names %s where it is missing',
    (field) => {
      const { [field]: _, ...rest } = minimal as Record<string, unknown>;
      expect(faultsOf(rest)).toEqual([expect.stringMatching(new RegExp(`^${field}: expected `))]);
    },
  );

  it.each<[string, unknown, string]>([
    [
      'a quote without its speaker’s name',
      { id: 'q1', type: 'quote', text: 'Yes.', attribution: {} },
      'sections[1].blocks[0].attribution.name: expected text',
    ],
    [
      'a known type with a bad body',
      { id: 'p2', type: 'paragraph', text: 5 },
      'sections[1].blocks[0].text: expected text: a string, or a list of strings and runs',
    ],
    [
      'a run inside a text',
      { id: 'p2', type: 'paragraph', text: ['a', { text: 'b', href: 'javascript:alert(1)' }] },
      'sections[1].blocks[0].text[1].href: expected http:, https:, mailto: or article:{article}',
    ],
    [
      'an item of a list',
      { id: 'l1', type: 'list', items: ['One', [{ text: null }]] },
      'sections[1].blocks[0].items[1][0].text: expected text',
    ],
    [
      'an id that stands twice',
      { id: 'p1', type: 'paragraph', text: 'Again.' },
      'sections[1].blocks[0].id: expected an id of its own, “p1” is sections[0].blocks[0].id’s',
    ],
    [
      'a picture without its size',
      { id: 'i1', type: 'image', url: 'a.jpg', height: 2, alt: '' },
      'sections[1].blocks[0].width: expected a whole number of pixels above 0',
    ],
    [
      'a picture outside the article’s folder',
      { id: 'i1', type: 'image', url: '../a.jpg', width: 1, height: 2, alt: '' },
      'sections[1].blocks[0].url: expected the name of a picture file in the article’s folder, like hall.jpg',
    ],
  ])('says where and what would be right in %s', (_name, block, fault) => {
    expect(faultsOf(withBlock(block))).toEqual([fault]);
  });

  it('keeps a block of an unknown type, whatever its body', () => {
    expect(faultsOf(withBlock({ id: 'e1', type: 'embed', text: 5, url: {} }))).toEqual([]);
  });

  it.each(['2026-02-30T10:00:00+02:00', '2026-13-01T10:00:00Z', '2026-05-02', 'yesterday'])(
    'doesn’t take %s for a date',
    (datePublished) => {
      expect(faultsOf({ ...minimal, datePublished })).toEqual([
        expect.stringMatching(/^datePublished: expected a da/),
      ]);
    },
  );

  it.each([
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'article:../x',
    'https:\\\\example.org',
  ])('doesn’t take %j for a link', (href) => {
    const text = [{ text: 'here', href }];
    expect(faultsOf(withBlock({ id: 'p2', type: 'paragraph', text }))).toHaveLength(1);
  });

  it.each([
    'http://example.org',
    'HTTPS://example.org/a?b#c',
    'mailto:a@example.org',
    'article:depot',
  ])('takes %s for a link', (href) => {
    const text = [{ text: 'here', href }];
    expect(faultsOf(withBlock({ id: 'p2', type: 'paragraph', text }))).toEqual([]);
  });

  it('isn’t taken for one in another language', () => {
    const parse = () => parseEdition(minimal, 'depot/uk.json', 'uk');
    expect(parse).toThrow(BrokenDocument);
    expect(parse).toThrow('depot/uk.json: inLanguage: expected "uk"');
  });

  it.each([null, [], 'text', 5, {}])('isn’t %j', (value) => {
    expect(checkEdition(value).faults.length).toBeGreaterThan(0);
  });
});
