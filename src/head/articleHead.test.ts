import { describe, expect, it } from 'vitest';
import type { Edition } from '../article/edition.ts';
import { renditionOf } from '../article/rendition.ts';
import type { Story } from '../article/story.ts';
import { languageByCode, languages } from '../languages.ts';
import { articleHead } from './articleHead.ts';

const date = '2026-05-02T09:40:00+03:00';

function edition(code: string, original: string): Edition {
  return {
    inLanguage: code,
    headline: `Headline in ${code}`,
    description: `Lead in ${code}`,
    datePublished: date,
    dateModified: date,
    ...(code !== original && { translationOfWork: { inLanguage: original, dateModified: date } }),
    sections: [
      {
        id: 'opening',
        blocks: [
          { id: 'p1', type: 'paragraph', text: 'One two three' },
          { id: 'l1', type: 'list', items: ['four', 'five six'] },
        ],
      },
    ],
  };
}

/** The head for a reader of a language, of an article that there is in these codes, the original first. */
function headOf(reader: string, ...codes: string[]) {
  return headWith({}, reader, ...codes);
}

/** The same, with more in the edition that is shown. */
function headWith(more: Partial<Edition>, reader: string, ...codes: string[]) {
  const [original = ''] = codes;
  const editions = codes.map((code) => edition(code, original));
  const story: Story = {
    id: 'depot',
    original,
    editions: Object.fromEntries(editions.map((each) => [each.inLanguage, each])),
    pictures: {},
  };
  const language = languageByCode(reader) ?? languages[0];
  const shown = story.editions[reader] ? reader : original;
  const topics = { about: ['town', 'nameless', 'town'] };
  return articleHead(
    renditionOf(story, language, { ...edition(shown, original), ...topics, ...more }),
    (topic) => (topic === 'town' ? 'Містечко' : undefined),
  );
}

type Head = ReturnType<typeof headOf>;

const linksOf = (head: Head, rel: string) =>
  head.filter(({ tag, attributes }) => tag === 'link' && attributes?.rel === rel);
const alternates = (head: Head) =>
  Object.fromEntries(
    linksOf(head, 'alternate').flatMap(({ attributes = {} }) =>
      attributes.hreflang ? [[attributes.hreflang, new URL(attributes.href ?? '').pathname]] : [],
    ),
  );
const canonical = (head: Head) =>
  linksOf(head, 'canonical').map(({ attributes }) => new URL(attributes?.href ?? '').pathname);
const data = (head: Head) =>
  JSON.parse(head.find(({ tag }) => tag === 'script')?.text ?? '{}') as Record<string, unknown>;

describe('the head of an article', () => {
  it('names just the editions that there are, and the default language for everyone else', () => {
    const head = headOf('en', 'uk', 'en');
    expect(alternates(head)).toEqual({
      uk: '/ua/depot/',
      en: '/en/depot/',
      'x-default': '/ua/depot/',
    });
    expect(canonical(head)).toEqual(['/en/depot/']);
  });

  it('leaves everyone else to the original where the default language has no edition', () => {
    expect(alternates(headOf('ru', 'en', 'ru'))).toEqual({
      en: '/en/depot/',
      ru: '/ru/depot/',
      'x-default': '/en/depot/',
    });
  });

  it('sends search engines to the original where the reader’s edition is missing', () => {
    const head = headOf('ru', 'uk', 'en');
    expect(canonical(head)).toEqual(['/ua/depot/']);
    expect(alternates(head)).toEqual({});
    expect(data(head)).toMatchObject({
      inLanguage: 'uk',
      url: expect.stringMatching('/ua/depot/'),
    });
  });

  it('ties the original and its translations together', () => {
    const original = data(headOf('uk', 'uk', 'en', 'ru'));
    expect(original.workTranslation).toMatchObject([{ inLanguage: 'en' }, { inLanguage: 'ru' }]);
    expect(original.translationOfWork).toBeUndefined();
    const translation = data(headOf('en', 'uk', 'en', 'ru'));
    expect(translation.translationOfWork).toMatchObject({
      inLanguage: 'uk',
      headline: 'Headline in uk',
    });
    expect(translation.workTranslation).toBeUndefined();
  });

  it('tells social networks the size of the picture that they are given', () => {
    const image = { url: 'hall.jpg', width: 1600, height: 1067, alt: 'A hall' };
    const withPhoto = { ...edition('en', 'en'), image };
    const sizeWith = (pictures: Story['pictures']) => {
      const story = { id: 'depot', original: 'en', editions: { en: withPhoto }, pictures };
      const head = articleHead(renditionOf(story, languages[0], withPhoto), () => undefined);
      return head.flatMap(({ attributes }) =>
        /^og:image:(width|height)$/.test(attributes?.property ?? '') ? [attributes?.content] : [],
      );
    };
    expect(sizeWith({})).toEqual(['1600', '1067']);
    const made = { base: 'hall', widths: [400], formats: [], share: 'hall.share.jpg' };
    expect(sizeWith({ 'hall.jpg': made })).toEqual(['1200', '630']);
  });

  it('has what search engines require of a news article', () => {
    expect(data(headOf('en', 'uk', 'en'))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Headline in en',
      description: 'Lead in en',
      inLanguage: 'en',
      datePublished: date,
      dateModified: date,
      wordCount: 6,
      about: [{ name: 'Містечко' }, { name: 'nameless' }],
      author: [{ name: expect.any(String) }],
      publisher: { name: expect.any(String), logo: { url: expect.stringMatching(/^http/) } },
    });
  });

  it('gives an article that names no author to the newsroom, be it with an empty list', () => {
    const { author, publisher } = data(headWith({ author: [] }, 'uk', 'uk'));
    expect(author).toEqual([publisher]);
  });

  it('says nothing of what is an empty list', () => {
    const facts = data(headWith({ about: [], citation: [], correction: [] }, 'uk', 'uk'));
    expect(Object.keys(facts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(about|citation|correction)$/)]),
    );
  });

  it('counts the words of its own language alone', () => {
    const [reader = languages[0]] = languages;
    const original = edition('en', 'en');
    const partial: Edition = {
      ...edition('uk', 'en'),
      translationOfWork: { inLanguage: 'en', dateModified: date, partial: true },
      sections: [
        { id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text: 'Один два три' }] },
      ],
    };
    const editions = { en: original, uk: partial };
    const story: Story = { id: 'depot', original: 'en', editions, pictures: {} };
    const rendition = renditionOf(story, reader, partial, original);
    expect(rendition.sections[0]?.blocks).toHaveLength(2);
    expect(data(articleHead(rendition, () => undefined)).wordCount).toBe(3);
  });
});
