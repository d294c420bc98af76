import { site } from '../site.config.ts';
import { textIn } from './languages/direction.ts';
import { defaultLanguage, type Language } from './languages.ts';

/** The site's address with its path and a slash at the end: `SITE_URL`, or site.config.ts's. */
export const siteUrl: string = import.meta.env.SITE_URL;

/** The full URL of a path below the site's base path: `/en/depot/`. */
export function absoluteUrl(path: string): string {
  return new URL(path.replace(/^\//, ''), siteUrl).href;
}

/** The site's name in a language. */
export function siteName({ code }: Language): string {
  return site.name[code] || site.publisher;
}

/** What the site is, in a sentence: in the default language, where site.config.ts has it in no other. */
export function siteDescription({ code }: Language): string {
  return site.description[code] || site.description[defaultLanguage.code] || '';
}

/** What an element bears that shows the description: its language, where it isn't the reader's. */
export function descriptionLanguage({ code }: Language) {
  return textIn(site.description[code] ? undefined : defaultLanguage.code);
}
