import { describe, expect, it } from 'vitest';
import { DocumentUnavailable } from '../article/fetchDocument.ts';
import { reasonOf } from './reasonOf.ts';

describe('why an article isn’t saved', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'savedNoRoom'],
    [new DOMException('', 'SecurityError'), 'savedNotHere'],
    [new DocumentUnavailable('x', 0, 'no answer'), 'savedNoNetwork'],
    [new TypeError('Failed to fetch'), 'savedNoNetwork'],
    [new DocumentUnavailable('x', 503, 'HTTP 503'), 'savedFailed'],
  ])('is told by %o', (error, key) => {
    expect(reasonOf(error)).toBe(key);
  });
});
