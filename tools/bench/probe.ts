/** What is noted in a page while it loads and is used. */
export type Probe = {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  blocking: number;
  /** The longest interaction: from the tap to the next paint, in ms. */
  interaction: number;
};

/** A tap on a tab that worked: times in ms until the first frame with another headline. */
export type Tap = {
  /** Since its click. */
  switched: number;
  /** Since the first page began to load. */
  sinceStart: number;
};

/** The page, and what it tells of: a tab that has been painted, at this point, and taps. */
export type ProbedWindow = Window & {
  probe: Probe;
  tabReady?: (x: number, y: number) => void;
  tapped?: (tap: Tap) => void;
};

/**
 * Runs in every document before anything of its own. A tap is kept over a page load, so that links
 * and apps are measured alike.
 */
export function installProbe(): void {
  if (!location.protocol.startsWith('http')) return;
  const probed = window as unknown as ProbedWindow;
  const probe: Probe = {
    firstPaint: 0,
    largestPaint: 0,
    shift: 0,
    blocking: 0,
    interaction: 0,
  };
  probed.probe = probe;
  sessionStorage.start ??= performance.timeOrigin;

  type Entry = PerformanceEntry & {
    value: number;
    hadRecentInput: boolean;
    interactionId: number;
  };
  function observe(type: string, note: (entry: Entry) => void) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as Entry);
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  }
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') painted(startTime);
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    probe.largestPaint = startTime;
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) probe.shift += value;
  });
  observe('longtask', ({ duration }) => {
    probe.blocking += Math.max(0, duration - 50);
  });
  observe('event', ({ duration, interactionId }) => {
    if (interactionId > 0) probe.interaction = Math.max(probe.interaction, duration);
  });

  const headline = () => document.querySelector('h1')?.textContent ?? '';
  const tapped = () => JSON.parse(sessionStorage.tap ?? 'null');
  const isAnother = (before: string) => !['', before].includes(headline());

  /** Not before: whoever asks for frames while a page loads has the browser lay out half a page. */
  function painted(startTime: number) {
    probe.firstPaint = startTime;
    const tap = tapped();
    if (!tap) lookForTab();
    else if (isAnother(tap.before)) finish(startTime);
    else watch();
  }

  function watch() {
    if (!isAnother(tapped().before)) {
      requestAnimationFrame(watch);
      return;
    }
    // This frame has it: what comes after the frame’s own callbacks is a task of its own.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => finish(performance.now());
    port2.postMessage(null);
  }

  function finish(now: number) {
    const { at } = tapped();
    delete sessionStorage.tap;
    const shown = performance.timeOrigin + now;
    const sinceStart = shown - Number(sessionStorage.start);
    probed.tapped?.({ switched: shown - at, sinceStart });
  }

  addEventListener(
    'click',
    ({ timeStamp }) => {
      const at = performance.timeOrigin + timeStamp;
      sessionStorage.tap = JSON.stringify({ at, before: headline() });
      watch();
    },
    true,
  );

  function lookForTab() {
    if (!probed.tabReady) return;
    const tab = document.querySelector('nav a[hreflang]:not([aria-current])');
    const box = tab?.getBoundingClientRect();
    if (box && box.width > 0) {
      probed.tabReady(box.x + box.width / 2, box.y + box.height / 2);
    } else {
      requestAnimationFrame(lookForTab);
    }
  }
}
