import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown, type RunnableDevEnvironment } from 'vite';
import { languages } from './src/languages.ts';
import { siteAddress } from './tools/siteAddress.ts';

const siteUrl = siteAddress();

/** The languages' names in each other. A browser's first Intl.DisplayNames takes a phone 140 ms. */
const languageNames = Object.fromEntries(
  languages.map(({ code: inCode }) => {
    const names = new Intl.DisplayNames([inCode], { type: 'language' });
    return [inCode, Object.fromEntries(languages.map(({ code }) => [code, names.of(code)]))];
  }),
);

export default defineConfig({
  base: siteUrl.pathname,
  plugins: [react(), documentsInDevelopment(), plainImports(), partsOfCatalogues()],
  define: {
    'import.meta.env.SITE_URL': JSON.stringify(siteUrl.href),
    'import.meta.env.LANGUAGE_NAMES': JSON.stringify(languageNames),
  },
  build: {
    // A data: URL isn’t of this origin: the CSP refuses it.
    assetsInlineLimit: 0,
    // One style sheet, which the prerenderer puts into every page: see docs/performance.md.
    cssCodeSplit: false,
    // Documents and pictures are derived and copied by tools/publish.ts.
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {
      output: {
        // Most of their functions are needed at once: compiled before, off the main thread, they take
        // no task of the page’s time one by one. https://v8.dev/blog/explicit-compile-hints
        postBanner: ({ name }) =>
          ['react', 'start'].includes(name) ? '//# allFunctionsCalledOnLoad' : '',
        // Few cuts, since small chunks compress worse: React by itself, the app, what few pages need.
        codeSplitting: {
          // Left to itself, the bundler cuts the app into pieces by which other page needs what of it.
          groups: [
            { debugName: 'index', name: partOf('index', (entry) => entry.main) },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            {
              debugName: 'start',
              name: partOf('start', (entry) => entry.start),
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});

type Entries = { main: boolean; start: boolean };

/** Names the part of the app that a module is in, by whether main.ts or start.tsx imports it. */
function partOf(name: string, isIn: (entries: Entries) => boolean) {
  return (id: string, modules: Rolldown.ChunkingContext): string | null => {
    const importsOf = (file: string, known = new Set<string>()) => {
      if (known.has(file)) return known;
      known.add(file);
      for (const next of modules.getModuleInfo(file)?.importedIds ?? []) importsOf(next, known);
      return known;
    };
    const isFrom = (file: string) => importsOf(`${import.meta.dirname}/src/${file}`).has(id);
    return isIn({ main: isFrom('main.ts'), start: isFrom('start.tsx') }) ? name : null;
  };
}

/** Vite's helper around `import()` preloads style sheets and modules: there are none to preload. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null,
  };
}

/** Parts of the app whose words begin with its name: but for the name, only its own code needs them. */
const parts = ['saved', 'search'];
const isOf = (part: string, key: string) => key.startsWith(part) && key !== part;

/**
 * `locales/uk.json?saved` has the words of a part: they come with its code, not with each page. Of
 * `?frame` are all the others.
 */
function partsOfCatalogues(): Plugin {
  const source = /^(.+\/locales\/[^/]+\.json)\?(\w+)$/;
  // Under a script's name: Vite takes whatever is called .json for JSON.
  const script = /^(.+\/locales\/[^/]+\.js)\?(\w+)$/;
  return {
    name: 'parts-of-catalogues',
    enforce: 'pre',
    resolveId: {
      filter: { id: source },
      handler: async function (id, importer) {
        const [, file = '', part] = source.exec(id) ?? [];
        const found = await this.resolve(file, importer);
        return found && `${found.id.replace(/json$/, 'js')}?${part}`;
      },
    },
    load: {
      filter: { id: script },
      handler: async function (id) {
        const [, file, part = ''] = script.exec(id) ?? [];
        this.addWatchFile(`${file}on`);
        const all = JSON.parse(await readFile(`${file}on`, 'utf8'));
        const words = Object.entries(all).filter(([key]) =>
          part === 'frame' ? !parts.some((other) => isOf(other, key)) : isOf(part, key),
        );
        return `export default ${JSON.stringify(Object.fromEntries(words))}`;
      },
    },
  };
}

/** Development makes the derived documents on the fly, and tells the page when one is edited. */
function documentsInDevelopment(): Plugin {
  return {
    name: 'documents-in-development',
    apply: 'serve',
    // A build is no edit. (The tools run in a server that watches nothing, and stay so.)
    config: ({ server }) =>
      server?.watch === null
        ? {}
        : { server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } } },
    configureServer(server) {
      const folder = `${server.config.publicDir}/articles/`;
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(folder)) server.ws.send('document-changed');
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
