import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { languages } from '../src/languages.ts';
import { absoluteUrl } from '../src/site.ts';
import { feedFiles } from './feeds.ts';
import { testArchive } from './testArchive.ts';
import { parseXml, texts } from './testXml.ts';

const image = { url: 'Hall No 1.JPG', width: 1600, height: 1067, alt: '' };

const archive = testArchive(
  {
    // In the order of the originals; the English of `depot` is the newest English there is.
    bridge: {
      uk: { datePublished: '2026-05-03T09:00:00+03:00' },
      en: { datePublished: '2026-05-03T12:00:00+03:00' },
    },
    depot: {
      uk: {
        datePublished: '2026-05-02T09:40:00+03:00',
        dateModified: '2026-05-04T08:00+03:00',
        headline: 'Як <b> став «Мостом» & &amp; ]]>',
        description: 'Лід: 2 < 3\u000b.',
        author: [{ name: 'Олена &amp; Ко' }, { name: 'Іван' }],
        about: ['city', 'nameless'],
        image,
      },
      en: { datePublished: '2026-05-03T20:00:00+03:00' },
    },
    alone: { uk: { datePublished: '2026-05-01T09:00:00+03:00', author: [] } },
  },
  { city: { uk: 'Місто <3 &amp; "ми"', en: 'City' } },
);

const pictureUrl = /^https?:\/\/.+\/articles\/depot\/Hall%20No%201\.JPG$/;

const content = (path: string, from = archive) =>
  feedFiles(from).find((file) => file.path === path)?.content ?? '';
const atom = (slug: string, from = archive) => parseXml(content(`${slug}/feed.xml`, from));
const json = (slug: string, from = archive) => JSON.parse(content(`${slug}/feed.json`, from));
const ids = (slug: string) => json(slug).items.map(({ id }: { id: string }) => id);

describe('feeds', () => {
  it('are there in both forms for every language, even one that nothing is written in', () => {
    expect(feedFiles(testArchive({})).map(({ path }) => path)).toEqual(
      languages.flatMap(({ slug }) => [`${slug}/feed.xml`, `${slug}/feed.json`]),
    );
    expect(json('ru').items).toEqual([]);
    expect(texts(atom('ru'), 'entry')).toEqual([]);
  });

  it('hold only what is written in the language, the newest edition first', () => {
    expect(ids('en')).toEqual([absoluteUrl('/en/depot/'), absoluteUrl('/en/bridge/')]);
    expect(ids('ua')).toEqual(['bridge', 'depot', 'alone'].map((id) => absoluteUrl(`/ua/${id}/`)));
    for (const { slug } of languages) expect(texts(atom(slug), 'entry > id')).toEqual(ids(slug));
  });

  it('stop at the fifty newest', () => {
    const days = Array.from({ length: 60 }, (_day, day) => day);
    const many = testArchive(
      Object.fromEntries(
        days.map((day) => [
          `day-${day}`,
          { en: { datePublished: new Date(Date.UTC(2026, 0, 1 + day)).toISOString() } },
        ]),
      ),
    );
    const found = json('en', many).items.map(({ url }: { url: string }) => url);
    expect(found).toHaveLength(50);
    expect(found.at(0)).toBe(absoluteUrl('/en/day-59/'));
    expect(found.at(-1)).toBe(absoluteUrl('/en/day-10/'));
    expect(texts(atom('en', many), 'entry')).toHaveLength(50);
  });

  it('say which language they are in, where they are and which page they belong to', () => {
    for (const { slug, code } of languages) {
      const feed = atom(slug);
      const href = (rel: string) =>
        feed.querySelector(`feed > link[rel=${rel}]`)?.getAttribute('href');
      expect(feed.getAttribute('xml:lang')).toBe(code);
      expect(href('self')).toBe(absoluteUrl(`/${slug}/feed.xml`));
      expect(href('alternate')).toBe(absoluteUrl(`/${slug}/`));
      expect(feed.querySelector('[rel=hub]')).toBeNull();
      expect(texts(feed, 'feed > id')).toEqual([absoluteUrl(`/${slug}/`)]);
      expect(json(slug)).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        language: code,
        feed_url: absoluteUrl(`/${slug}/feed.json`),
        home_page_url: absoluteUrl(`/${slug}/`),
      });
    }
  });

  it('change with their contents, not with the time of the build', async () => {
    const before = feedFiles(archive);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(feedFiles(archive)).toEqual(before);
    expect(texts(atom('ua'), 'feed > updated')).toEqual(['2026-05-04T05:00:00.000Z']);
    expect(texts(atom('ru'), 'feed > updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  });

  it('show a headline as the characters that it is, in a format of HTML and in one of text', () => {
    const [, entry] = [...atom('ua').querySelectorAll('entry')];
    if (!entry) throw new Error('expected an entry');
    expect(entry.querySelector('title')?.getAttribute('type')).toBe('html');
    // What a feed reader gets from the XML, and then from the HTML in it.
    const shown = (selector: string) => {
      const { body } = new DOMParser().parseFromString(
        `<!doctype html><html><body>${entry.querySelector(selector)?.textContent}</body></html>`,
        'text/html',
      );
      expect(body.children).toHaveLength(0);
      return body.textContent;
    };
    expect(shown('title')).toBe('Як <b> став «Мостом» & &amp; ]]>');
    expect(shown('summary')).toBe('Лід: 2 < 3.');
    const item = json('ua').items[1];
    expect(item.title).toBe('Як <b> став «Мостом» & &amp; ]]>');
    expect(item.content_text).toBe('Лід: 2 < 3\u000b.');
  });

  it('name all authors, the topics, the dates and the picture with its media type', () => {
    const [, entry] = [...atom('ua').querySelectorAll('entry')];
    if (!entry) throw new Error('expected an entry');
    expect(texts(entry, 'author > name')).toEqual(['Олена &amp; Ко', 'Іван']);
    expect(texts(entry, 'published')).toEqual(['2026-05-02T06:40:00.000Z']);
    expect(texts(entry, 'updated')).toEqual(['2026-05-04T05:00:00.000Z']);
    const picture = entry.querySelector('link[rel=enclosure]');
    expect(picture?.getAttribute('href')).toMatch(pictureUrl);
    expect(picture?.getAttribute('type')).toBe('image/jpeg');
    const topics = [...entry.querySelectorAll('category')].map((topic) => topic.outerHTML);
    expect(topics).toEqual([
      '<category label="Місто &lt;3 &amp;amp; &quot;ми&quot;" term="city" />',
      '<category label="nameless" term="nameless" />',
    ]);
    expect(json('ua').items[1]).toMatchObject({
      authors: [{ name: 'Олена &amp; Ко' }, { name: 'Іван' }],
      tags: ['Місто <3 &amp; "ми"', 'nameless'],
      image: expect.stringMatching(pictureUrl),
      date_published: '2026-05-02T06:40:00.000Z',
      date_modified: '2026-05-04T05:00:00.000Z',
    });
  });

  it('leave an article that names no author to the feed’s own, be it with an empty list', () => {
    const [, , entry] = [...atom('ua').querySelectorAll('entry')];
    expect(entry?.querySelector('author')).toBeNull();
    expect(json('ua').items[2]).not.toHaveProperty('authors');
  });
});
