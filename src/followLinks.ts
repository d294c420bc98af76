import { parseRoute, pathBelowBase, type Route } from './route.ts';
import { isPlainClick } from './ui/isPlainClick.ts';

type Goals = {
  /** Goes to an address of the site. */
  navigate: (to: string) => void;
  /** Loads ahead what a route shows. */
  prefetch: (route: Route) => void;
};

/**
 * Turns a tap on any link to the site's own pages into navigation, and loads ahead what a link leads
 * to as soon as it is hovered, touched or focused. Links are plain HTML: they need no handlers of
 * their own, and what the browser does with modified clicks stays the browser's.
 */
export function followLinks({ navigate, prefetch }: Goals): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    const link = ownLink(event.target);
    if (!link) return;
    event.preventDefault();
    const { isHere } = link;
    navigate(link.href);
    if (isHere) window.scrollTo({ top: 0, behavior: 'instant' });
  });
  const lookAhead = ({ target }: Event) => {
    const link = ownLink(target);
    if (link) prefetch(link.route);
  };
  for (const type of ['pointerover', 'touchstart', 'focusin']) {
    document.addEventListener(type, lookAhead, { passive: true });
  }
}

/** The link around an element, where it leads to a page of the site. */
function ownLink(target: EventTarget | null) {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.href || link.target || link.download || link.origin !== location.origin) return;
  // A place within a page is the browser's to find.
  if (link.hash) return;
  const path = pathBelowBase(link.pathname);
  if (path === undefined) return;
  const route = parseRoute(path, link.search);
  if (route.page.name === 'notFound') return;
  const { pathname, search } = location;
  // To the top of this very page, unless it says of itself that it is what is shown.
  const isHere =
    link.pathname === pathname && link.search === search && !link.hasAttribute('aria-current');
  return { href: link.href, route, isHere };
}
