import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';
import type { ReadDocument } from './article/fetchDocument.ts';
import { createQueryClient } from './article/queries.ts';
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
 * @throws what the documents throw
 */
export async function renderPage(path: string, read: ReadDocument): Promise<RenderedPage> {
  const route = parseRoute(path);
  const client = createQueryClient(read);
  await loadCatalogue(route.language);
  await loadRoute(client, route);
  let tags: HeadTag[] = [];
  const collect = (collected: HeadTag[]) => {
    tags = collected;
  };
  const app = renderToString(
    <HeadContext value={collect}>
      <App client={client} navigation={standing(path)} />
    </HeadContext>,
  );
  const entries = client
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.data !== undefined && query.queryKey[0] !== 'topics')
    .map((query) => [query.queryKey, query.state.data]);
  client.clear();
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
