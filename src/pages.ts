import type { FunctionComponent } from 'react';
import { ArticlePage } from './article/ArticlePage.tsx';
import { type DocumentLoader, listQuery, topicQuery } from './article/queries.ts';
import { topicsOf } from './article/story.ts';
import { loadArticle } from './article/useRendition.ts';
import { ifInTime } from './inTime.ts';
import type { Language } from './languages.ts';
import { loadCode } from './loadCode.ts';
import type { Page, Route } from './route.ts';
import { NotFoundPage } from './ui/NotFoundPage.tsx';

type View<P extends Page> = FunctionComponent<{ page: P }>;

type PageType<P extends Page> = {
  /** The code that shows it; undefined in another build's. */
  view: () => Promise<View<P> | undefined>;
  /** Loads the documents that it shows in a language. */
  load: (client: DocumentLoader, page: P, language: Language) => Promise<unknown>;
};

const nothing = async () => {};

/** The views of lists, in one file: they differ by little. */
const loadLists = () => import('./lists/views.ts');

/** The kinds of pages: a new one is a folder and a row. */
const pages: { [N in Page['name']]: PageType<Extract<Page, { name: N }>> } = {
  front: {
    view: () => loadLists().then((code) => code.FrontPage),
    load: async (client, _page, language) => {
      const list = await client.ensureQueryData(listQuery(language));
      // An extra, as in an article.
      const topics = topicsOf(list).map((topic) => client.ensureQueryData(topicQuery(topic)));
      await ifInTime(Promise.allSettled(topics));
    },
  },
  article: {
    // The one that is there from the start: what readers come for.
    view: async () => ArticlePage,
    load: (client, { article }, language) => loadArticle(client, article, language),
  },
  topic: {
    view: () => loadLists().then((code) => code.TopicPage),
    load: (client, { topic, number }, language) =>
      Promise.all([
        client.ensureQueryData(listQuery(language, number, topic)),
        client.ensureQueryData(topicQuery(topic)),
      ]),
  },
  archive: {
    view: () => loadLists().then((code) => code.ArchivePage),
    load: (client, { number }, language) => client.ensureQueryData(listQuery(language, number)),
  },
  search: {
    view: () => import('./search/SearchPage.tsx').then((code) => code.SearchPage),
    load: async (client, { query }, language) => {
      const code = await import('./search/SearchPage.tsx');
      await code.loadResults(client, query, language);
    },
  },
  saved: {
    view: () => import('./saved/onDevice.ts').then((code) => code.SavedPage),
    load: nothing,
  },
  notFound: { view: async () => NotFoundPage, load: nothing },
};

const views = new Map<Page['name'], View<Page>>();

/** The code that shows a page, once `loadView` has had it. */
export function viewOf({ name }: Page): View<Page> {
  const view = views.get(name);
  if (!view) throw new Error(`The view of ${name} has to be loaded before`);
  return view;
}

/** Loads the code that shows a page. */
export async function loadView({ name }: Page): Promise<void> {
  const { view } = pages[name] as PageType<Page>;
  if (!views.has(name)) views.set(name, await loadCode(view));
}

/** Loads all that a route shows, in both languages where there are two. */
export async function loadRoute(client: DocumentLoader, route: Route): Promise<void> {
  const { page, language, alongside } = route;
  const { load } = pages[page.name] as PageType<Page>;
  await Promise.all([
    loadView(page),
    load(client, page, language),
    // Without the second language, the first is still all there.
    alongside && ifInTime(load(client, page, alongside)),
  ]);
}
