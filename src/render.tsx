import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';
import { type DocumentLoader, documentIn } from './article/queries.ts';
import { HeadContext } from './head/Head.tsx';
import { escapeScript, type HeadTag, renderHead } from './head/headTag.ts';
import { isPreload } from './head/preloadTag.ts';
import { loadCatalogue } from './i18n.ts';
import { directionOf } from './languages/direction.ts';
import { loadRoute } from './pages.ts';
import { parseRoute } from './route.ts';
import { standing } from './ui/useNavigation.tsx';

/** The parts of a page's HTML that are its own. */
export type RenderedPage = {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Those tags of the head that stand before the CSS, and the others. */
  preload: string;
  head: string;
  app: string;
  /** What the app begins with, as JSON for a script element. */
  data: string;
};

/**
 * Renders a page from its documents, with the app's own components.
 * @param path below the site's base path, with its last slash
 * @param client may be that of other pages: what they share is then read and checked once
 * @throws what the documents throw
 */
export async function renderPage(path: string, client: QueryClient): Promise<RenderedPage> {
  const route = parseRoute(path);
  await loadCatalogue(route.language);
  const shown: QueryKey[] = [];
  const loader: DocumentLoader = {
    ensureQueryData: async (query) => {
      shown.push(query.queryKey);
      return documentIn(client, query.queryKey) ?? client.ensureQueryData(query);
    },
  };
  await loadRoute(loader, route);
  let tags: HeadTag[] = [];
  const collect = (collected: HeadTag[]) => {
    tags = collected;
  };
  const app = renderToString(
    <HeadContext value={collect}>
      <App client={client} navigation={standing(path)} />
    </HeadContext>,
  );
  const entries = shown
    .map((key) => [key, documentIn(client, key)])
    .filter(([, data]) => data !== undefined);
  const { code } = route.language;
  return {
    lang: code,
    dir: directionOf(code),
    preload: renderHead(tags.filter(isPreload)),
    head: renderHead(tags.filter((tag) => !isPreload(tag))),
    app,
    data: escapeScript(JSON.stringify(entries)),
  };
}
