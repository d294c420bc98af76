import { pageHead } from '../head/pageHead.ts';
import { descriptionLanguage, siteDescription } from '../site.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { ListPage } from './ListPage.tsx';

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
