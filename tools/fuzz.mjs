// Documents by the thousand, near-valid and hostile, through the build's own code and a reader's browser:
// `node tools/fuzz.mjs 2000 [seed] [--growth]`. Both parts are built as the site is.
process.env.NODE_ENV = 'production';

const withGrowth = process.argv.includes('--growth');
const [count = '2000', seed = '1'] = process.argv.slice(2).filter((arg) => arg !== '--growth');
const { build } = await import('vite');
const shared = { logLevel: 'warn', publicDir: false };
const client = '.cache/fuzz/client';

await build({
  ...shared,
  build: {
    outDir: client,
    emptyOutDir: true,
    rolldownOptions: {
      input: { client: 'tools/fuzz/client.tsx' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: { groups: [] },
      },
    },
  },
});
await build({
  ...shared,
  build: {
    ssr: 'tools/fuzz/run.ts',
    outDir: '.cache/fuzz/server',
    emptyOutDir: true,
  },
});

const { main } = await import(new URL('../.cache/fuzz/server/run.js', import.meta.url).href);
await main({ count: Number(count), seed: Number(seed), client, withGrowth });
