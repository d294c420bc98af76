import { expect, it } from 'vitest';
import { slugOf } from './slugOf.ts';

it('names in Latin letters what is written in Cyrillic', () => {
  expect(slugOf('Що кажуть люди')).toBe('shcho-kazhut-liudy');
  expect(slugOf('Зірка, подвір’я, їжак і йод')).toBe('zirka-podviria-izhak-i-iod');
  expect(slugOf('Café, 5')).toBe('cafe-5');
  expect(slugOf('一二三')).toBe('');
});
