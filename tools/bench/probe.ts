/** What is noted in a page while it loads and is used. */
export type Probe = {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  blocking: number;
  /** The longest interaction: from the tap to the next paint, in ms. */
  interaction: number;
  /** Of the last tap on a tab: from its click to the first frame with another headline, in ms. */
  switched: number | undefined;
  /** When that frame was there, since the first page began to load, in ms. */
  sinceStart: number | undefined;
};

export type ProbedWindow = Window & { probe: Probe; tabReady?: (point: string) => void };

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
    switched: undefined,
    sinceStart: undefined,
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
    if (name === 'first-contentful-paint') probe.firstPaint = startTime;
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

  function finish(now: number, tappedAt: number) {
    delete sessionStorage.tap;
    const shown = performance.timeOrigin + now;
    probe.sinceStart = shown - Number(sessionStorage.start);
    probe.switched = shown - tappedAt;
  }

  function watch() {
    if (!sessionStorage.tap) return;
    const { at, before } = JSON.parse(sessionStorage.tap);
    if (headline() === '' || headline() === before) {
      requestAnimationFrame(watch);
      return;
    }
    if (at >= performance.timeOrigin) {
      // This frame has it: what comes after the frame’s own callbacks is a task of its own.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => finish(performance.now(), at);
      port2.postMessage(null);
    } else if (probe.firstPaint > 0) {
      finish(probe.firstPaint, at);
    } else {
      requestAnimationFrame(watch);
    }
  }

  addEventListener(
    'click',
    ({ timeStamp }) => {
      probe.switched = undefined;
      const at = performance.timeOrigin + timeStamp;
      sessionStorage.tap = JSON.stringify({ at, before: headline() });
      watch();
    },
    true,
  );
  watch();

  function lookForTab() {
    const tab = document.querySelector('nav a[hreflang]:not([aria-current])');
    const box = tab?.getBoundingClientRect();
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (isPainted && box && box.width > 0) {
      probed.tabReady?.(JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
    } else {
      requestAnimationFrame(lookForTab);
    }
  }
  if (probed.tabReady && !sessionStorage.tap) lookForTab();
}
