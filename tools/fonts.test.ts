import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unicodeRange, withRanges } from './fonts.ts';

const css = readFileSync('src/styles/fonts.css', 'utf8');

describe('the style sheet of the fonts', () => {
  it('says which characters each file has', () => {
    expect(withRanges(css)).toBe(css);
    const spoilt = css.replaceAll('U+20B4', 'U+0000');
    expect(spoilt).not.toBe(css);
    expect(withRanges(spoilt)).toBe(css);
  });

  it('has characters in ranges, near ones in one', () => {
    expect(unicodeRange('₴')).toBe('U+20B4');
    expect(unicodeRange('ąćęłńóśźż₴')).toBe(
      'U+00F3, U+0105-0107, U+0119, U+0142-0144, U+015B, U+017A-017C, U+20B4',
    );
  });

  it('misses none where there is no face for a file', () => {
    expect(() => withRanges('')).toThrow('src/styles/fonts.css: expected a face of latin');
  });
});
