import { trustedScriptUrl } from '../head/trustedTypes.ts';
import { inTime } from '../inTime.ts';
import { basePath } from '../route.ts';

/** What its first installation may take, in ms: it fetches all of the app, on whatever network. */
const longestInstallation = 180_000;

/**
 * Registers the worker that opens pages without a network, and waits until it can. In development there is
 * none: what it would keep changes with every edit.
 * @throws where it can't be had: without network, or where the browser has none
 */
export async function ensureWorker(): Promise<void> {
  if (import.meta.env.DEV) return;
  const script = trustedScriptUrl(`${basePath}/sw.js`);
  const registration = await navigator.serviceWorker.register(script, { scope: `${basePath}/` });
  if (registration.active) return;
  const worker = registration.installing ?? registration.waiting;
  if (worker) await inTime(untilActive(worker), longestInstallation);
}

function untilActive(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('sw.js: expected all of the app to come'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
