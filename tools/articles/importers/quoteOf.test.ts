import { expect, it } from 'vitest';
import { attributionIn } from './quoteOf.ts';

it.each([
  ['“We waited,” Hayashi said.', { name: 'Hayashi' }],
  [
    '“We waited,” said Olena Kovalenko, the library’s director.',
    { name: 'Olena Kovalenko', jobTitle: 'the library’s director' },
  ],
  [
    '“We waited,” Olena Kovalenko, librarian, said on Friday.',
    { name: 'Olena Kovalenko', jobTitle: 'librarian' },
  ],
  ['“We waited,” Hayashi told reporters. “And we came.”', { name: 'Hayashi' }],
  [
    '«Ми чекали», — сказала директорка Олена Коваленко.',
    { name: 'Олена Коваленко', jobTitle: 'директорка' },
  ],
  ['«Мы ждали», — сказал Хаяси.', { name: 'Хаяси' }],
  ['«Ми чекали», — Хаясі зазначив.', { name: 'Хаясі' }],
])('knows whose words these are: %s', (text, attribution) => {
  expect(attributionIn(text)).toEqual(attribution);
});

it.each([
  '“We waited,” she told Reuters.',
  '“We waited,” the minister told Reuters.',
  '“Bridge” is what Hayashi calls the plan, and he said so at length before all of the council on Friday.',
  'Hayashi said: “We waited.”',
  '«Міст» відкрили.',
])('doesn’t guess whose words these are: %s', (text) => {
  expect(attributionIn(text)).toBeUndefined();
});
