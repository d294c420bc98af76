import { raised } from './raised.ts';

/** A formula (MathML) as a line of text: `x² = 1/2`. */
export function formula(math: Element): string {
  return write(math).replaceAll(/\s+/g, ' ').trim();
}

type Write = (...parts: string[]) => string;

const script = (tag: string, sign: string, text: string) =>
  raised(tag, text) ?? `${sign}${inBrackets(text)}`;

/** How what isn't a row of its parts is written. */
const writes: Record<string, Write> = {
  MFRAC: (top = '', bottom = '') => `${inBrackets(top)}/${inBrackets(bottom)}`,
  MSUP: (base = '', power = '') => base + script('SUP', '^', power),
  MSUB: (base = '', index = '') => base + script('SUB', '_', index),
  MSUBSUP: (base = '', index = '', power = '') =>
    base + script('SUB', '_', index) + script('SUP', '^', power),
  MSQRT: (...parts) => `√${inBrackets(parts.join(''))}`,
  MROOT: (base = '', degree = '') => `${raised('SUP', degree) ?? degree}√${inBrackets(base)}`,
  MTR: (...cells) => `${cells.join(' ')}; `,
  // The same once more, for machines.
  ANNOTATION: () => '',
  'ANNOTATION-XML': () => '',
};

function write(element: Element): string {
  const tag = element.tagName.toUpperCase();
  const text = element.textContent?.trim() ?? '';
  if (element.children.length === 0 && !writes[tag])
    return relation.test(text) ? ` ${text} ` : text;
  const parts = [...element.children].map(write);
  return writes[tag]?.(...parts) ?? parts.join('');
}

const relation = /^[=≠<>≤≥≈+−×±→-]$/u;

function inBrackets(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text.trim()})`;
}
