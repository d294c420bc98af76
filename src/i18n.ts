import { createInstance, type i18n } from 'i18next';
import type en from '../locales/en.json';
import type { Language } from './languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    // English gives the keys; a test holds the other catalogues to them.
    resources: { translation: typeof en };
    enableSelector: false;
  }
}

type Catalogue = Record<string, unknown>;

const catalogues = import.meta.glob<Catalogue>('../locales/*.json', { import: 'default' });
const instances = new Map<string, i18n>();

/**
 * Loads the interface text of a language, once; its file is hashed by Vite, so never stale. Each
 * language has an instance of its own: switching is handing another one to React, in one commit
 * with everything else, and no event comes later.
 * @throws when the file can't be had
 */
export async function loadCatalogue({ code }: Language): Promise<i18n> {
  const loaded = instances.get(code);
  if (loaded) return loaded;
  const load = catalogues[`../locales/${code}.json`];
  if (!load) throw new Error(`locales/${code}.json: expected interface text for this language`);
  const instance = createInstance();
  await instance.init({
    lng: code,
    resources: { [code]: { translation: await load() } },
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
    saveMissing: import.meta.env.DEV,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`locales/${code}.json: expected a text for ${key}`);
    },
  });
  // useTranslation copies its instance's own properties with every call, dozens of them: it is handed
  // one that inherits them.
  const heir: i18n = Object.create(instance);
  instances.set(code, heir);
  return heir;
}

/** The interface text of a language, where it is loaded. */
export function catalogueOf({ code }: Language): i18n | undefined {
  return instances.get(code);
}
