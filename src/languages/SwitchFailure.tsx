import { RetryButton } from '../ui/RetryButton.tsx';
import styles from '../ui/state.module.css';
import { ToastBody } from '../ui/ToastBody.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { useSwitching } from '../ui/useNavigation.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { focusTab } from './focusTab.ts';
import { languageName } from './languageName.ts';

/** A language or page that couldn't be had: what was shown is still there, and this says so. */
export function SwitchFailure() {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { failure, dismiss } = useSwitching();
  if (!failure) return null;
  const { language: asked } = failure.route;
  const text =
    asked.code === code
      ? t('pageFailed')
      : t('switchFailed', { language: languageName(asked.code, code) });
  const close = () => {
    dismiss();
    focusTab(asked);
  };
  return (
    <div className={styles.toast} role="alert">
      <ToastBody text={text} t={t} close={close}>
        <RetryButton onClick={failure.retry} />
      </ToastBody>
    </div>
  );
}
