import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import { parseRoute, type Route } from '../route.ts';

/** What the page shows, and what it is on the way to. */
export type Snapshot = {
  /** The address that is shown, below the base path. */
  path: string;
  search: string;
  route: Route;
  /** The route that a reader has asked for and that isn't there yet. */
  pending?: Route;
  /** The route that couldn't be had, and why. */
  failure?: { route: Route; retry: () => void };
};

/** What of the navigation the page needs: HTML that is made ahead has one that stands still. */
export type Shown = {
  subscribe: (listener: () => void) => () => void;
  snapshot: () => Snapshot;
  /** What the HTML shows: a page is hydrated with it, whatever has been asked for meanwhile. */
  first: Snapshot;
  /** Goes to an address of the site, once what it needs is there. */
  navigate: (to: string) => void;
  /** Forgets what failed. */
  dismiss: () => void;
};

const nothing = () => {};

type Switching = Pick<Shown, 'dismiss' | 'navigate'> & {
  [K in 'pending' | 'failure']?: Snapshot[K] | undefined;
};

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
      <SwitchingContext value={{ dismiss, navigate, pending, failure }}>
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
