import { createContext, use } from 'react';
import type { Route } from '../route.ts';

/** Loads what a route shows ahead of the tap; set by whoever mounts the app. */
export const PrefetchContext = createContext<(route: Route) => void>(() => {});

/** Handlers that load a route at once when a link to it is hovered, touched or focused. */
export function usePrefetch(route: Route) {
  const prefetch = use(PrefetchContext);
  const now = () => prefetch(route);
  return { onPointerEnter: now, onTouchStart: now, onFocus: now };
}
