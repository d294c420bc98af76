import type { QueryClient } from '@tanstack/react-query';
import type { FunctionComponent } from 'react';
import { ArticlePage } from './article/ArticlePage.tsx';
import { listQuery, topicListQuery, topicQuery } from './article/queries.ts';
import { loadArticle } from './article/useRendition.ts';
import { FrontPage } from './front/FrontPage.tsx';
import type { Language } from './languages.ts';
import { ArchivePage } from './lists/ArchivePage.tsx';
import { TopicPage } from './lists/TopicPage.tsx';
import type { Page, Route } from './route.ts';
import { NotFoundPage } from './ui/NotFoundPage.tsx';

type PageType<P extends Page> = {
  View: FunctionComponent<{ page: P }>;
  /** Loads all that the page shows in a language. */
  load: (client: QueryClient, page: P, language: Language) => Promise<unknown>;
};

const nothing = () => Promise.resolve();

/** The kinds of pages: a new one is a folder and a row. */
const pages: { [N in Page['name']]: PageType<Extract<Page, { name: N }>> } = {
  front: {
    View: FrontPage,
    load: (client, _page, language) => client.ensureQueryData(listQuery(language, 'latest')),
  },
  article: {
    View: ArticlePage,
    load: (client, { article }, language) => loadArticle(client, article, language),
  },
  topic: {
    View: TopicPage,
    load: (client, { topic }, language) =>
      Promise.all([
        client.ensureQueryData(topicListQuery(language, topic)),
        client.ensureQueryData(topicQuery(topic)),
      ]),
  },
  archive: {
    View: ArchivePage,
    load: (client, { number }, language) => client.ensureQueryData(listQuery(language, number)),
  },
  search: { View: NotFoundPage, load: nothing },
  saved: { View: NotFoundPage, load: nothing },
  notFound: { View: NotFoundPage, load: nothing },
};

/** The kind of a page. */
export function pageType(page: Page): PageType<Page> {
  return pages[page.name] as PageType<Page>;
}

/** Loads all that a route shows, in both languages where there are two. */
export async function loadRoute(client: QueryClient, { page, language, alongside }: Route) {
  const { load } = pageType(page);
  await Promise.all([
    load(client, page, language),
    alongside && load(client, page, alongside).catch(() => {}),
  ]);
}
