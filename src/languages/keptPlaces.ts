import { formatRoute, type Route } from '../route.ts';
import { capturePlace, makeRoom, type Place, restorePlace } from './place.ts';

/** The reader's places in the routes of one page, to be made anew with it: they count until somebody scrolls. */
export function createKeptPlaces() {
  const places = new Map<string, Place | null>();
  /** Where a place was last kept, in px. */
  let settledY: number | undefined;

  function forgetIfScrolled(): boolean {
    const hasScrolled = settledY === undefined || Math.abs(settledY - window.scrollY) >= 1;
    if (hasScrolled) places.clear();
    return hasScrolled;
  }

  return {
    /**
     * The place to be kept on the way to a route: what is under the eye now. Where that route has been
     * seen, and nobody has scrolled since, it is the very place that was there: no drift there and back.
     * Who came for a block that the address names, and hasn't scrolled, is at that block.
     */
    between(from: Route, to: Route, named?: Element): Place | null {
      forgetIfScrolled();
      const key = formatRoute(from);
      if (!places.has(key)) places.set(key, capturePlace(named));
      return places.get(formatRoute(to)) ?? places.get(key) ?? null;
    },
    /** Scrolls to a place. */
    keep(place: Place | null): void {
      if (place) restorePlace(place);
      else makeRoom(0, 0);
      settledY = window.scrollY;
    },
    /** The place that was just kept or, where somebody has scrolled since, that of now. */
    stillAt: (place: Place | null): Place | null => (forgetIfScrolled() ? capturePlace() : place),
  };
}
