import { styleText } from 'node:util';
import { type Finding, formatFinding } from './finding.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours a text where a person looks at it. */
export function paint(style: Style, text: string, stream: NodeJS.WriteStream): string {
  return stream.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}

/** Prints findings, a line each. */
export function printFindings(findings: readonly Finding[], stream: NodeJS.WriteStream): void {
  for (const finding of findings) {
    const warning = finding.level === 'warning';
    const line = `${formatFinding(finding)}${warning ? ' (warning)' : ''}`;
    stream.write(`${paint(warning ? 'yellow' : 'red', line, stream)}\n`);
  }
}

/** `2 errors, 1 warning` */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
}

/** `1 article`, `3 articles` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
