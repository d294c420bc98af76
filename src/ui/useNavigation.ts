import { createContext, use, useSyncExternalStore } from 'react';
import type { BaseLocationHook, BaseSearchHook } from 'wouter';
import type { Language } from '../languages.ts';
import type { Navigation, Snapshot } from '../navigation.ts';

/** The navigation of the running app; there is none while HTML is made. */
export const NavigationContext = createContext<Navigation | null>(null);

const never = () => () => {};

function useSnapshot<T>(select: (snapshot: Snapshot) => T, otherwise: T): T {
  const navigation = use(NavigationContext);
  const selected = () => (navigation ? select(navigation.snapshot()) : otherwise);
  const hydrated = () => (navigation ? select(navigation.first) : otherwise);
  return useSyncExternalStore(navigation?.subscribe ?? never, selected, hydrated);
}

/** The path of the site that is shown, where wouter's own hook has the browser's. */
export const useShownPath: BaseLocationHook = (router) => {
  const navigation = use(NavigationContext);
  const path = useSnapshot(({ path }) => path, router.ssrPath ?? '/');
  return [`${router.base}${path}`, navigation?.navigate ?? (() => {})];
};

/** The query that is shown, for wouter. */
export const useShownSearch: BaseSearchHook = () => useSnapshot(({ search }) => search, '');

/** The language that a reader has asked for and that isn't there yet. */
export function usePending(): Language | undefined {
  return useSnapshot(({ pending }) => pending?.language, undefined);
}

/** What couldn't be had. */
export function useFailure(): Snapshot['failure'] {
  return useSnapshot(({ failure }) => failure, undefined);
}
