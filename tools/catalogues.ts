import type { Language } from '../src/languages.ts';

/** The interface's texts in one language, by key. */
export type Catalogue = Record<string, string>;
/** Catalogues by language code. */
export type Catalogues = Record<string, Catalogue>;

const files = import.meta.glob<Catalogue>('../locales/*.json', { eager: true, import: 'default' });

/** The catalogues of `locales/`. */
export const catalogues: Catalogues = Object.fromEntries(
  Object.entries(files).map(([file, texts]) => [file.slice('../locales/'.length, -5), texts]),
);

const plural = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(plural, '');
const placeholdersOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join(', ');

/** What a language's catalogue lacks, or has too much, beside the English one: a line each. */
export function catalogueFaults(
  { code, name }: Language,
  catalogue: Catalogue | undefined,
  model: Catalogue,
): string[] {
  const file = `locales/${code}.json`;
  if (!catalogue) {
    const what = 'a copy of locales/en.json, its texts translated';
    return [`${file}: expected the file with the interface’s texts in ${name}: ${what}`];
  }
  const wanted = keysOf(code, model);
  const stems = new Set(wanted.map(stemOf));
  return [
    ...wanted
      .filter((key) => !catalogue[key]?.trim())
      .map((key) => `${file}: ${key}: expected text, like “${modelOf(model, key)}”`),
    ...Object.entries(catalogue).flatMap(([key, text]) => {
      if (!stems.has(stemOf(key))) return [`${file}: ${key}: expected a key of locales/en.json`];
      const expected = placeholdersOf(modelOf(model, key));
      if (!text.trim() || placeholdersOf(text) === expected) return [];
      return [`${file}: ${key}: expected ${expected || 'no {{…}}'} in the text`];
    }),
  ];
}

/** The keys that a language needs: those of the model, what counts in each of its plural forms. */
function keysOf(code: string, model: Catalogue): string[] {
  const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
  const keys = Object.keys(model).flatMap((key) =>
    plural.test(key) ? pluralCategories.map((form) => `${stemOf(key)}_${form}`) : [key],
  );
  return [...new Set(keys)];
}

function modelOf(model: Catalogue, key: string): string {
  return model[key] ?? model[`${stemOf(key)}_other`] ?? '';
}
