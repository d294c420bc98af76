import { type ReactNode, use } from 'react';
import { I18nextProvider } from 'react-i18next';
import { catalogueOf } from '../i18n.ts';
import { languageByCode } from '../languages.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { textIn } from './direction.ts';
import { languageName } from './languageName.ts';
import { PairContext } from './PairContext.tsx';
import styles from './sideBySide.module.css';

type Props = {
  id: string;
  own?: ReactNode;
  /** The same in the other language. */
  twin?: ReactNode;
  /** Stands above the twin where it isn't in a column of its own. */
  mark?: ReactNode;
  /** The twin is in sight on a narrow page too, with nothing to touch. */
  isShown?: boolean;
};

/** A piece of the article: alone, or with its twin on the same line. */
export function TwinRow({ id, own, twin, mark, isShown = false }: Props) {
  const pair = use(PairContext);
  if (!pair) return own;
  const code = pair.twin.edition.inLanguage;
  const isOpen = isShown || pair.isOpen(id);
  return (
    <div className={styles.row} data-open={isOpen ? '' : undefined}>
      {own || <Gap />}
      {twin && !isShown && <Toggle code={code} isOpen={isOpen} onClick={() => pair.toggle(id)} />}
      {twin ? (
        <div className={styles.twin} {...textIn(code)}>
          {mark}
          <InOwnWords code={code}>{twin}</InOwnWords>
        </div>
      ) : (
        <Gap />
      )}
    </div>
  );
}

/** The place of what a language lacks. With the block's id where the tab's language has the gap. */
export function Gap({ id }: { id?: string }) {
  return <div className={styles.gap} {...(id && { id, 'data-block': 'gap' })} />;
}

/** Opens the twin under the paragraph, where there is no room for it beside. */
function Toggle(props: { code: string; isOpen: boolean; onClick: () => void }) {
  const { code, isOpen, onClick } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const slug = languageByCode(code)?.slug ?? code;
  const passage = t('passageIn', { language: languageName(code, language.code) });
  return (
    <button
      type="button"
      className={styles.toggle}
      {...textIn(language.code)}
      aria-expanded={isOpen}
      aria-label={`${slug}: ${passage}`}
      onClick={onClick}
    >
      {slug}
    </button>
  );
}

/** The interface's words inside a text are in the text's language, where they have been loaded. */
function InOwnWords({ code, children }: { code: string; children: ReactNode }) {
  const { i18n } = useTranslation();
  const language = languageByCode(code);
  const catalogue = language && catalogueOf(language);
  return <I18nextProvider i18n={catalogue ?? i18n}>{children}</I18nextProvider>;
}
