import listStyles from '../front/front.module.css';
import { Head } from '../head/Head.tsx';
import { allLanguages, pageHead } from '../head/pageHead.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';

/** The articles that are kept on this device. */
export function SavedPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('saved');
  return (
    <>
      <Head
        tags={pageHead({
          language,
          page: { name: 'saved' },
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
