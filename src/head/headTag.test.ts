import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { escapeScript, type HeadTag, renderHead } from './headTag.ts';

const nasty = `</title></script><script>alert(1)</script> <!-- " ' & &amp; $& <b>`;

const tags: HeadTag[] = [
  { tag: 'title', text: nasty },
  { tag: 'meta', attributes: { name: 'description', content: nasty } },
  { tag: 'link', attributes: { rel: 'canonical', href: 'https://example.org/?a=1&b="2"' } },
  { tag: 'script', attributes: { type: 'application/ld+json' }, text: JSON.stringify({ nasty }) },
];

describe('the HTML of a head', () => {
  const { document } = parseHTML(`<html><head>${renderHead(tags)}</head><body></body></html>`);

  it('has every tag once, whatever stands in the texts', () => {
    expect([...document.head.children].map((element) => element.localName)).toEqual(
      tags.map(({ tag }) => tag),
    );
    expect(document.body.children).toHaveLength(0);
  });

  it('says just what the texts say', () => {
    expect(document.querySelector('meta')?.getAttribute('content')).toBe(nasty);
    expect(document.querySelector('link')?.getAttribute('href')).toContain('b="2"');
    const json = document.querySelector('script')?.textContent ?? '';
    expect(JSON.parse(json)).toEqual({ nasty });
  });
});

describe('JSON in a script element', () => {
  it('holds nothing that ends the element or opens a comment, and means the same', () => {
    const json = escapeScript(JSON.stringify({ nasty }));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual({ nasty });
  });
});
