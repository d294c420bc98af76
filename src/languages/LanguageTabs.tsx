import { useEffect } from 'react';
import { hasEdition } from '../article/story.ts';
import { languages } from '../languages.ts';
import { say } from '../ui/announce.ts';
import { useRoute, useSwitching } from '../ui/useNavigation.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { LanguageLink } from './LanguageLink.tsx';
import styles from './tabs.module.css';
import { useShownStory } from './useShownStory.ts';

/** A switch that takes longer than this is told of, in ms: most are there at once. */
const longWait = 1_000;

/** The tabs `ua en ru`: real links, which the app turns into a switch on the spot. */
export function LanguageTabs() {
  const { t } = useTranslation();
  const { language: current } = useRoute();
  const { pending } = useSwitching();
  const story = useShownStory();
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => say(t('loading')), longWait);
    return () => clearTimeout(timer);
  }, [pending, t]);
  return (
    <nav className={styles.tabs} aria-label={t('languages')}>
      {languages.map((language) => {
        const isMissing = story && !hasEdition(story, language);
        return (
          <LanguageLink
            key={language.slug}
            to={language}
            lang={language.code}
            aria-label={`${language.slug}, ${language.name}`}
            title={language.name}
            aria-current={language === current ? 'page' : undefined}
            data-pending={language === pending?.language ? '' : undefined}
            data-missing={isMissing ? '' : undefined}
            aria-describedby={isMissing ? '_missing' : undefined}
          >
            {language.slug}
          </LanguageLink>
        );
      })}
    </nav>
  );
}
