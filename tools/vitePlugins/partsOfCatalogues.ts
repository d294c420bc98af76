import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Parts of the app whose words begin with its name: but for the name, only its own code needs them. */
const parts = ['saved', 'search'];
/** What only development says: no reader has to load it. */
const developmentOnly = ['scheduled'];
const isOf = (part: string, key: string) => key.startsWith(part) && key !== part;

/**
 * `locales/uk.json?saved` has the words of a part: they come with its code, not with each page. Of
 * `?frame` are all the others.
 */
export function partsOfCatalogues(): Plugin {
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
        if (this.environment.mode === 'build') for (const key of developmentOnly) delete all[key];
        const words = Object.entries(all).filter(([key]) =>
          part === 'frame' ? !parts.some((other) => isOf(other, key)) : isOf(part, key),
        );
        return `export default ${JSON.stringify(Object.fromEntries(words))}`;
      },
    },
  };
}
