import { describe, expect, it } from 'vitest';
import { formatDateTime, toDateTime } from './dateTimes.ts';
import { numbersIn } from './numbersIn.ts';
import { slugOf } from './slugOf.ts';

describe('dates', () => {
  it('are written in Kyiv time, summer and winter', () => {
    expect(formatDateTime(new Date('2026-05-02T06:40:00Z'))).toBe('2026-05-02T09:40:00+03:00');
    expect(formatDateTime(new Date('2026-01-02T22:40:00Z'))).toBe('2026-01-03T00:40:00+02:00');
  });

  it('of other systems are understood, but not completed', () => {
    expect(toDateTime('2026-05-02 09:40:00 +0300')).toBe('2026-05-02T09:40:00+03:00');
    expect(toDateTime('2026-05-02T09:40:00Z')).toBe('2026-05-02T09:40:00Z');
    expect(toDateTime('2026-05-02 09:40')).toBeUndefined();
    expect(toDateTime('2026-05-02')).toBeUndefined();
  });
});

it('names in Latin letters what is written in Cyrillic', () => {
  expect(slugOf('Що кажуть люди')).toBe('shcho-kazhut-liudy');
  expect(slugOf('Зірка, подвір’я, їжак і йод')).toBe('zirka-podviria-izhak-i-iod');
  expect(slugOf('Café, 5')).toBe('cafe-5');
  expect(slugOf('一二三')).toBe('');
});

it('compares numbers whatever their language’s separators', () => {
  expect(numbersIn('10 000 книжок, 3,5 %')).toEqual(numbersIn('10,000 books, 3.5 %'));
  expect(numbersIn('10 000')).not.toEqual(numbersIn('10 001'));
});
