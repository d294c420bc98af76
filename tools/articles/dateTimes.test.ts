import { describe, expect, it } from 'vitest';
import { formatDateTime, toDateTime } from './dateTimes.ts';

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
