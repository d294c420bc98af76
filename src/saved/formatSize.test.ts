import { expect, it } from 'vitest';
import { formatSize } from './formatSize.ts';

it('tells the room that articles take in the units of the reader’s language', () => {
  expect(formatSize(36_400, 'en')).toBe('36\u00a0kB');
  expect(formatSize(1_240_000, 'uk')).toBe('1,2\u00a0МБ');
  expect(formatSize(23_400_000, 'ru')).toBe('23\u00a0МБ');
});
