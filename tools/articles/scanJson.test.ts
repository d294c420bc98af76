import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { placeOf, scanJson } from './scanJson.ts';

// Hundreds of runs each, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });

describe('scanning JSON', () => {
  it('agrees with JSON.parse on what is JSON', () => {
    const nearly = fc.oneof(
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '0', '\\', '\n'))
        .map(([json, at, change]) => {
          const place = at % (json.length + 1);
          return json.slice(0, place) + change + json.slice(place + 1);
        }),
    );
    fc.assert(
      fc.property(nearly, (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(scanJson(text).error === undefined).toBe(parses);
      }),
      { numRuns: 2000 },
    );
  });

  it('names the fields that stand twice, wherever they are', () => {
    expect(scanJson('{"a":[{"b":1,"c":2,"b":3}],"a":1}').duplicates).toEqual(['a[0].b', 'a']);
  });

  it('counts lines and columns from 1', () => {
    const text = '{\n  "a": oops\n}';
    expect(placeOf(text, scanJson(text).error?.offset ?? -1)).toBe('line 2, column 8');
  });
});
