import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import { errorIn, type Finding, warningIn } from './finding.ts';
import { placeOf, scanJson } from './scanJson.ts';

const largestSize = 2_000_000; // bytes: what the reader's browser takes

// Twice as fast as node:fs/promises' for thousands of small files.
const read = promisify(readFile);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type JsonReading = { value?: unknown; findings: Finding[] };

/** Reads a JSON document; what is wrong with it as text comes as findings, with line and column. */
export async function readJson(file: string): Promise<JsonReading> {
  const bytes = await read(file).catch(() => undefined);
  if (!bytes) return { findings: [errorIn(file, '', 'expected a file that can be read')] };
  if (bytes.length > largestSize) return { findings: [errorIn(file, '', 'expected at most 2 MB')] };
  return parseJsonBytes(file, bytes);
}

/** The value of a JSON document's bytes. */
export function parseJsonBytes(file: string, bytes: Uint8Array): JsonReading {
  const findings: Finding[] = [];
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const readable = new TextDecoder().decode(bytes);
    const place = placeOf(readable, readable.indexOf('\uFFFD'));
    return { findings: [errorIn(file, '', `expected UTF-8 (${place})`)] };
  }
  if (text.startsWith('\uFEFF')) {
    findings.push(warningIn(file, '', 'expected no byte order mark'));
    text = text.slice(1);
  }
  if (text.trim() === '') {
    return { findings: [...findings, errorIn(file, '', 'expected JSON; the file is empty')] };
  }
  const { error, duplicates } = scanJson(text);
  if (error) {
    const expected = `expected JSON: ${error.expected} (${placeOf(text, error.offset)})`;
    return { findings: [...findings, errorIn(file, '', expected)] };
  }
  for (const path of duplicates) {
    findings.push(warningIn(file, path, 'expected once; the last one counts'));
  }
  return { value: JSON.parse(text), findings };
}
