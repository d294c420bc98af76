import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Navigation, Snapshot } from '../navigation.ts';
import { parseRoute, type Route } from '../route.ts';

/** What of the navigation the page needs: HTML that is made ahead has one that stands still. */
export type Shown = Pick<Navigation, 'subscribe' | 'snapshot' | 'first' | 'dismiss' | 'navigate'>;

const nothing = () => {};

type Switching = Pick<Snapshot, 'pending' | 'failure'> & Pick<Navigation, 'dismiss' | 'navigate'>;

const RouteContext = createContext<Route | null>(null);
// By itself, so that an article isn't rendered again while another language is on its way.
const SwitchingContext = createContext<Switching>({ dismiss: nothing, navigate: nothing });

/** Hands the route that is shown to the page, and what is on its way. */
export function NavigationProvider({
  navigation,
  children,
}: {
  navigation: Shown;
  children: ReactNode;
}) {
  const { subscribe, snapshot, first, dismiss, navigate } = navigation;
  const { route, pending, failure } = useSyncExternalStore(subscribe, snapshot, () => first);
  return (
    <RouteContext value={route}>
      <SwitchingContext
        value={{ dismiss, navigate, ...(pending && { pending }), ...(failure && { failure }) }}
      >
        {children}
      </SwitchingContext>
    </RouteContext>
  );
}

/** A navigation that goes nowhere: for a page's HTML, made ahead. The path is below the base path. */
export function standing(path: string): Shown {
  const first = { path, search: '', route: parseRoute(path) };
  return {
    first,
    snapshot: () => first,
    subscribe: () => nothing,
    dismiss: nothing,
    navigate: nothing,
  };
}

/** The route that is shown. */
export function useRoute(): Route {
  const route = use(RouteContext);
  if (!route) throw new Error('expected a NavigationProvider around this component');
  return route;
}

/** The route that a reader has asked for and that isn't there yet, or that couldn't be had; the way to another. */
export function useSwitching(): Switching {
  return use(SwitchingContext);
}
