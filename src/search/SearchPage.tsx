import listStyles from '../front/front.module.css';
import { Head } from '../head/Head.tsx';
import { allLanguages, pageHead } from '../head/pageHead.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';

/** Search in all articles. */
export function SearchPage({ page }: { page: { query: string } }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('search');
  return (
    <>
      <Head
        tags={pageHead({
          language,
          page: { name: 'search', query: page.query },
          title,
          description: title,
          ...allLanguages,
          hidden: true,
        })}
      />
      <header className={listStyles.intro}>
        <h1>{title}</h1>
      </header>
    </>
  );
}
