import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { siteAddress } from './tools/siteAddress.ts';
import { documentsInDevelopment } from './tools/vitePlugins/documentsInDevelopment.ts';
import { languageNames } from './tools/vitePlugins/languageNames.ts';
import { partOf } from './tools/vitePlugins/partOf.ts';
import { partsOfCatalogues } from './tools/vitePlugins/partsOfCatalogues.ts';
import { plainImports } from './tools/vitePlugins/plainImports.ts';

const siteUrl = siteAddress();

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
      // On a busy machine it would say which plugins take long: nothing that whoever builds can change.
      checks: { bundlerTimings: false },
      output: {
        // Most of their functions are needed at once: compiled before, off the main thread, they take
        // no task of the page’s time one by one. https://v8.dev/blog/explicit-compile-hints
        postBanner: ({ name }) =>
          ['react', 'start'].includes(name) ? '//# allFunctionsCalledOnLoad' : '',
        // Few cuts, since small chunks compress worse: React by itself, the app, what few pages need.
        codeSplitting: {
          // Left to itself, the bundler cuts the app into pieces by which other page needs what of it.
          groups: [
            { debugName: 'index', name: partOf('index', 'main.ts') },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            {
              debugName: 'start',
              name: partOf('start', 'start.tsx'),
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
