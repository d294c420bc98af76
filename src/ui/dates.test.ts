import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment } from './dates.ts';

const lines = (text: string) => text.split(' ');
const noon = '2025-09-05T12:00:00+03:00';

describe('a date', () => {
  it.each(['uk', 'en', 'ru', 'he'])('is in one piece, in %s', (code) => {
    expect(lines(formatDay(noon, code))).toHaveLength(1);
  });

  it.each(['uk', 'en', 'ru', 'he'])('breaks only before its time, in %s', (code) => {
    const [day, time, ...more] = lines(formatMoment(noon, code));
    expect(day).toBe(formatDay(noon, code));
    expect(time).toMatch(/12:00/);
    expect(more).toEqual([]);
  });
});
