import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { hasEdition } from '../article/story.ts';
import { loadCatalogue } from '../i18n.ts';
import { type Language, languages } from '../languages.ts';
import styles from '../ui/state.module.css';
import { ToastBody } from '../ui/ToastBody.tsx';
import { useRoute } from '../ui/useNavigation.tsx';
import { rememberChoice, rememberedChoice } from './choice.ts';
import { textIn } from './direction.ts';
import { focusTab } from './focusTab.ts';
import { LanguageLink } from './LanguageLink.tsx';
import { useShownStory } from './useShownStory.ts';

/**
 * One line that offers the page in the browser's first language, in that language: only where there
 * is such an edition, and only to readers who haven't chosen. It changes nothing by itself.
 */
export function LanguageOffer() {
  const { language: current, alongside, page } = useRoute();
  const [offer, setOffer] = useState<{ language: Language; texts: i18n } | null>(null);
  const story = useShownStory();

  useEffect(() => {
    const language = browserLanguage();
    if (!language || rememberedChoice()) return;
    // Without its words there is no offer.
    loadCatalogue(language).then(
      (texts) => setOffer({ language, texts }),
      () => {},
    );
  }, []);

  if (!offer || rememberedChoice()) return null;
  if (offer.language === current || offer.language === alongside) return null;
  if (page.name === 'notFound') return null;
  if (page.name === 'article' && !(story && hasEdition(story, offer.language))) return null;
  const { language, texts } = offer;
  const dismiss = () => {
    rememberChoice(current);
    setOffer(null);
    focusTab(current);
  };
  return (
    <aside className={styles.toast} aria-label={texts.t('languages')} {...textIn(language.code)}>
      <ToastBody text={texts.t('offer')} t={texts.t} close={dismiss}>
        <LanguageLink to={language} className={styles.accept}>
          {texts.t('offerAccept')}
        </LanguageLink>
      </ToastBody>
    </aside>
  );
}

/** The row of the browser's first language, whatever its region: `en-US` is `en`. */
function browserLanguage(): Language | undefined {
  const [first = ''] = navigator.languages;
  return languages.find(({ code }) => first === code || first.startsWith(`${code}-`));
}
