import { topicQuery } from '../article/queries.ts';
import { useDocument } from '../article/useDocument.ts';
import { pageHead } from '../head/pageHead.ts';
import type { Page } from '../route.ts';
import { siteDescription } from '../site.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { ListPage } from './ListPage.tsx';

type Props = { page: Extract<Page, { name: 'topic' }> };

/** The latest articles on a topic, or a page of its older ones, numbered as those of the archive are. */
export function TopicPage({ page }: Props) {
  const { topic, number } = page;
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: names } = useDocument(topicQuery(topic));
  const name = names?.[language.code] ?? topic;
  const title = number ? `${name} · ${t('archivePage', { number })}` : name;
  return (
    <ListPage
      number={number}
      topic={{ id: topic, name }}
      head={pageHead({
        language,
        page,
        title,
        description: `${t('topic')}: ${title}. ${siteDescription(language)}`,
      })}
      intro={
        <>
          <p>{t('topic')}</p>
          <h1>{title}</h1>
        </>
      }
    />
  );
}
