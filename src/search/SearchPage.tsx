import { Head } from '../head/Head.tsx';
import { pageHead } from '../head/pageHead.ts';
import { useIsRunning } from '../ui/useIsRunning.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { tidy } from './question.ts';
import { Results } from './Results.tsx';
import { SearchForm } from './SearchForm.tsx';
import styles from './search.module.css';
import './searchWords.ts';
import { WaysOn } from './WaysOn.tsx';

export { loadResults } from './searchQuery.ts';

/** Search in all articles. */
export function SearchPage({ page: { query } }: { page: { query: string } }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isRunning = useIsRunning();
  const question = tidy(query);
  const name = t('search');
  const title = question ? t('searchTitle', { question: shortened(question) }) : name;
  return (
    <>
      <Head
        tags={pageHead({
          language,
          page: { name: 'search', query },
          title,
          description: title,
          hidden: true,
        })}
      />
      <div className={styles.page}>
        <h1>{name}</h1>
        <SearchForm question={question} />
        {question && <Results question={question} />}
        {!question && isRunning && <WaysOn>{t('searchHint')}</WaysOn>}
        {!isRunning && (
          <WaysOn isLate>
            <span className={styles.never}>{t('searchNeedsScript')}</span>
            <span className={styles.waiting}>{t('searchLate')}</span>
          </WaysOn>
        )}
      </div>
    </>
  );
}

/** As much of a question as a browser's tab may show. */
function shortened(question: string): string {
  const letters = [...question];
  return letters.length > 60 ? `${letters.slice(0, 59).join('').trim()}…` : question;
}
