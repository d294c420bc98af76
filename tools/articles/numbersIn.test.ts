import { expect, it } from 'vitest';
import { numbersIn } from './numbersIn.ts';

it('compares numbers whatever their language’s separators', () => {
  expect(numbersIn('10 000 книжок, 3,5 %')).toEqual(numbersIn('10,000 books, 3.5 %'));
  expect(numbersIn('10 000')).not.toEqual(numbersIn('10 001'));
});
