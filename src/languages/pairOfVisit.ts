import { languageBySlug } from '../languages.ts';
import type { Route } from '../route.ts';
import { ownKey } from './choice.ts';

const key = ownKey('pair');

/** Remembers for this visit which two languages an article is read in. */
export function rememberPair({ language, alongside }: Route): void {
  if (alongside) store((storage) => storage.setItem(key, `${language.slug} ${alongside.slug}`));
}

/** From now on, articles open in one language. */
export function forgetPair(): void {
  store((storage) => storage.removeItem(key));
}

/** An article's route with the second language of this visit, where there is one and none is named. */
export function withPair(route: Route): Route {
  if (route.page.name !== 'article' || route.alongside) return route;
  const stored = store((storage) => storage.getItem(key)) ?? '';
  const [first, second] = stored.split(' ').map(languageBySlug);
  if (!first || !second) return route;
  return { ...route, alongside: route.language === second ? first : second };
}

/** Without storage, the address alone says what is shown. */
function store<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
