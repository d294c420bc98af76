import { useTranslation } from 'react-i18next';
import { articleHead } from '../head/articleHead.ts';
import { Head } from '../head/Head.tsx';
import { DocumentError } from '../ui/DocumentError.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { ArticleView } from './ArticleView.tsx';
import styles from './article.module.css';
import { useRendition } from './useRendition.ts';

/** The page of an article, in whatever state it is. */
export function ArticlePage({ page: { article } }: { page: { article: string } }) {
  const state = useRendition(article, useLanguage());
  if (state.status === 'pending') return <Skeleton />;
  if (state.status === 'error') {
    return <DocumentError error={state.error} retry={state.retry} article={article} />;
  }
  return (
    <>
      <Head tags={articleHead(state.rendition)} />
      <ArticleView rendition={state.rendition} />
    </>
  );
}

/** An article's own shape, before its text is there. */
function Skeleton() {
  const { t } = useTranslation();
  return (
    <div className={`${styles.article} ${styles.skeleton}`} role="status" aria-label={t('loading')}>
      <div className={`${styles.header} ${styles.headline}`} />
      <div className={styles.leadLine} />
      <div className={styles.photo} />
      {['a', 'b', 'c', 'd', 'e'].map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
