import { expectedSize, largestSize, parseJson } from '../../src/article/fetchDocument.ts';
import { placeOf, scanJson } from './scanJson.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a document's bytes say, or what would be right where they are no JSON that a browser takes. */
export type DocumentParsing = { text: string; value: unknown } | { expected: string };

/**
 * Reads a document's bytes as a browser does; what is wrong comes with line and column.
 * @param bytes undefined where the file can't be read
 */
export function parseDocument(bytes: Uint8Array | undefined): DocumentParsing {
  if (!bytes) return { expected: 'expected a file that can be read' };
  if (bytes.length > largestSize) return { expected: expectedSize };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const readable = new TextDecoder().decode(bytes);
    return { expected: `expected UTF-8 (${placeOf(readable, readable.indexOf('\uFFFD'))})` };
  }
  if (text.trim() === '') return { expected: 'expected JSON; the file is empty' };
  try {
    return { text, value: parseJson('', text) };
  } catch {
    return { expected: `expected JSON${mistakeIn(text.replace(/^\uFEFF/, ''))}` };
  }
}

function mistakeIn(text: string): string {
  const { error } = scanJson(text);
  return error ? `: ${error.expected} (${placeOf(text, error.offset)})` : '';
}
