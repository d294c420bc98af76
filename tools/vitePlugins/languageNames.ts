import { languages } from '../../src/languages.ts';

/** The languages' names in each other. A browser's first Intl.DisplayNames takes a phone 140 ms. */
export const languageNames = Object.fromEntries(
  languages.map(({ code: inCode }) => {
    const names = new Intl.DisplayNames([inCode], { type: 'language' });
    return [inCode, Object.fromEntries(languages.map(({ code }) => [code, names.of(code)]))];
  }),
);
