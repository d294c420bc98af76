import { expect, it } from 'vitest';
import { stemOf } from './stemOf.ts';

it('finds what a picture’s sizes and formats have in common', () => {
  const stem = 'https://host/articles/depot/hall._0a1b2c3d';
  expect(stemOf(`${stem}.640.avif`)).toBe(stem);
  expect(stemOf(`${stem}.1280.jpg`)).toBe(stem);
  expect(stemOf('https://host/articles/depot/hall.jpg')).toBe('https://host/articles/depot/hall');
});
