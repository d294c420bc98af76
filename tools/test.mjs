// npm test: every check there is, one after the other; the first that fails ends it.
import { spawnSync } from 'node:child_process';

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

const bin = new URL('../node_modules/.bin', import.meta.url).pathname;
const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
for (const [name, command] of steps) {
  const started = Date.now();
  console.info(`\n— ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(1);
  }
  console.info(`— ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
