import { inStorage, ownKey } from '../inStorage.ts';
import { languageBySlug } from '../languages.ts';
import type { Route } from '../route.ts';

const key = ownKey('pair');

/**
 * Remembers for this visit which two languages an article is read in. Without storage, the address
 * alone says what is shown.
 */
export function rememberPair({ language, alongside }: Route): void {
  if (!alongside) return;
  inStorage(() => sessionStorage.setItem(key, `${language.slug} ${alongside.slug}`));
}

/** From now on, articles open in one language. */
export function forgetPair(): void {
  inStorage(() => sessionStorage.removeItem(key));
}

/** An article's route with the second language of this visit, where there is one and none is named. */
export function withPair(route: Route): Route {
  if (route.page.name !== 'article' || route.alongside) return route;
  const stored = inStorage(() => sessionStorage.getItem(key)) ?? '';
  const [first, second] = stored.split(' ').map(languageBySlug);
  if (!first || !second) return route;
  return { ...route, alongside: route.language === second ? first : second };
}
