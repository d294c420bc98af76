import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { articleHead } from '../head/articleHead.ts';
import { Head } from '../head/Head.tsx';
import { PairProvider } from '../languages/PairContext.tsx';
import { TwinNotice } from '../languages/TwinNotice.tsx';
import { siteName } from '../site.ts';
import { announce } from '../ui/announce.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useRoute } from '../ui/useNavigation.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { ArticleView } from './ArticleView.tsx';
import styles from './article.module.css';
import { DocumentError } from './DocumentError.tsx';
import { documentIn, topicQuery } from './queries.ts';
import type { Rendition } from './rendition.ts';
import type { Topics } from './story.ts';
import { useDocument } from './useDocument.ts';
import { type RenditionState, useRendition } from './useRendition.ts';

/** The page of an article, in whatever state it is. */
export function ArticlePage({ page: { article } }: { page: { article: string } }) {
  const client = useQueryClient();
  const language = useLanguage();
  const { alongside } = useRoute();
  const state = useRendition(article, language);
  const second = useRendition(article, alongside ?? language);
  const about = state.status === 'success' ? (state.rendition.edition.about ?? []) : [];
  // One of them stands for all: their names come in one document.
  useDocument({ ...topicQuery(about[0] ?? ''), enabled: about.length > 0 });
  if (state.status === 'pending') return <Skeleton />;
  if (state.status === 'error') {
    const { error, retry, isNamed } = state;
    return <DocumentError error={error} retry={retry} article={article} isNamed={isNamed} />;
  }
  const { inLanguage } = state.rendition.edition;
  const nameOf = (topic: string) =>
    documentIn<Topics[string]>(client, topicQuery(topic).queryKey)?.[inLanguage];
  return (
    <>
      <Head tags={articleHead(state.rendition, nameOf)} />
      {alongside && <TwinNotice language={alongside} second={second} />}
      <PairProvider twin={twinOf(state.rendition, second)}>
        <ArticleView rendition={state.rendition} />
      </PairProvider>
    </>
  );
}

/** What stands beside the article: an edition of its own, in another language than the text's. */
function twinOf({ edition }: Rendition, second: RenditionState): Rendition | undefined {
  if (second.status !== 'success' || second.rendition.gaps.missing) return undefined;
  return second.rendition.edition.inLanguage === edition.inLanguage ? undefined : second.rendition;
}

/** An article's own shape, before its text is there. */
function Skeleton() {
  const { t } = useTranslation();
  const name = siteName(useLanguage());
  // Whoever doesn't see that the text has come hears of it.
  useEffect(() => announce, []);
  return (
    <div className={`${styles.article} ${styles.skeleton}`} role="status" aria-label={t('loading')}>
      <Head tags={[{ tag: 'title', text: `${t('loading')} · ${name}` }]} />
      <div className={`${styles.header} ${styles.headline}`} />
      <div className={styles.leadLine} />
      <div className={styles.photo} />
      {['a', 'b', 'c', 'd', 'e'].map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
