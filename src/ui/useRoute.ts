import { useLocation, useSearch } from 'wouter';
import { parseRoute, type Route } from '../route.ts';

/** The route that is shown. */
export function useRoute(): Route {
  return parseRoute(useLocation()[0], useSearch());
}
