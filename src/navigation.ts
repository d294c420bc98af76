import { flushSync } from 'react-dom';
import { inTime, secondWait } from './inTime.ts';
import { createKeptPlaces } from './languages/keptPlaces.ts';
import { forgetPair, rememberPair, withPair } from './languages/pairOfVisit.ts';
import { makeRoom, withFaces } from './languages/place.ts';
import { keepPlaceFor } from './languages/plainLinks.ts';
import { skipFarBlocks } from './languages/skipFarBlocks.ts';
import { CodeUnavailable } from './loadCode.ts';
import { goToPlace, namedInPlace } from './namedBlock.ts';
import { basePath, formatRoute, parseRoute, pathBelowBase, type Route, samePage } from './route.ts';
import { createScrollPositions } from './scrollPositions.ts';
import type { Shown, Snapshot } from './ui/useNavigation.tsx';

export type Navigation = Shown & {
  /** Begins to follow Back and Forward, and shows what the address says beyond the path. */
  start: () => void;
};

type Needs = {
  /** Whether a route can be shown this instant. */
  isReady: (route: Route) => boolean;
  /** Loads what a route shows. */
  prepare: (route: Route) => Promise<void>;
  /** Loads at least the interface text of a route. */
  prepareFrame: (route: Route) => Promise<void>;
  /** Called when a page is there, or the same one in another language. */
  onShown: (route: Route, isSwitch: boolean) => void;
};

type Target = { path: string; search: string; hash: string; route: Route };

/** A way to a target: how the history takes it, and whether it leads to the same page in another language. */
type Way = {
  target: Target;
  kind: 'push' | 'replace' | 'pop';
  /** Of a way Back or Forward: the number that the page has in the visit. */
  popIndex: number;
  isSwitch: boolean;
};

/**
 * The one way from page to page. An address is shown only once its texts are there: until then the
 * old page stays, whole; and of several requests the last one wins, everywhere at once.
 */
