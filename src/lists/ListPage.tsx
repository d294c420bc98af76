import type { ReactNode } from 'react';
import { DocumentError } from '../article/DocumentError.tsx';
import type { listQuery } from '../article/queries.ts';
import { topicsOf } from '../article/story.ts';
import { TopicLine } from '../article/TopicLine.tsx';
import { useDocument } from '../article/useDocument.ts';
import { Head } from '../head/Head.tsx';
import type { HeadTag } from '../head/headTag.ts';
import { preloadTag } from '../head/preloadTag.ts';
import { pictureSizes } from '../pictures/pictureSizes.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { Cards } from './Cards.tsx';
import styles from './lists.module.css';

type Props = {
  query: ReturnType<typeof listQuery>;
  head: HeadTag[];
  /** The page's heading, and what stands under it. */
  intro: ReactNode;
  /** Whether it is the front page: its first article is large, and its topics lead on. */
  opening?: boolean;
  /** The way to newer articles. */
  newer?: ReactNode;
};

/** A page that is a list of articles: the front page, a topic, a page of the archive. */
export function ListPage({ query, head, intro, opening = false, newer }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDocument(query);
  if (error && !data) {
    // A front page there always is.
    return <DocumentError error={error} retry={() => void refetch()} isNamed={opening} />;
  }
  const [first] = data?.items ?? [];
  const sizes = opening ? pictureSizes.opening : pictureSizes.card;
  const preload = first ? preloadTag(first.id, first.image?.picture, sizes) : [];
  return (
    <>
      <Head tags={[...preload, ...head]} />
      <header className={styles.intro}>
        {intro}
        {opening && data && <TopicLine topics={topicsOf(data)} />}
      </header>
      {data ? <Cards items={data.items} opening={opening} /> : <p role="status">{t('loading')}</p>}
      {data?.items.length === 0 && <p>{t('noArticles')}</p>}
      {(newer || data?.previous) && (
        <nav className={styles.pager} aria-label={t('allArticles')}>
          {newer}
          {data?.previous && (
            <PageLink page={{ name: 'archive', number: data.previous }}>{t('older')}</PageLink>
          )}
        </nav>
      )}
    </>
  );
}
