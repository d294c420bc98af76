import { join } from 'node:path';
import { type Language, languages } from '../../src/languages.ts';
import { languageNamed } from './articleNames.ts';

/** `uk.json, en.json, or ru.json` */
export const editionNames = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  languages.map(({ code }) => `${code}.json`),
);

/** Windows adds an ending of its own, and hides it. */
const documentFile = /\.json(\.\w+)?$/i;
const localeFile = /^([a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_][a-z]{2})?)\.json(?:\.\w+)?$/i;

/** Whether a file's name is that of a document, be it a wrong one. */
export function isDocumentName(file: string): boolean {
  return documentFile.test(file);
}

/** The language whose edition a file's name says it is: `en.json`, or `EN.JSON`, `en-GB.json`, `en.json.txt`. */
export function languageOfFile(file: string): Language | undefined {
  return languageNamed(localeFile.exec(file)?.[1] ?? '');
}

/** Where an article has its edition in a language. */
export function editionFile(folder: string, article: string, { code }: Language): string {
  return join(folder, article, `${code}.json`);
}
