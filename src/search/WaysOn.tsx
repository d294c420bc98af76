import type { ReactNode } from 'react';
import { listQuery } from '../article/queries.ts';
import { topicsOf } from '../article/story.ts';
import { TopicLine } from '../article/TopicLine.tsx';
import { useDocument } from '../article/useDocument.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useIsRunning } from '../ui/useIsRunning.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import styles from './search.module.css';

type Props = {
  children: ReactNode;
  /** Whether it is seen only where no script has come for seconds. */
  isLate?: boolean;
};

/** A word to the reader, and other ways to an article: the latest, older ones, topics. */
export function WaysOn({ children, isLate = false }: Props) {
  const { t } = useTranslation();
  // The HTML, which is made once, knows of no articles.
  const isRunning = useIsRunning();
  const { data } = useDocument({ ...listQuery(useLanguage()), enabled: isRunning });
  const latest = isRunning ? data : undefined;
  return (
    <div className={isLate ? `${styles.ways} ${styles.late}` : styles.ways}>
      <p>{children}</p>
      <p className={styles.links}>
        <PageLink page={{ name: 'front' }}>{t('latest')}</PageLink>
        {/* The oldest page is there always, and leads to the others. */}
        <PageLink page={{ name: 'archive', number: latest?.previous ?? 1 }}>
          {t('allArticles')}
        </PageLink>
      </p>
      {latest && <TopicLine topics={topicsOf(latest)} />}
    </div>
  );
}
