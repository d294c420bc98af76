import styles from './state.module.css';
import { useTranslation } from './useTranslation.ts';

/** Tries again what has failed. */
export function RetryButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      {t('retry')}
    </button>
  );
}
