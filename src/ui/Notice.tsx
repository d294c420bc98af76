import type { ReactNode } from 'react';
import { textIn } from '../languages/direction.ts';
import styles from './notice.module.css';
import { useTranslation } from './useTranslation.ts';

/** A short word to the reader about what is shown. */
export function Notice({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <p className={styles.notice} {...textIn(i18n.language)}>
      {children}
    </p>
  );
}
