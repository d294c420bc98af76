import { placeOf } from '../scanJson.ts';

/** A text, or why there is none. */
export type Decoding = { text: string } | { expected: string };

const declarations = [
  /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i,
  /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i,
];
const headLength = 4096; // bytes

const fromWordProcessor =
  'expected text, not a document of a word processor: save it there as a web page (.html), or as plain text (.txt) in UTF-8';

/** How files begin that an editor has a text in, and how that comes out of it. */
const beginnings: [bytes: string, expected: string][] = [
  ['PK\x03\x04', fromWordProcessor], // .docx, .odt
  ['\xd0\xcf\x11\xe0', fromWordProcessor], // .doc
  ['{\\rtf', fromWordProcessor],
  ['%PDF', 'expected text, not a PDF: copy its text into a file (.txt) in UTF-8'],
];

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or what an HTML or XML document says that it is.
 * Nothing is guessed: a wrong guess is text that nobody can read.
 */
export function decodeText(bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return { expected: 'expected text; the file is empty' };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
  const other = beginnings.find(([beginning]) => head.startsWith(beginning));
  if (other) return { expected: other[1] };
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const encoding = marked ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined);
  if (!encoding && bytes.includes(0)) return { expected: 'expected text, not a binary file' };
  const text = decode(bytes, encoding ?? 'utf-8') ?? decodeDeclared(bytes, head);
  if (text === undefined) return { expected: expectedEncoding(bytes) };
  if (text.trim() === '') return { expected: 'expected text; the file is empty' };
  const control = text.match(/[^\P{Cc}\t-\r\u007f-\u009f]/u);
  if (control) {
    const place = placeOf(text, control.index ?? 0);
    return { expected: `expected text; a control character stands at ${place}` };
  }
  return { text };
}

function decodeDeclared(bytes: Uint8Array, head: string): string | undefined {
  for (const declaration of declarations) {
    const encoding = head.match(declaration)?.[1];
    if (encoding && !/^utf-?8$/i.test(encoding)) return decode(bytes, encoding);
  }
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function expectedEncoding(bytes: Uint8Array): string {
  const readable = new TextDecoder().decode(bytes);
  const place = placeOf(readable, readable.indexOf('\uFFFD'));
  return `expected UTF-8, or a page that declares its encoding (${place}); to save it as UTF-8, choose that in the editor’s “Save as”`;
}
