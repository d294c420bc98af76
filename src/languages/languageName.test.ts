import { describe, expect, it } from 'vitest';
import { languageName } from './languageName.ts';

describe('the name of a language', () => {
  it('is that in the reader’s language', () => {
    expect(languageName('uk', 'en')).toBe('Ukrainian');
    expect(languageName('pl', 'uk')).toBe('польська');
  });

  it.each(['abcd', 'toString', 'constructor', 'valueOf'])(
    'is the code where there is no such language: %s',
    (code) => {
      expect(languageName(code, 'en').toLowerCase()).toBe(code.toLowerCase());
    },
  );
});
