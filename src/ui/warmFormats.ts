import { trustedScriptUrl } from '../head/trustedTypes.ts';
import url from './formats.worker.ts?worker&url';

/**
 * Has the browser read the dates’ forms of all languages in a thread of its own: its first date takes
 * a phone some 150 ms, which no tap should wait for. Without workers, the first switch takes longer.
 */
export function warmFormats(): void {
  try {
    const worker = new Worker(trustedScriptUrl(url), { type: 'module' });
    worker.addEventListener('message', () => worker.terminate());
    worker.addEventListener('error', (event) => event.preventDefault());
  } catch {
    // As above.
  }
}
