import type { QueryClient } from '@tanstack/react-query';
import { type ReactNode, startTransition, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { fetchDocument } from './article/fetchDocument.ts';
import { createQueryClient } from './article/queries.ts';
import { followLinks } from './followLinks.ts';
import { capturePlace, type Place, restorePlace } from './languages/place.ts';
import { createLoader, loadFrame } from './loader.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { formatRoute, inLanguage, otherLanguages, type Route } from './route.ts';
import { announce } from './ui/announce.ts';
import { learnDates } from './ui/formatDate.ts';
import { warmFormats } from './ui/warmFormats.ts';
import { whenIdle } from './whenIdle.ts';

/**
 * Takes the page over: hydrates the HTML that is there or, where there is none, renders it. False where
 * the page stays as it is.
 */
export async function start(): Promise<boolean> {
  const root = document.getElementById('_app');
  if (!root) throw new Error('index.html: expected an element with the id _app');
  const data = document.getElementById('_data');
  const client = createQueryClient(fetchDocument);
  const loader = createLoader(client);
  const navigation = createNavigation({
    isReady: loader.isReady,
    prepare: loader.prepare,
    prepareFrame: loadFrame,
    // A new language is named, in itself.
    onShown: ({ language }, isSwitch) => announce(isSwitch ? `${language.name}. ` : ''),
  });
  const { route } = navigation.snapshot();
  if (data) {
    fill(client, data.textContent);
    learnDates(root, route.language.code);
  }
  // What was made ahead stays as it is where the address says nothing to the app: a 404 page, or any other.
  const isMade = data !== null || root.dataset.standIn !== undefined;
  if (isMade && route.page.name === 'notFound') return false;
  await loadFrame(route);
  if (data) loader.markReady(route);
  // The network and other threads have time now, while React takes the page over.
  warmFormats();
  prefetchOthers(navigation, loader.prefetch);
  await whenIdle();

  await new Promise<void>((resolve) => {
    const app = (
      <Mounted onMount={resolve}>
        <App client={client} navigation={navigation} />
      </Mounted>
    );
    if (data) {
      // In a transition, so that React does it in slices and a tap comes in between.
      startTransition(() => {
        hydrateRoot(root, app, { onRecoverableError: (error) => console.error(error) });
      });
    } else {
      root.replaceChildren();
      createRoot(root).render(app);
    }
  });
  await whenIdle();
  navigation.start();
  if (!data) void loader.prepare(route).then(findNamedBlock, () => {});
  followLinks({ navigate: navigation.navigate, prefetch: loader.prefetch });
  followEdits(client);
  return true;
}

/** Tells when the app is there: until then links are the browser's. */
function Mounted({ onMount, children }: { onMount: () => void; children: ReactNode }) {
  useEffect(onMount, [onMount]);
  return children;
}

/** Goes to the block that the address names: when the browser looked for it, it wasn't there yet. */
function findNamedBlock() {
  const { hash } = location;
  // React Query tells of news in a timer of its own, which is due before this one.
  if (hash) setTimeout(() => hash === location.hash && location.replace(hash));
}

function fill(client: QueryClient, json: string) {
  for (const [key, value] of JSON.parse(json) as [string[], unknown][]) {
    client.setQueryData(key, value);
  }
}

/** In development an edit to a document shows at once, the place kept. */
function followEdits(client: QueryClient) {
  let place: Place | null = null;
  let underway = 0;
  import.meta.hot?.on('document-changed', async () => {
    // The place is that before the first of several edits, and before the one that broke the page.
    const isShown = document.querySelector('main [data-block]') !== null;
    if (underway === 0 && isShown) place = capturePlace();
    underway += 1;
    // Nobody looks at it but for a topic's name in it.
    client.removeQueries({ queryKey: ['topics'] });
    await client.invalidateQueries();
    // React Query tells of news in a timer of its own, which is due before this one.
    await new Promise((resolve) => setTimeout(resolve));
    underway -= 1;
    if (place) restorePlace(place);
  });
}

type Connection = { saveData?: boolean };

/** Loads the page's other languages when there is nothing else to do, unless data is to be saved. */
function prefetchOthers(navigation: Navigation, prefetch: (route: Route) => void) {
  const connection = (navigator as { connection?: Connection }).connection;
  if (connection?.saveData) return;
  let last = '';
  const look = () => {
    const { route } = navigation.snapshot();
    const key = formatRoute(route);
    if (key === last) return;
    last = key;
    for (const language of otherLanguages(route.language)) prefetch(inLanguage(route, language));
  };
  look();
  navigation.subscribe(look);
}
