import { storyQuery } from '../article/queries.ts';
import { useDocument } from '../article/useDocument.ts';
import { languages } from '../languages.ts';
import { useRoute, useSwitching } from '../ui/useNavigation.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { LanguageLink } from './LanguageLink.tsx';
import styles from './tabs.module.css';

/** The tabs `ua en ru`: real links, which the app turns into a switch on the spot. */
export function LanguageTabs() {
  const { t } = useTranslation();
  const { language: current, page } = useRoute();
  const { pending } = useSwitching();
  const article = page.name === 'article' ? page.article : '';
  const { data: story } = useDocument({ ...storyQuery(article), enabled: article !== '' });
  return (
    <nav className={styles.tabs} aria-label={t('languages')}>
      {languages.map((language) => {
        const isMissing = story !== undefined && !Object.hasOwn(story.editions, language.code);
        return (
          <LanguageLink
            key={language.slug}
            to={language}
            lang={language.code}
            aria-label={`${language.slug}, ${language.name}`}
            title={language.name}
            {...(language === current && { 'aria-current': 'page' as const })}
            {...(language === pending?.language && { 'data-pending': '' })}
            {...(isMissing && { 'data-missing': '', 'aria-describedby': '_missing' })}
          >
            {language.slug}
          </LanguageLink>
        );
      })}
    </nav>
  );
}
