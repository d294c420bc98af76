import { type Language, languageBySlug } from '../languages.ts';

/** Where the chosen language's slug is kept; the script in the head of `/` reads it too. */
export const choiceKey = ownKey('language');

/** A key in the host's storage, which sites below other paths use too. */
export function ownKey(name: string): string {
  return import.meta.env.BASE_URL.slice(1) + name;
}

/** Remembers a language that the reader chose. Without storage, the choice holds for this page. */
export function rememberChoice({ slug }: Language): void {
  try {
    localStorage.setItem(choiceKey, slug);
  } catch {
    // Storage can be switched off or full; reading goes on.
  }
}

/** The language that the reader chose earlier. */
export function rememberedChoice(): Language | undefined {
  try {
    return languageBySlug(localStorage.getItem(choiceKey) ?? '');
  } catch {
    return undefined;
  }
}
