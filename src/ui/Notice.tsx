import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A short word to the reader about what is shown. */
export function Notice({ children }: { children: ReactNode }) {
  return <p className={styles.notice}>{children}</p>;
}
