import { escapeHtml } from '../src/head/headTag.ts';

// https://www.w3.org/TR/xml/#charsets: a tab pasted from a word processor may bring others along.
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text for an element or an attribute of XML, without the characters that it can't hold, not even escaped. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(notXml, ''));
}
