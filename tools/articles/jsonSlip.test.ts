import { expect, it } from 'vitest';
import { parseDocument } from './parseDocument.ts';

const cases: [what: string, text: string, expected: string][] = [
  ['a comma that lacks', '{\n  "a": "x"\n  "b": 1\n}', 'a comma (line 2, column 11)'],
  ['a comma that lacks between blocks', '[{}\n{}]', 'a comma (line 1, column 4)'],
  ['a comma that lacks in a line', '{"a": 1 "b": 2}', 'a comma (line 1, column 8)'],
  [
    'a quotation mark inside a text',
    '{\n  "a": "Бібліотека "Міст" тут"\n}',
    'no " inside a text, but « » or \\" (line 2, column 20)',
  ],
  [
    'quotation marks that begin a text',
    '{"a": ""Міст" тут"}',
    'no " inside a text, but « » or \\" (line 1, column 8)',
  ],
  ['a comma before the end', '{\n  "a": 1,\n}', 'no comma before } (line 2, column 9)'],
  ['a comma before the end of a list', '[1, ]', 'no comma before ] (line 1, column 3)'],
  [
    'a typographer’s quotation marks',
    '{\n  “headline”: "x"\n}',
    'a straight quote (") instead of “ (line 2, column 3)',
  ],
  ['those around a text', '{"a": «x»}', 'a straight quote (") instead of « (line 1, column 7)'],
  [
    'a text without its end',
    '{"a": "x”,\n "b": 1}',
    'a straight quote (") at the end of the text, in its line (line 1, column 7)',
  ],
  [
    'a text over two lines',
    '{"a": "x\ny"}',
    'a straight quote (") at the end of the text, in its line (line 1, column 7)',
  ],
  [
    'a name that ends in one of those',
    '{"a”: "x"}',
    'a straight quote (") instead of ” (line 1, column 4)',
  ],
  [
    'a quotation at the end of a text',
    '{"a": "The Bridge" opens", "b": 1}',
    'no " inside a text, but « » or \\" (line 1, column 18)',
  ],
  ['a backslash', '{"a": "C:\\depot"}', '\\\\ for a backslash (line 1, column 10)'],
  ['a tab in a text', '{"a": "x\ty"}', 'no tab inside a text (line 1, column 9)'],
  ['a colon that lacks', '{"a" "b"}', ': (line 1, column 6)'],
  ['a second document behind the first', '{} {}', 'nothing more (line 1, column 4)'],
  ['a text that stops', '{"a": 1', ', or } (line 1, column 8)'],
  ['a bracket that doesn’t fit', '{"a": [1}', ', or ] (line 1, column 9)'],
  ['a value that lacks', '{"a": }', 'a value (line 1, column 7)'],
];

it.each(cases)('names %s, and where', (_, text, expected) => {
  expect(parseDocument(Buffer.from(text))).toEqual({ expected: `expected JSON: ${expected}` });
});
