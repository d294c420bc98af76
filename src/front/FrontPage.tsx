import { allLanguages, pageHead } from '../head/pageHead.ts';
import { ListPage } from '../lists/ListPage.tsx';
import { descriptionLanguage, siteDescription } from '../site.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';

/** The newest articles. */
export function FrontPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const description = siteDescription(language);
  return (
    <ListPage
      head={pageHead({
        language,
        page: { name: 'front' },
        title: description.replace(/\.$/, ''),
        description,
        ...allLanguages,
      })}
      intro={
        <>
          <h1>{t('latest')}</h1>
          <p {...descriptionLanguage(language)}>{description}</p>
        </>
      }
      opening
    />
  );
}
