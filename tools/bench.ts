import { benchServer } from './bench/server.ts';

/** What can be measured: `npm run bench -- server`. */
const benches: Record<string, () => Promise<unknown>> = { server: benchServer };

/** Measures. Exit code 1 where the name is unknown. */
export async function main([name = '']: string[]): Promise<void> {
  const bench = benches[name];
  if (bench) {
    await bench();
    return;
  }
  console.error(`npm run bench -- ${name}: expected one of ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
}
