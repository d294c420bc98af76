import type { TFunction } from 'i18next';
import type { ReactNode, Ref } from 'react';
import styles from './state.module.css';

type Props = {
  text: string;
  /** The words of the language that the text is in. */
  t: TFunction;
  close: () => void;
  /** What can be done about it. */
  children: ReactNode;
  /** The element around all that can be done. */
  ref?: Ref<HTMLSpanElement>;
};

/** What a message over the page's end says, what can be done about it, and a way to have it go. */
export function ToastBody({ text, t, close, children, ref }: Props) {
  return (
    <>
      <span>{text}</span>
      <span ref={ref}>
        {children}
        <button type="button" className={styles.quietButton} onClick={close}>
          {t('close')}
        </button>
      </span>
    </>
  );
}
