import type { ReactNode } from 'react';
import { DocumentError } from '../article/DocumentError.tsx';
import { listQuery } from '../article/queries.ts';
import { topicsOf } from '../article/story.ts';
import { TopicLine } from '../article/TopicLine.tsx';
import { useDocument } from '../article/useDocument.ts';
import { Head } from '../head/Head.tsx';
import type { HeadTag } from '../head/headTag.ts';
import { preloadTag } from '../head/preloadTag.ts';
import { pictureSizes } from '../pictures/pictureSizes.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { Cards } from './Cards.tsx';
import styles from './lists.module.css';
import { NewerLink } from './NewerLink.tsx';
import { pageOfList } from './pageOfList.ts';

type Props = {
  /** An older page's; without it, these are the latest articles. */
  number?: number | undefined;
  /** What the articles are about, where it isn't a list of all. */
  topic?: { id: string; name: string };
  head: HeadTag[];
  /** The page's heading, and what stands under it. */
  intro: ReactNode;
  /** Whether it is the front page: its first article is large, and its topics lead on. */
  opening?: boolean;
};

/** A page that is a list of articles: the front page, a page of the archive, a topic and its older articles. */
export function ListPage({ number, topic, head, intro, opening = false }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDocument(listQuery(useLanguage(), number, topic?.id));
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
      {(number || data?.previous) && (
        <nav className={styles.pager} aria-label={topic?.name ?? t('allArticles')}>
          {number && <NewerLink key={topic?.id} number={number} topic={topic} />}
          {data?.previous && (
            <PageLink page={pageOfList(data.previous, topic?.id)}>{t('older')}</PageLink>
          )}
        </nav>
      )}
    </>
  );
}
