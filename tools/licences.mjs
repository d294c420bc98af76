// npm run licences: what each package is licensed under, and whether it reaches the reader. Exit code 1
// where one's licence isn't among those that were looked at.
import { readFileSync } from 'node:fs';

/** All let a newsroom use, change and publish, be it a commercial one. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url)));
const own = Object.entries(packages).filter(([path]) => path !== '');
const groups = new Map();
const strange = [];
for (const [path, { version, license = 'none named', ...kind }] of own) {
  const name = `${path.replace(/.*node_modules\//, '')} ${version}`;
  const choices = license.replace(/[()]/g, '').split(' OR ');
  const isAccepted = choices.some((choice) =>
    choice.split(' AND ').every((id) => accepted.has(id)),
  );
  if (!isAccepted) strange.push(`${name}: expected a licence of the list, not ${license}`);
  const isTool = kind.dev || kind.devOptional || kind.optional;
  const key = `${license} (${isTool ? 'build and tests' : 'in the reader’s browser'})`;
  groups.set(key, [...(groups.get(key) ?? []), name]);
}

for (const [licence, names] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
  const listed = licence.includes('reader') ? `: ${names.join(', ')}` : '';
  console.info(`${licence}: ${names.length}${listed}`);
}
for (const line of strange) console.error(line);
console.info(`${own.length} packages, ${strange.length} with a licence not looked at`);
process.exitCode = strange.length > 0 ? 1 : 0;
