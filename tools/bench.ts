type Bench = (args: string[]) => Promise<unknown>;

/** What can be measured; each is loaded when it is asked for. */
const benches: Record<string, Bench> = {
  page: async (args) => (await import('./bench/page.ts')).benchPage(args),
  long: async (args) => (await import('./bench/long.ts')).benchLong(args),
  build: async (args) => (await import('./bench/build.ts')).benchBuild(args),
  server: async () => (await import('./bench/server.ts')).benchServer(),
};

/**
 * `npm run bench`: measures a page beside its rivals or, by its name, something else. Exit code 1
 * where the name is unknown.
 */
export async function main(args: string[]): Promise<void> {
  const [first = 'page', ...rest] = args;
  const [name, options] = first.startsWith('-') ? ['page', args] : [first, rest];
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (bench) {
    await bench(options);
    return;
  }
  console.error(`npm run bench -- ${name}: expected one of ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
}
