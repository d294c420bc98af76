import { normalizePath, type Plugin, type RunnableDevEnvironment } from 'vite';

/** Development makes the derived documents on the fly, and tells the page when one, or the code, is edited. */
export function documentsInDevelopment(): Plugin {
  return {
    name: 'documents-in-development',
    apply: 'serve',
    // A build is no edit. (The tools run in a server that watches nothing, and stay so.)
    config: ({ server }) =>
      server?.watch === null
        ? {}
        : { server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } } },
    // Styles are exchanged in the page. Code that is anew has lost what it had loaded: the page begins anew too.
    hotUpdate({ file, modules }) {
      if (this.environment.name !== 'client' || modules.length === 0) return;
      if (!/\.(tsx?|json)$/.test(file)) return;
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
    configureServer(server) {
      const folder = `${server.config.publicDir}/articles/`;
      const tell = () => server.ws.send('document-changed');
      let again: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, file) => {
        if (!normalizePath(file).startsWith(folder)) return;
        tell();
        // The watcher drops what follows within 50 ms: an editor that saves, and then reformats.
        clearTimeout(again);
        again = setTimeout(tell, 100).unref();
      });
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').split('?')[0]?.slice(server.config.base.length) ?? '';
        const [, kind, rest] = /^(articles|search)\/(.+)$/.exec(path) ?? [];
        if (!kind) return next();
        const runner = (server.environments.ssr as RunnableDevEnvironment).runner;
        try {
          const { deriveDocument } = await runner.import('/tools/deriveDocument.ts');
          const { deriveSearchFile } = await runner.import('/tools/deriveSearchFile.ts');
          const derive = kind === 'search' ? deriveSearchFile : deriveDocument;
          const document = await derive(folder, rest);
          if (document === undefined) return next();
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(document));
        } catch (error) {
          // A slip in the code mustn't end the server: the page shows it.
          next(error);
        }
      });
    },
  };
}