export function createNavigation(needs: Needs): Navigation {
  const listeners = new Set<() => void>();
  const positions = createScrollPositions();
  let index = positions.next;
  let turn = 0;
  let undoing = false;
  /** What of the last switch waits until it is painted. */
  let finish: (() => void) | undefined;
  let places = createKeptPlaces();
  const first = snapshotOf(targetOf(location.pathname, ''));
  let current = first;

  function update(next: Snapshot) {
    current = next;
    for (const listener of listeners) listener();
  }

  async function go(target: Target, kind: Way['kind'], popIndex = 0) {
    turn += 1;
    const own = turn;
    const { route } = target;
    const isSwitch = samePage(current.route, route);
    const way = { target, kind, popIndex, isSwitch };
    if (!needs.isReady(route)) {
      if (isSwitch) update({ ...snapshotOf(current), pending: route });
      try {
        await inTime(isSwitch ? needs.prepare(route) : needs.prepareFrame(route));
      } catch (error) {
        if (own === turn) await fail(way, error);
        return;
      }
      if (own !== turn) return;
    }
    commit(way);
  }

  async function fail(way: Way, error: unknown) {
    const { target, kind, popIndex, isSwitch } = way;
    console.warn(error);
    const own = turn;
    // Another page is a load away; what a reader is in the middle of isn't left unasked.
    if (!isSwitch && (await loadPage(way))) return;
    if (own !== turn) return;
    if (kind === 'pop' && popIndex !== index) {
      undoing = true;
      history.go(index - popIndex);
    }
    const again = () => void go(target, kind === 'pop' ? 'push' : kind);
    const retry = async () => {
      const asked = turn;
      if (error instanceof CodeUnavailable && (await loadPage(way))) return;
      if (asked === turn) again();
    };
    update({ ...snapshotOf(current), failure: { route: target.route, retry: () => void retry() } });
  }

  /** The browser's own way, with new code: only where the page can be had, since what is shown goes. */
  async function loadPage({ target, isSwitch }: Way): Promise<boolean> {
    const own = turn;
    const url = new URL(urlOf(target), location.origin);
    try {
      const { ok } = await inTime(fetch(url, { method: 'HEAD' }), secondWait);
      if (!ok || own !== turn) return false;
    } catch {
      return false;
    }
    if (isSwitch) keepPlaceFor(url.pathname);
    // After a Back, the address is there already.
    if (url.href === location.href) location.reload();
    else location.assign(url);
    return true;
  }

  function commit({ target, kind, popIndex, isSwitch }: Way) {
    finish?.();
    const named = kind === 'replace' ? namedInPlace(target.hash) : undefined;
    const place = isSwitch ? places.between(current.route, target.route, named) : null;
    const switched = current.route.language !== target.route.language;
    positions.note(index);
    // A Back that is still on its way has moved the browser already: what is pushed comes after that.
    if (kind === 'push') index = (indexIn(history.state) ?? index) + 1;
    if (kind === 'pop') index = popIndex;
    if (kind !== 'pop') {
      const change = kind === 'push' ? 'pushState' : 'replaceState';
      history[change]({ index }, '', urlOf(target));
    }
    const { route } = target;
    if (route.alongside) rememberPair(route);
    else if (isSwitch && current.route.alongside) forgetPair();
    const layOutAll = isSwitch ? skipFarBlocks() : undefined;
    const left = basePath + current.path;
    flushSync(() => update(snapshotOf(target)));
    if (isSwitch) {
      places.keep(place);
      finish = () => {
        finish = undefined;
        const now = places.stillAt(place);
        layOutAll?.();
        places.keep(now);
        // The browser marks the block that the address names, and that is another element now.
        if (named && !named.isConnected) location.replace(target.hash);
        if (switched) needs.onShown(route, true);
      };
      afterPaint(() => finish?.());
      const own = turn;
      withFaces(() => own === turn && places.keep(places.stillAt(place)));
    } else {
      places = createKeptPlaces();
      makeRoom(0, 0);
      const isBack = kind === 'pop';
      arrive(target, isBack ? positions.of(index) : 0, isBack ? left : '');
      if (needs.isReady(route)) needs.onShown(route, false);
    }
  }

  /**
   * At a page: its text has the focus or, back at it, the link that was followed. What is gone to may come
   * after the page's frame.
   */
  function arrive({ hash, route }: Target, top: number, from = '') {
    goToPlace(hash, top);
    const main = document.querySelector<HTMLElement>('main');
    const followed = main?.querySelector<HTMLElement>(`a[href="${from}"]`);
    (followed ?? main)?.focus({ preventScroll: true });
    if (needs.isReady(route) || !(hash || top)) return;
    const own = turn;
    const { scrollY } = window;
    needs.prepare(route).then(
      // React Query tells of news in a timer of its own, which is due before this one.
      () =>
        setTimeout(() => {
          if (own === turn && scrollY === window.scrollY) goToPlace(hash, top);
        }),
      () => {},
    );
  }

  function followHistory(event: PopStateEvent) {
    const popIndex = indexIn(event.state) ?? index + 1;
    const target = targetOf(location.pathname, location.search, location.hash);
    if (undoing) {
      undoing = false;
      return;
    }
    if (target.path === current.path && target.search === current.search && !current.pending) {
      // Whatever else was on its way isn't asked for any more.
      turn += 1;
      // Another block of the same page: a link's goal the browser finds, a way back we do.
      if (event.state) arrive(target, positions.of(popIndex));
      index = popIndex;
      history.replaceState({ index }, '');
      return;
    }
    void go(target, 'pop', popIndex);
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    first,
    navigate: (to) => {
      const { pathname, search, hash } = new URL(to, location.origin);
      const asked = targetOf(pathname, search, hash);
      const isSwitch = samePage(current.route, asked.route);
      const target = isSwitch ? asked : inPair(asked);
      // A block that was linked to stays linked to in every language.
      if (isSwitch && !hash && !location.hash.startsWith('#_')) target.hash = location.hash;
      const isSame = target.path === current.path && target.search === current.search;
      void go(target, isSame ? 'replace' : 'push');
    },
    dismiss: () => update(snapshotOf(current)),
    start: () => {
      index = indexIn(history.state) ?? index;
      history.replaceState({ index }, '');
      // Whatever leads away from here, by the browser or by us.
      addEventListener('click', () => positions.note(index), true);
      // Manual while the app is here; the browser's own after that, for a reload.
      history.scrollRestoration = 'manual';
      addEventListener('pagehide', () => {
        positions.note(index);
        positions.keep();
        history.scrollRestoration = 'auto';
      });
      addEventListener('pageshow', () => {
        history.scrollRestoration = 'manual';
      });
      addEventListener('popstate', followHistory);
      const target = inPair(targetOf(location.pathname, location.search, location.hash));
      if (target.search) void go(target, 'replace');
    },
  };
}

/** The number that a page has in the visit, where the history knows it. */
function indexIn(state: unknown): number | undefined {
  return (state as { index?: number } | null)?.index;
}

function targetOf(pathname: string, search: string, hash = ''): Target {
  const path = pathBelowBase(pathname) ?? pathname;
  return { path, search, hash, route: parseRoute(path, search) };
}

/** An article opens in both languages of the visit; its address says so. */
function inPair(target: Target): Target {
  const route = withPair(target.route);
  if (route === target.route) return target;
  return { ...target, route, search: new URL(formatRoute(route), location.origin).search };
}

function urlOf({ path, search, hash }: Target): string {
  return `${basePath}${path}${search}${hash}`;
}

/** What is shown there, with nothing on its way and nothing failed. */
function snapshotOf({ path, search, route }: Snapshot): Snapshot {
  return { path, search, route };
}

/** Calls back when the next frame is painted. */
function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callback;
    port2.postMessage(null);
  });
}
