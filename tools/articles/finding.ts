import { type Fault, formatFault } from '../../src/article/fault.ts';
import { shownPath } from './shownPath.ts';

export type Level = 'error' | 'warning';

/** What an editor has to look at: the file, the place inside it, and what would be right. */
export type Finding = Fault & { file: string; level: Level };

/** Faults of a file as findings. */
export function findingsOf(file: string, faults: readonly Fault[], level: Level): Finding[] {
  return faults.map(({ path, expected }) => ({ file, path, expected, level }));
}

export function errorIn(file: string, path: string, expected: string): Finding {
  return { file, path, expected, level: 'error' };
}

export function warningIn(file: string, path: string, expected: string): Finding {
  return { file, path, expected, level: 'warning' };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}

/** `public/articles/depot/en.json: headline: expected text` */
export function formatFinding(finding: Finding): string {
  return `${shownPath(finding.file)}: ${formatFault(finding)}`;
}

/** Findings without those that say the same of the same place. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [formatFinding(finding), finding])).values()];
}
