import { inStorage, ownKey } from '../inStorage.ts';
import { type Language, languageBySlug } from '../languages.ts';

/** Where the chosen language's slug is kept; the script in the head of `/` reads it too. */
export const choiceKey = ownKey('language');

/** Remembers a language that the reader chose. Without storage, the choice holds for this page. */
export function rememberChoice({ slug }: Language): void {
  inStorage(() => localStorage.setItem(choiceKey, slug));
}

/** The language that the reader chose earlier. */
export function rememberedChoice(): Language | undefined {
  return languageBySlug(inStorage(() => localStorage.getItem(choiceKey)) ?? '');
}
