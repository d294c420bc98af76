import { flushSync } from 'react-dom';
import { inTime, secondWait } from './inTime.ts';
import { focusTab } from './languages/focusTab.ts';
import { forgetPair, rememberPair, withPair } from './languages/pairOfVisit.ts';
import { keepPlaceFor } from './languages/plainLinks.ts';
import { createTurns } from './languages/turns.ts';
import { CodeUnavailable } from './loadCode.ts';
import { goToPlace, namedInPlace } from './namedBlock.ts';
import {
  basePath,
  formatRoute,
  inLanguage,
  parseRoute,
  pathBelowBase,
  type Route,
  samePage,
} from './route.ts';
import type { Shown, Snapshot } from './ui/useNavigation.tsx';
import { createVisitHistory, type Step } from './visitHistory.ts';

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
  step: Step;
  isSwitch: boolean;
  /** What had the focus when it was asked for. */
  focused: Element | null;
};

/**
 * The one way from page to page. An address is shown only once its texts are there: until then the
 * old page stays, whole; and of several requests the last one wins, everywhere at once.
 */
export function createNavigation(needs: Needs): Navigation {
  const listeners = new Set<() => void>();
  const visit = createVisitHistory();
  const turns = createTurns();
  /** Counts what has been asked for: of several requests, the last one wins. */
  let asked = 0;
  const first = snapshotOf(targetOf(location.pathname, ''));
  let current = first;

  function update(next: Snapshot) {
    current = next;
    for (const listener of listeners) listener();
  }

  async function go(target: Target, step: Step) {
    asked += 1;
    const own = asked;
    const { route } = target;
    const isSwitch = samePage(current.route, route);
    const way = { target, step, isSwitch, focused: document.activeElement };
    if (!needs.isReady(route)) {
      if (isSwitch) update({ ...snapshotOf(current), pending: route });
      try {
        await inTime(isSwitch ? needs.prepare(route) : needs.prepareFrame(route));
      } catch (error) {
        if (own === asked) await fail(way, error);
        return;
      }
      if (own !== asked) return;
    }
    commit(way);
  }

  async function fail(way: Way, error: unknown) {
    const { target, step, isSwitch } = way;
    console.warn(error);
    const own = asked;
    // Another page is a load away; what a reader is in the middle of isn't left unasked.
    if (!isSwitch && (await loadPage(way))) return;
    if (own !== asked) return;
    visit.undo(step);
    const again = () => void go(target, typeof step === 'number' ? 'push' : step);
    const retry = async () => {
      const before = asked;
      if (error instanceof CodeUnavailable && (await loadPage(way))) return;
      if (before === asked) again();
    };
    update({ ...snapshotOf(current), failure: { route: target.route, retry: () => void retry() } });
  }

  /** The browser's own way, with new code: only where the page can be had, since what is shown goes. */
  async function loadPage({ target, isSwitch }: Way): Promise<boolean> {
    const own = asked;
    const url = new URL(urlOf(target), location.origin);
    try {
      const { ok } = await inTime(fetch(url, { method: 'HEAD' }), secondWait);
      if (!ok || own !== asked) return false;
    } catch {
      return false;
    }
    if (isSwitch) keepPlaceFor(url.pathname);
    // After a Back, the address is there already.
    if (url.href === location.href) location.reload();
    else location.assign(url);
    return true;
  }

  function commit({ target, step, isSwitch, focused }: Way) {
    turns.settle();
    const from = current;
    const { route, hash } = target;
    const named = step === 'replace' ? namedInPlace(hash) : undefined;
    visit.enter(step, urlOf(target));
    if (route.alongside) rememberPair(route);
    else if (isSwitch && from.route.alongside) forgetPair();
    const change = () => {
      flushSync(() => update(snapshotOf(target)));
      // What asked for it went with it: a notice, an offer. After a Back, the browser knows the place in the text.
      const isLost = focused?.isConnected === false && document.activeElement === document.body;
      if (isSwitch && isLost && typeof step !== 'number') focusTab(route.language);
    };
    if (isSwitch) {
      turns.turn({ from: from.route, to: route, named, change, onPainted });
      return;
    }
    change();
    turns.leave();
    if (typeof step === 'number') arrive(target, visit.topOf(step), basePath + from.path);
    else arrive(target);
    // A text may be there before all that belongs to it; what comes later tells of itself.
    const isShown = needs.isReady(route) || document.querySelector('main h1') !== null;
    if (isShown) needs.onShown(route, false);

    function onPainted() {
      // The browser marks the block that the address names, and that is another element now.
      if (named && !named.isConnected) location.replace(hash);
      if (from.route.language !== route.language) needs.onShown(route, true);
    }
  }

  /**
   * At a page: its text has the focus or, back at it, the link that was followed. What is gone to may come
   * after the page's frame.
   */
  function arrive({ hash, route }: Target, top = 0, from = '') {
    goToPlace(hash, top);
    const main = document.querySelector<HTMLElement>('main');
    const followed = main?.querySelector<HTMLElement>(`a[href="${from}"]`);
    (followed ?? main)?.focus({ preventScroll: true });
    if (needs.isReady(route) || !(hash || top)) return;
    const own = asked;
    const { scrollY } = window;
    needs.prepare(route).then(
      // React Query tells of news in a timer of its own, which is due before this one.
      () =>
        setTimeout(() => {
          if (own === asked && scrollY === window.scrollY) goToPlace(hash, top);
        }),
      () => {},
    );
  }

  function followHistory(step: number, isKnown: boolean) {
    const target = targetOf(location.pathname, location.search, location.hash);
    if (target.path === current.path && target.search === current.search && !current.pending) {
      // Whatever else was on its way isn't asked for any more.
      asked += 1;
      // Another block of the same page: a link's goal the browser finds, a way back we do.
      if (isKnown) arrive(target, visit.topOf(step));
      visit.stay(step);
      return;
    }
    void go(target, step);
  }

  /** A second language that is still on its way comes along into the next one. */
  function besidePending(target: Target): Target {
    const { pending } = current;
    if (!pending?.alongside || target.route.alongside) return target;
    return withRoute(target, inLanguage(pending, target.route.language));
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
      const named = targetOf(pathname, search, hash);
      const isSwitch = samePage(current.route, named.route);
      const target = isSwitch ? besidePending(named) : inPair(named);
      // A block that was linked to stays linked to in every language.
      if (isSwitch && !hash && !location.hash.startsWith('#_')) target.hash = location.hash;
      const isSame = target.path === current.path && target.search === current.search;
      void go(target, isSame ? 'replace' : 'push');
    },
    dismiss: () => update(snapshotOf(current)),
    start: () => {
      visit.start(followHistory);
      const target = inPair(targetOf(location.pathname, location.search, location.hash));
      if (target.search) void go(target, 'replace');
    },
  };
}

function targetOf(pathname: string, search: string, hash = ''): Target {
  const path = pathBelowBase(pathname) ?? pathname;
  return { path, search, hash, route: parseRoute(path, search) };
}

/** An article opens in both languages of the visit; its address says so. */
function inPair(target: Target): Target {
  return withRoute(target, withPair(target.route));
}

function withRoute(target: Target, route: Route): Target {
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
