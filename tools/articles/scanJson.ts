import { formatPath } from '../../src/article/fault.ts';
import { type JsonMistake, jsonSlip } from './jsonSlip.ts';

export type JsonScan = {
  /** Where the text stops being JSON, and what could stand there. */
  error?: JsonMistake;
  /** The paths of fields that their object has already. */
  duplicates: string[];
};

const space = /[ \t\n\r]*/y;
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON itself forbids just these.
  /[{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What has to come next. */
export type JsonState =
  | 'value'
  | 'firstItem'
  | 'afterItem'
  | 'firstKey'
  | 'key'
  | 'colon'
  | 'afterEntry'
  | 'end';

const expectations: Record<JsonState, string> = {
  value: 'a value',
  firstItem: 'a value or ]',
  afterItem: ', or ]',
  firstKey: 'a field in double quotes, or }',
  key: 'a field in double quotes',
  colon: ':',
  afterEntry: ', or }',
  end: 'nothing more',
};

type Frame = { keys: Set<string> | undefined; at: string | number };

/**
 * Reads JSON for what JSON.parse keeps to itself: where exactly a mistake is, and which fields stand
 * twice. No recursion, so that no depth is too deep.
 */
export function scanJson(text: string): JsonScan {
  const duplicates: string[] = [];
  const frames: Frame[] = [];
  let state: JsonState = 'value';
  let offset = 0;

  const close = (): JsonState => {
    frames.pop();
    return afterValue();
  };
  const afterValue = (): JsonState => {
    const top = frames.at(-1);
    if (!top) return 'end';
    return top.keys ? 'afterEntry' : 'afterItem';
  };
  const valueStart = (word: string): JsonState | undefined => {
    if (word === '{') {
      frames.push({ keys: new Set(), at: '' });
      return 'firstKey';
    }
    if (word === '[') {
      frames.push({ keys: undefined, at: 0 });
      return 'firstItem';
    }
    return /^[\]},:]/.test(word) ? undefined : afterValue();
  };
  const key = (word: string): JsonState | undefined => {
    const top = frames.at(-1);
    if (!word.startsWith('"') || !top?.keys) return undefined;
    const name = String(JSON.parse(word));
    top.at = name;
    if (top.keys.has(name)) duplicates.push(formatPath(frames.map((frame) => frame.at)));
    top.keys.add(name);
    return 'colon';
  };
  const nextItem = (): JsonState => {
    const top = frames.at(-1);
    if (top && typeof top.at === 'number') top.at += 1;
    return 'value';
  };
  const steps: Record<JsonState, (word: string) => JsonState | undefined> = {
    value: valueStart,
    firstItem: (word) => (word === ']' ? close() : valueStart(word)),
    afterItem: (word) => (word === ',' ? nextItem() : word === ']' ? close() : undefined),
    firstKey: (word) => (word === '}' ? close() : key(word)),
    key,
    colon: (word) => (word === ':' ? 'value' : undefined),
    afterEntry: (word) => (word === ',' ? 'key' : word === '}' ? close() : undefined),
    end: () => undefined,
  };

  for (;;) {
    space.lastIndex = offset;
    space.test(text);
    offset = space.lastIndex;
    if (offset >= text.length && state === 'end') return { duplicates };
    token.lastIndex = offset;
    const next: JsonState | undefined = token.test(text)
      ? steps[state](text.slice(offset, token.lastIndex))
      : undefined;
    if (next === undefined) {
      const error = jsonSlip(text, offset, state) ?? { offset, expected: expectations[state] };
      return { duplicates, error };
    }
    offset = token.lastIndex;
    state = next;
  }
}

/** `line 3, column 14`, counted from 1. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}
