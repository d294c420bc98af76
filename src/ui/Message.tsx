import type { ReactNode } from 'react';
import { Head } from '../head/Head.tsx';
import { siteName } from '../site.ts';
import styles from './state.module.css';
import { useLanguage } from './useLanguage.ts';

/** A page with nothing but a word to the reader, and ways on. */
export function Message({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}) {
  const name = siteName(useLanguage());
  return (
    <div className={styles.state} role="alert">
      <Head
        tags={[
          { tag: 'title', text: `${title} · ${name}` },
          { tag: 'meta', attributes: { name: 'robots', content: 'noindex' } },
        ]}
      />
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
