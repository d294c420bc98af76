import type { Language } from '../src/languages.ts';

type Texts = Record<'name' | 'description', Record<string, string>>;

/** What `site.config.ts` doesn't say in some language, and what is shown instead: a line each. */
export function missingSiteTexts(site: Texts, languages: readonly Language[]): string[] {
  return languages.flatMap(({ code, name }) =>
    (['name', 'description'] as const)
      .filter((field) => !site[field][code]?.trim())
      .map((field) => `site.config.ts: ${field}.${code}: expected the site’s ${field} in ${name}`),
  );
}
