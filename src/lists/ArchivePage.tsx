import { pageHead } from '../head/pageHead.ts';
import { siteDescription } from '../site.ts';
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
      number={number}
      head={pageHead({
        language,
        page: { name: 'archive', number },
        title,
        description: `${title}. ${siteDescription(language)}`,
      })}
      intro={<h1>{title}</h1>}
    />
  );
}
