// npm test: every check there is, one after the other; the first that fails ends it.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const steps = [
  ['format and lint', 'biome check --error-on-warnings'],
  ['types', 'tsc --noEmit'],
  ['unused code and packages', 'knip'],
  ['unit tests', 'vitest run'],
  ['content', 'node tools/run.mjs articles check'],
  ['build', 'node tools/build.mjs'],
  ['sizes', 'size-limit'],
  ['hostile documents', 'node tools/fuzz.mjs 2000'],
  ['end to end', 'node tools/e2e.mjs'],
];

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
// Not in a copy of the environment, where the Path of Windows would stand beside it.
process.env.PATH = `${bin}${delimiter}${process.env.PATH}`;
for (const [name, command] of steps) {
  const started = Date.now();
  console.info(`\n— ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(1);
  }
  console.info(`— ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
