import { expect, it } from 'vitest';
import { waitingLine } from './waitingLine.ts';

const waiting = (n: number) =>
  Array.from({ length: n }, (_, index) => {
    return { edition: `depot-${index + 1}/uk.json`, datePublished: '2027-05-01T22:40:00Z' };
  });

it('names the editions that wait for their day, the first few', () => {
  expect(waitingLine(waiting(1))).toBe(
    '1 edition waits for its day: depot-1/uk.json until 2027-05-02',
  );
  expect(waitingLine(waiting(5))).toBe(
    '5 editions wait for their day: depot-1/uk.json until 2027-05-02, depot-2/uk.json until 2027-05-02, depot-3/uk.json until 2027-05-02, and 2 more',
  );
});
