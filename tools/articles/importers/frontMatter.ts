import { LineCounter, parseDocument } from 'yaml';
import { errorIn, type Finding } from '../finding.ts';
import type { DraftPicture } from './draft.ts';
import { localFile } from './htmlPictures.ts';

/** What stands before the text, and the text, with the number of lines before it. */
export type Matter = {
  facts: Record<string, unknown>;
  body: string;
  before: number;
  findings: Finding[];
};

export function frontMatter(file: string, text: string): Matter {
  if (!/^---[ \t]*\r?\n/.test(text)) return { facts: {}, body: text, before: 0, findings: [] };
  const match = text.match(/^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m);
  if (!match) {
    const findings = [errorIn(file, 'line 1', 'expected --- at the end of the front matter')];
    return { facts: {}, body: '', before: 0, findings };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter });
  const findings = document.errors.map(({ linePos, message }) => {
    const [place] = linePos ?? [];
    const line = place ? `line ${place.line + 1}, column ${place.col}` : 'front matter';
    return errorIn(file, line, `expected YAML: ${message.split('\n')[0] ?? ''}`);
  });
  const value: unknown = findings.length > 0 ? {} : document.toJS();
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const facts = isRecord ? (value as Record<string, unknown>) : {};
  const before = match[0].split('\n').length - 1;
  return { facts, body: text.slice(match[0].length), before, findings };
}

/** The picture that front matter names: `image: hall.jpg`, or its file, alt, caption and credit. */
export function namedPicture(
  { image }: Record<string, unknown>,
  file: string,
): DraftPicture | undefined {
  const facts =
    typeof image === 'object' && image !== null
      ? (image as Record<string, unknown>)
      : { url: image };
  const named = word(facts.url) ?? word(facts.file) ?? word(facts.src);
  const from = localFile(named ?? '', file);
  const [alt, caption] = [word(facts.alt), word(facts.caption)];
  const creditText = word(facts.creditText) ?? word(facts.credit);
  const picture = {
    ...(from ? { from } : named && { named }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(creditText && { creditText }),
  };
  return Object.keys(picture).length > 0 ? picture : undefined;
}

/** A fact as a line of words, or undefined. */
export function word(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim()
    ? value.replaceAll(/\s+/g, ' ').trim()
    : undefined;
}

/** Facts that may be one or several, and have names. */
export function words(value: unknown): string[] {
  return [value].flat().flatMap((one) => {
    const named = typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
    return word(named) ?? [];
  });
}
