import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { keepPlaceAcrossPages } from './languages/plainLinks.ts';

// Reading comes first: the tabs are links, and the place is kept, before any of the app is there.
const takenOver = keepPlaceAcrossPages();

/**
 * The app's parts, each loaded and run in a task of its own once the page is there, so that no tap
 * waits for long. Their order is that of who needs whom.
 */
const parts = [
  () => import('./parts/react.ts'),
  () => import('./parts/text.ts'),
  () => import('./parts/data.ts'),
];

async function takeOver() {
  if (import.meta.env.PROD) await whenLoaded();
  for (const part of parts) {
    await whenIdle();
    await part();
  }
  await whenIdle();
  const { start } = await import('./start.tsx');
  await start();
  takenOver();
}

function whenLoaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}

function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 500 });
    else setTimeout(resolve);
  });
}

void takeOver();
