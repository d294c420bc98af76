import { listQuery } from '../article/queries.ts';
import { useDocument } from '../article/useDocument.ts';
import { pageHead } from '../head/pageHead.ts';
import { siteDescription } from '../site.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useIsRunning } from '../ui/useIsRunning.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { ListPage } from './ListPage.tsx';

/** A page of all articles. Pages are numbered from the oldest, so old ones never change. */
export function ArchivePage({ page: { number } }: { page: { number: number } }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('archivePage', { number });
  return (
    <ListPage
      query={listQuery(language, number)}
      head={pageHead({
        language,
        page: { name: 'archive', number },
        title,
        description: `${title}. ${siteDescription(language)}`,
      })}
      intro={<h1>{title}</h1>}
      newer={<NewerLink number={number} />}
    />
  );
}

/**
 * To the page after this one, where the front page doesn't show what follows. The HTML doesn't know: it
 * stays as it is while new pages come, and leads to the front page.
 */
function NewerLink({ number }: { number: number }) {
  const { t } = useTranslation();
  const isRunning = useIsRunning();
  const { data: latest } = useDocument({
    ...listQuery(useLanguage(), 'latest'),
    enabled: isRunning,
    // Pages have the same numbers in every language.
    placeholderData: (before) => before,
  });
  return isRunning && number < (latest?.previous ?? 0) ? (
    <PageLink page={{ name: 'archive', number: number + 1 }}>{t('newer')}</PageLink>
  ) : (
    <PageLink page={{ name: 'front' }}>{t('latest')}</PageLink>
  );
}
