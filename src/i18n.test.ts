import { describe, expect, it } from 'vitest';
import ru from '../locales/ru.json' with { type: 'json' };
import uk from '../locales/uk.json' with { type: 'json' };

describe('the interface’s texts', () => {
  it.each(Object.entries({ uk, ru }))(
    'end no line in a word of one letter, and begin none with a dash, in %s',
    (_, texts) => {
      const breaking = Object.values(texts).filter((text) => /(^|[^\p{L}])\p{L} | —/u.test(text));
      expect(breaking).toEqual([]);
    },
  );
});
