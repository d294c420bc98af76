import { textIn } from '../languages/direction.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import styles from './article.module.css';
import { topicQuery } from './queries.ts';
import { useDocument } from './useDocument.ts';

/** Topics by their names in the language of the interface, as links. */
export function TopicLine({ topics }: { topics: string[] }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  return (
    <nav className={styles.topics} aria-label={t('topics')} {...textIn(code)}>
      {[...new Set(topics)].map((topic) => (
        <TopicLink key={topic} topic={topic} />
      ))}
    </nav>
  );
}

function TopicLink({ topic }: { topic: string }) {
  const { code } = useLanguage();
  const { data: names } = useDocument(topicQuery(topic));
  return <PageLink page={{ name: 'topic', topic }}>{names?.[code] ?? topic}</PageLink>;
}
