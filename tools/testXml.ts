import { DOMParser } from 'linkedom';

const piece =
  /<\?[^<>]*\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/?[a-zA-Z][^<>&]*(&#?\w+;[^<>&]*)*>|&#?\w+;|[^<>&]+/g;

/**
 * For tests: the root of an XML text.
 * @throws where a character stands that has to be escaped, or can't be in XML at all; linkedom
 * would read on
 */
export function parseXml(xml: string): Element {
  const rest = xml.replace(piece, '');
  if (rest !== '') throw new Error(`expected escaped text, not ${rest}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for.
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(xml)) throw new Error('expected no control characters');
  return new DOMParser().parseFromString(xml, 'text/xml').documentElement as unknown as Element;
}

/** For tests: the texts of the elements that a selector finds. */
export function texts(parent: Element, selector: string): (string | null)[] {
  return [...parent.querySelectorAll(selector)].map((element) => element.textContent);
}
