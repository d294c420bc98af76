import { keptNames } from '../saved/keptNames.ts';
import { scope } from './scope.ts';

const word = 'take over';

/**
 * A new build's worker waits until no page of the old build is open, so that none loses code that it has
 * yet to load; the last page that is left, online, hands over. Then what only the old build had goes.
 */
export function takeOver(): void {
  scope.addEventListener('activate', (event) => {
    // While the worker starts, the browser asks the network already.
    const preload = scope.registration.navigationPreload?.enable().catch(() => {});
    event.waitUntil(Promise.all([preload, scope.clients.claim()]));
  });
  scope.addEventListener('message', ({ data }) => {
    if (data === word) void scope.skipWaiting();
  });
}

/** Lets the new worker in, where the page that has just been answered by the network is the only one. */
export async function handOver(answer: Response): Promise<void> {
  const { waiting } = scope.registration;
  if (!waiting || !answer.ok || isOfDevice(answer)) return;
  const pages = await scope.clients.matchAll({ type: 'window' });
  if (pages.length < 2) waiting.postMessage(word);
}

const ofDevice = new WeakSet<Response>();

/** Remembers that an answer comes from this device. */
export function fromDevice(answer: Response): Response {
  ofDevice.add(answer);
  return answer;
}

function isOfDevice(answer: Response): boolean {
  return ofDevice.has(answer);
}

/** A worker that has nothing to open any more takes itself away, and the app's copy with it. */
export async function leaveIfUnused(): Promise<void> {
  if ((await keptNames()).length > 0) return;
  await scope.registration.unregister();
  const own = (await caches.keys()).filter((name) => name.endsWith(scope.registration.scope));
  await Promise.all(own.map((name) => caches.delete(name)));
}
