import { type Finding, warningIn } from './finding.ts';
import { scanJson } from './scanJson.ts';

/** What JSON lets pass in a document's text, and an editor has hardly meant. */
export function textFindings(file: string, text: string): Finding[] {
  const plain = text.replace(/^\uFEFF/, '');
  const marks = plain === text ? [] : [warningIn(file, '', 'expected no byte order mark')];
  const doubles = scanJson(plain).duplicates.map((path) =>
    warningIn(file, path, 'expected once; the last one counts'),
  );
  return [...marks, ...doubles];
}
