import { useLayoutEffect, useRef } from 'react';
import { ifInTime } from '../inTime.ts';
import type { Language } from '../languages.ts';
import { type DocumentLoader, editionQuery, storyQuery, topicQuery } from './queries.ts';
import { fillingCode, type Rendition, renditionOf, shownCode } from './rendition.ts';
import { useDocument } from './useDocument.ts';

/** Loads all that an article's page shows in a language. @throws what the documents throw */
export async function loadArticle(
  client: DocumentLoader,
  article: string,
  language: Language,
): Promise<void> {
  const story = await client.ensureQueryData(storyQuery(article));
  const code = shownCode(story, language);
  const filling = fillingCode(story, language);
  const [edition] = await Promise.all([
    client.ensureQueryData(editionQuery(article, code)),
    filling && client.ensureQueryData(editionQuery(article, filling)),
  ]);
  // Topics and related articles are extras: without them the article is still all there.
  await ifInTime(
    Promise.allSettled([
      ...(edition.about ?? []).map((topic) => client.ensureQueryData(topicQuery(topic))),
      ...(edition.related ?? []).map((related) => client.ensureQueryData(storyQuery(related))),
    ]),
  );
}

/** An article, in whatever state it is. */
export type RenditionState =
  | { status: 'success'; rendition: Rendition }
  | { status: 'pending' }
  | {
      status: 'error';
      error: Error;
      retry: () => void;
      /** Whether the article's story is there, which names the edition. */
      isNamed: boolean;
    };

/**
 * An article as a reader of a language sees it, from the cache or the network. What is read stays until
 * what has come out meanwhile is all there: a new edition may be, whose text isn't yet.
 */
export function useRendition(article: string, language: Language): RenditionState {
  const kept = useRef<{ article: string; rendition: Rendition }>(undefined);
  const state = useNewest(article, language);
  useLayoutEffect(() => {
    if (state.status === 'success') kept.current = { article, rendition: state.rendition };
  });
  if (state.status === 'success' || kept.current?.article !== article) return state;
  const { rendition } = kept.current;
  // An editor has to see what an edit broke.
  return import.meta.env.DEV || rendition.language !== language
    ? state
    : { status: 'success', rendition };
}

function useNewest(article: string, language: Language): RenditionState {
  const story = useDocument(storyQuery(article));
  const code = story.data && shownCode(story.data, language);
  const filling = story.data && fillingCode(story.data, language);
  const edition = useDocument({ ...editionQuery(article, code ?? ''), enabled: Boolean(code) });
  const original = useDocument({
    ...editionQuery(article, filling ?? ''),
    enabled: Boolean(filling),
  });

  const needed = [story, edition, ...(filling ? [original] : [])];
  // As above.
  const isBroken = import.meta.env.DEV && needed.some((query) => query.isError);
  if (!isBroken && story.data && edition.data && (!filling || original.data)) {
    return {
      status: 'success',
      rendition: renditionOf(
        story.data,
        language,
        edition.data,
        filling ? original.data : undefined,
      ),
    };
  }
  const failed = needed.find((query) => query.isError);
  if (!failed?.error) return { status: 'pending' };
  const retry = () => {
    for (const query of needed) if (query.isError) void query.refetch();
  };
  return { status: 'error', error: failed.error, retry, isNamed: story.status === 'success' };
}
