// npm run build: the app and its service worker for the browser, the tools for Node, then every page as
// HTML into dist/.
import { diskFault } from './diskFault.mjs';
import { lockBuild } from './lockBuild.mjs';

process.env.NODE_ENV = 'production';

const lock = '.cache/build.lock';

try {
  const other = lockBuild(lock);
  if (other) {
    console.error(`${lock}: expected no other build at the same time; process ${other} is at it`);
    console.error(
      'Nothing was built. Wait until it is done or, if that is no build, remove the file.',
    );
    process.exit(1);
  }
  await buildAll();
} catch (error) {
  const fault = diskFault(error);
  if (!fault) throw error;
  console.error(`${fault}\nThe build was stopped; the next one makes good what it left.`);
  process.exitCode = 1;
}

async function buildAll() {
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
}
