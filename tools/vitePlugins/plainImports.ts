import type { Plugin } from 'vite';

/** Vite's helper around `import()` preloads style sheets and modules: there are none to preload. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null,
  };
}
