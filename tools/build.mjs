// npm run build: the app and its service worker for the browser, the tools for Node, then every page as
// HTML into dist/.
process.env.NODE_ENV = 'production';

const { build } = await import('vite');
const shared = { logLevel: 'warn' };

const client = build({ ...shared, build: { outDir: '.cache/client', emptyOutDir: true } });
const worker = build({
  ...shared,
  build: {
    outDir: '.cache/worker',
    emptyOutDir: true,
    manifest: false,
    rollupOptions: {
      input: { sw: 'src/offline/sw.ts' },
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
const server = build({
  ...shared,
  build: {
    ssr: true,
    outDir: '.cache/server',
    emptyOutDir: true,
    manifest: false,
    rollupOptions: {
      input: { publish: 'tools/publish.ts', worker: 'tools/worker.ts' },
    },
  },
});
await Promise.all([client, worker, server]);

const { main } = await import(new URL('../.cache/server/publish.js', import.meta.url).href);
await main(process.argv.slice(2));
