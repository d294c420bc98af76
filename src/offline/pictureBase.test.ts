import { expect, it } from 'vitest';
import { pictureBase } from './pictureBase.ts';

const folder = 'https://host/articles/depot';

it('finds what a picture’s sizes and formats have in common', () => {
  const base = `${folder}/hall._0a1b2c3d`;
  expect(pictureBase(`${base}.640.avif`)).toBe(base);
  expect(pictureBase(`${base}.1280.jpg`)).toBe(base);
  expect(pictureBase(`${folder}/hall.jpg`)).toBe(`${folder}/hall`);
});

it('finds it of a camera’s file too, whose ending is in capitals', () => {
  expect(pictureBase(`${folder}/HALL.JPG`)).toBe(`${folder}/HALL`);
});
