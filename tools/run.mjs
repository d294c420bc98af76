// Runs a tool of this folder through Vite, so that it can use the app's own modules, TypeScript and
// CSS and all: `node tools/run.mjs articles check`.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [name = '', ...args] = process.argv.slice(2);
const vite = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { main } = await vite.environments.ssr.runner.import(`/tools/${name}.ts`);
  await main(args);
} finally {
  await vite.close();
}
