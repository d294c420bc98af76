import { useState } from 'react';
import { useDocument } from '../article/useDocument.ts';
import { RetryButton } from '../ui/RetryButton.tsx';
import state from '../ui/state.module.css';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import type { Findings } from './findArticles.ts';
import { ResultItem } from './ResultItem.tsx';
import styles from './search.module.css';
import { resultsAtOnce, searchQuery } from './searchQuery.ts';
import { WaysOn } from './WaysOn.tsx';

/** How many results of a question have been asked for: after Back they are there again. */
const asked = new Map<string, number>();

/** The articles that answer a question, and what there is to say of them. */
export function Results({ question }: { question: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [wanted, setWanted] = useState(asked.get(question) ?? resultsAtOnce);
  const { data, error, refetch } = useDocument({
    ...searchQuery(language, question, wanted),
    // What is there stays while more is on its way, but in another language it is none.
    placeholderData: (before: Findings | undefined, query?: { queryKey: readonly unknown[] }) =>
      query?.queryKey[1] === language.code ? before : undefined,
  });
  const more = () => {
    asked.set(question, wanted + resultsAtOnce);
    setWanted(wanted + resultsAtOnce);
  };
  const hasMore = data && (data.count > wanted || !data.isAll);
  return (
    <>
      <p role="status" className={styles.status}>
        {!error && <Status question={question} findings={data} />}
      </p>
      {error && (
        <div role="alert" className={styles.failure}>
          <p>{t('searchFailed')}</p>
          {import.meta.env.DEV && <pre>{error.message}</pre>}
          <RetryButton onClick={() => void refetch()} />
        </div>
      )}
      {data && data.items.length > 0 && (
        <ol className={styles.results}>
          {data.items.map((item) => (
            <ResultItem key={item.id} item={item} question={question} />
          ))}
        </ol>
      )}
      {data?.items.length === 0 && <WaysOn>{t('searchNothingHint')}</WaysOn>}
      {hasMore && data.items.length > 0 && (
        <button type="button" className={state.button} onClick={more}>
          {t('searchMore')}
        </button>
      )}
    </>
  );
}

function Status({ question, findings }: { question: string; findings: Findings | undefined }) {
  const { t } = useTranslation();
  if (!findings) return t('searching');
  const { count, isAll, isPart } = findings;
  if (count === 0) return t('searchNothing', { question });
  if (isPart) return t('searchSome');
  return `${t('searchFound', { count })}${isAll ? '' : ` ${t('searchOlder')}`}`;
}
