import { topicListQuery, topicQuery } from '../article/queries.ts';
import { useDocument } from '../article/useDocument.ts';
import { pageHead } from '../head/pageHead.ts';
import { siteDescription } from '../site.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { ListPage } from './ListPage.tsx';

/** The articles on a topic. */
export function TopicPage({ page: { topic } }: { page: { topic: string } }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: names } = useDocument(topicQuery(topic));
  const name = names?.[language.code] ?? topic;
  return (
    <ListPage
      query={topicListQuery(language, topic)}
      head={pageHead({
        language,
        page: { name: 'topic', topic },
        title: name,
        description: `${t('topic')}: ${name}. ${siteDescription(language)}`,
      })}
      intro={
        <>
          <p>{t('topic')}</p>
          <h1>{name}</h1>
        </>
      }
    />
  );
}
