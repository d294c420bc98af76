import type { QueryClient } from '@tanstack/react-query';
import { catalogueOf, loadCatalogue } from './i18n.ts';
import { withPair } from './languages/pairOfVisit.ts';
import { loadRoute, loadView } from './pages.ts';
import { formatRoute, type Route } from './route.ts';

/** Knows which routes can be shown at once, and loads the others, each once at a time. */
export function createLoader(client: QueryClient) {
  const ready = new Set<string>();
  const keyOf = (route: Route) => `${route.page.name} ${formatRoute(route)}`;
  // A document that comes anew may name others.
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.state.dataUpdateCount > 1) ready.clear();
  });
  const loading = new Map<string, Promise<void>>();

  async function load(route: Route) {
    const { language, alongside } = route;
    await Promise.all([
      loadCatalogue(language),
      // Its words are for captions and the like: those of the interface stand in for them.
      alongside && loadCatalogue(alongside).catch(() => {}),
      loadRoute(client, route),
    ]);
    ready.add(keyOf(route));
  }

  function prepare(route: Route): Promise<void> {
    const key = keyOf(route);
    if (ready.has(key)) return Promise.resolve();
    const underway = loading.get(key) ?? load(route).finally(() => loading.delete(key));
    loading.set(key, underway);
    return underway;
  }

  return {
    prepare,
    isReady: (route: Route) => ready.has(keyOf(route)) && Boolean(catalogueOf(route.language)),
    markReady: (route: Route) => ready.add(keyOf(route)),
    /** Loads ahead. What fails then is tried again, and reported, when it is asked for. */
    prefetch: (route: Route) => void prepare(withPair(route)).catch(() => {}),
  };
}

/** Loads what a page needs before its documents: the interface text, and the code that shows it. */
export async function loadFrame({ language, page }: Route): Promise<void> {
  await Promise.all([loadCatalogue(language), loadView(page)]);
}
