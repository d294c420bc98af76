import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { longestWait } from './inTime.ts';
import { keepPlaceOnResize } from './languages/place.ts';
import { keepPlaceAcrossPages } from './languages/plainLinks.ts';
import { whenIdle } from './whenIdle.ts';

// Reading comes first: the tabs are links, and the place is kept, before any of the app is there.
const takenOver = keepPlaceAcrossPages();
keepPlaceOnResize();

/**
 * The app follows once the page is there, its largest library in a task of its own before it, so that
 * no tap waits for long.
 */
async function takeOver() {
  if (import.meta.env.PROD) await whenLoaded();
  await whenIdle();
  await import('react-dom/client');
  await whenIdle();
  const { start } = await import('./start.tsx');
  await whenIdle();
  if (await start()) takenOver();
}

/** Until all is loaded; a picture that never comes holds the app up for no longer than this. */
function whenLoaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('load', resolve, { once: true });
    setTimeout(resolve, longestWait);
  });
}

takeOver().catch((error: unknown) => {
  // The page is all there, and its links are plain ones.
  console.warn(error);
});
