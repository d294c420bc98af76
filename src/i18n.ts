import { createInstance, type i18n } from 'i18next';
import type en from '../locales/en.json';
import type { Language } from './languages.ts';
import { loadCode } from './loadCode.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    // English gives the keys; a test holds the other catalogues to them.
    resources: { translation: typeof en };
    enableSelector: false;
  }
}

type Catalogue = Record<string, unknown>;

const catalogues = import.meta.glob<Catalogue>('../locales/*.json', {
  import: 'default',
  query: '?frame',
});
const instances = new Map<string, i18n>();
const loading = new Map<string, Promise<i18n>>();
const parts: Record<string, Catalogue>[] = [];

/**
 * Loads the interface text of a language, once; its file is hashed by Vite, so never stale. Each
 * language has an instance of its own: switching is handing another one to React, in one commit
 * with everything else, and no event comes later.
 * @throws when the file can't be had
 */
export function loadCatalogue({ code }: Language): Promise<i18n> {
  const underway = loading.get(code) ?? createCatalogue(code);
  loading.set(code, underway);
  underway.catch(() => loading.delete(code));
  return underway;
}

async function createCatalogue(code: string): Promise<i18n> {
  const load = catalogues[`../locales/${code}.json`];
  if (!load) throw new Error(`locales/${code}.json: expected interface text for this language`);
  const translation = await loadCode(async () => asCatalogue(await load()));
  const instance = createInstance();
  await instance.init({
    lng: code,
    // A copy, which the words of parts are added to.
    resources: { [code]: { translation: { ...translation } } },
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
    saveMissing: import.meta.env.DEV,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`locales/${code}.json: expected a text for ${key}`);
    },
  });
  instance.t = remembering(instance.t);
  instances.set(code, instance);
  for (const part of parts) addTo(instance, part);
  return instance;
}

/** Adds the words of a part of the app in all languages, by their files: they come with its code. */
export function addWords(part: Record<string, Catalogue>): void {
  parts.push(part);
  for (const instance of instances.values()) addTo(instance, part);
}

function addTo(instance: i18n, part: Record<string, Catalogue>): void {
  const { language } = instance;
  instance.addResources(language, 'translation', part[`../../locales/${language}.json`] ?? {});
}

/** Words that nothing is put into are worked out once: a page has some thirty, most of them every time. */
function remembering(t: i18n['t']): i18n['t'] {
  const translate = t as (key: string, options?: object) => string;
  const known = new Map<string, string>();
  const remembered: typeof translate = (key, options) => {
    if (options) return translate(key, options);
    const text = known.get(key) ?? translate(key);
    known.set(key, text);
    return text;
  };
  return remembered as i18n['t'];
}

let known: ReadonlySet<string> = new Set();

/** Text that lacks a key of the language before is another build's: readers would see the bare key. */
function asCatalogue(loaded: unknown): Catalogue | undefined {
  if (typeof loaded !== 'object' || loaded === null) return undefined;
  const keys = new Set(Object.keys(loaded).map(withoutPlural));
  const isWhole = keys.size > 0 && [...known].every((key) => keys.has(key));
  if (!isWhole) return undefined;
  known = keys;
  return loaded as Catalogue;
}

function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** The interface text of a language, where it is loaded. */
export function catalogueOf({ code }: Language): i18n | undefined {
  return instances.get(code);
}
