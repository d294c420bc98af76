/** One language of the site: a row of the table below. */
export type Language = {
  /** In URLs and on the tab: what readers know. */
  slug: string;
  /** BCP 47: html lang, hreflang, Intl, file names. */
  code: string;
  /** The language's name in itself. */
  name: string;
  /** Open Graph's locale: language and territory. */
  ogLocale: string;
  /** Writing direction, where it isn't left to right. */
  dir?: 'rtl';
};

/**
 * THE table of languages: tabs, routes, hreflang, prerendering, feeds and tests iterate it. The
 * first row is the default: media sites registered in Ukraine must open in Ukrainian (Law 2704-VIII,
 * art. 27).
 */
export const languages: readonly [Language, ...Language[]] = [
  // 'ua' is a country; browsers need 'uk'.
  { slug: 'ua', code: 'uk', name: 'Українська', ogLocale: 'uk_UA' },
  { slug: 'en', code: 'en', name: 'English', ogLocale: 'en_GB' },
  { slug: 'ru', code: 'ru', name: 'Русский', ogLocale: 'ru_RU' },
];

export const defaultLanguage: Language = languages[0];

/** The language with this slug, or undefined. */
export function languageBySlug(slug: string): Language | undefined {
  return languages.find((language) => language.slug === slug);
}

/** The language with this BCP 47 code, or undefined. */
export function languageByCode(code: string): Language | undefined {
  return languages.find((language) => language.code === code);
}
