import { inStorage, ownKey } from '../inStorage.ts';
import { languageByCode } from '../languages.ts';
import { namedInPlace } from '../namedBlock.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { rememberChoice } from './choice.ts';
import { capturePlace, type Place, settlePlace } from './place.ts';

const key = ownKey('place');

/**
 * Until the app has taken over, a tap on a tab is a plain link: this keeps the place and the choice
 * across the page load. Returns what ends it.
 */
export function keepPlaceAcrossPages(): () => void {
  restoreStored();
  document.addEventListener('click', keep);
  return () => document.removeEventListener('click', keep);
}

function keep(event: MouseEvent): void {
  if (!isPlainClick(event)) return;
  const tab = event.target instanceof Element ? event.target.closest('a[hreflang]') : null;
  if (!(tab instanceof HTMLAnchorElement)) return;
  const language = languageByCode(tab.hreflang);
  if (language) rememberChoice(language);
  // Of a block that the reader has left, the browser would go there again, and not to the place.
  if (!tab.hash && namedInPlace(location.hash)) tab.hash = location.hash;
  // Two languages at once stay two: one that becomes the first changes places with it.
  const beside = new URLSearchParams(location.search).get('with');
  const shown = languageByCode(document.documentElement.lang)?.slug;
  if (beside) tab.search = `?with=${beside === language?.slug ? shown : beside}`;
  keepPlaceFor(tab.pathname);
}

/**
 * Keeps the place for a page that is about to be loaded: the same one in another language. Without
 * storage, that begins at its top.
 */
export function keepPlaceFor(path: string): void {
  const place = capturePlace();
  if (place) inStorage(() => sessionStorage.setItem(key, JSON.stringify({ path, place })));
}

function restoreStored(): void {
  inStorage(() => {
    const stored = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    if (!stored) return;
    const { path, place } = JSON.parse(stored) as { path: string; place: Place };
    if (path === location.pathname) settlePlace(place);
  });
}
