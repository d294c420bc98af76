import { use, useEffect, useRef, useState } from 'react';
import type { Rendition } from '../article/rendition.ts';
import { hasEdition } from '../article/story.ts';
import { type Language, languages } from '../languages.ts';
import { hrefOf, type Route } from '../route.ts';
import action from '../ui/actionButton.module.css';
import { useIsRunning } from '../ui/useIsRunning.ts';
import { useRoute } from '../ui/useNavigation.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import styles from './alongsideMenu.module.css';
import { textIn } from './direction.ts';
import { PairContext } from './PairContext.tsx';

/** Which language stands alongside. It needs the app, so it is never in the HTML made ahead. */
export function AlongsideMenu({ rendition: { story, edition } }: { rendition: Rendition }) {
  const { t } = useTranslation();
  const { alongside, ...alone } = useRoute();
  const isRunning = useIsRunning();
  const { isOpen, setOpen, root, button } = useDisclosure();
  const pair = use(PairContext);
  const others = languages.filter(
    (language) => hasEdition(story, language) && language.code !== edition.inLanguage,
  );
  if (!isRunning || (others.length === 0 && !alongside)) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={root} className={styles.menu}>
      <button
        ref={button}
        type="button"
        className={action.button}
        aria-expanded={isOpen}
        aria-controls="_alongside"
        data-on={alongside ? '' : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M2 4l8-1v18l-8-1zM14 3l8 1v16l-8 1z" />
        </svg>
        <span>{t('twoLanguages')}</span>
      </button>
      <div id="_alongside" className={styles.list} hidden={!isOpen}>
        <ul aria-label={t('alongside')}>
          {others.map((language) => (
            <Choice
              key={language.slug}
              route={{ ...alone, alongside: language }}
              language={language}
              isCurrent={language === alongside}
              onChoose={close}
            />
          ))}
          <Choice route={alone} isCurrent={!alongside} onChoose={close} />
        </ul>
        {pair && (
          <button
            type="button"
            className={styles.all}
            onClick={() => {
              pair.toggleAll();
              close();
            }}
          >
            {t(pair.areAllOpen ? 'closeAll' : 'openAll')}
          </button>
        )}
      </div>
    </div>
  );
}

type ChoiceProps = {
  route: Route;
  language?: Language;
  isCurrent: boolean;
  onChoose: () => void;
};

/** The page with this language alongside, or alone. */
function Choice({ route, language, isCurrent, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <li>
      <a
        href={hrefOf(route)}
        onClick={onChoose}
        {...textIn(language?.code)}
        aria-current={isCurrent ? 'true' : undefined}
      >
        {language ? language.name : t('oneLanguage')}
      </a>
    </li>
  );
}

/** What a button shows and hides: Escape and a touch elsewhere hide it too. */
function useDisclosure() {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    // All of the list, where it begins near the window's edge.
    root.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus({ preventScroll: true });
    };
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    const ending = new AbortController();
    const { signal } = ending;
    document.addEventListener('keydown', onKey, { signal });
    document.addEventListener('pointerdown', onElsewhere, { signal });
    document.addEventListener('focusin', onElsewhere, { signal });
    return () => ending.abort();
  }, [isOpen]);
  return { isOpen, setOpen, root, button };
}
