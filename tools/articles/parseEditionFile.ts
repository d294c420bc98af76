import { checkEdition, type Edition, languageFaults } from '../../src/article/edition.ts';
import type { Fault } from '../../src/article/fault.ts';
import { parseDocument } from './parseDocument.ts';
import { plainFaults } from './plainFaults.ts';

/** What an edition's file says: as far as it can be read, and what is wrong with it. */
export type EditionParsing = { text?: string; value?: unknown; edition?: Edition; faults: Fault[] };

/**
 * Reads an edition's bytes, for the check and for the build alike.
 * @param bytes undefined where the file can't be read
 * @param code the language that it has to be in
 */
export function parseEditionFile(bytes: Uint8Array | undefined, code: string): EditionParsing {
  const document = parseDocument(bytes);
  if ('expected' in document) return { faults: [{ path: '', expected: document.expected }] };
  const result = checkEdition(document.value);
  if (!('edition' in result))
    return { ...document, faults: plainFaults(document.value, result.faults) };
  const { edition, faults } = result;
  return { ...document, edition, faults: [...faults, ...languageFaults(edition, code)] };
}
