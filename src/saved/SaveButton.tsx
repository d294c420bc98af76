import { type ReactNode, useEffect, useRef, useState } from 'react';
import { loadCode } from '../loadCode.ts';
import styles from '../ui/actionButton.module.css';
import { BookmarkIcon } from '../ui/BookmarkIcon.tsx';
import { RetryButton } from '../ui/RetryButton.tsx';
import state from '../ui/state.module.css';
import { ToastBody } from '../ui/ToastBody.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { findNote } from './keptCopy.ts';

/**
 * Keeps an article on this device, or lets it go. It needs the app, so it is never in the HTML made ahead;
 * what it does is loaded once somebody wants it.
 */
export function SaveButton({ article }: { article: string }) {
  const { t } = useTranslation();
  const [isKept, setKept] = useState<boolean>();
  const [note, setNote] = useState<ReactNode>();
  const button = useRef<HTMLButtonElement>(null);
  const isBusy = useRef(false);
  useEffect(() => {
    const look = async () => {
      const kept = Boolean(await findNote(article).catch(() => undefined));
      setKept(kept);
      return kept;
    };
    look()
      .then(async (kept) => kept && (await loadKeeping()).refresh(article))
      .catch(() => {});
    // Another tab may do the same, and a page that comes back has missed it.
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener('storage', look, { signal });
    addEventListener('pageshow', look, { signal });
    return () => ending.abort();
  }, [article]);
  if (isKept === undefined) return null;

  function press() {
    if (isBusy.current) return;
    isBusy.current = true;
    setNote(t('saving'));
    loadKeeping()
      .then(
        (code) => code.pressSave(article, { show: setNote, close, again }),
        () =>
          setNote(
            <ToastBody text={t('unavailableText')} t={t} close={close}>
              <RetryButton onClick={again} />
            </ToastBody>,
          ),
      )
      .finally(() => {
        isBusy.current = false;
      });
  }

  /** The message goes, and with it what of it had the focus. */
  function close() {
    setNote(undefined);
    button.current?.focus({ preventScroll: true });
  }

  function again() {
    close();
    press();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-pressed={isKept}
        onClick={press}
      >
        <BookmarkIcon />
        <span>{t('save')}</span>
      </button>
      <div role="status" className={note ? state.toast : ''}>
        {note}
      </div>
    </>
  );
}

const loadKeeping = () => loadCode(() => import('./onDevice.ts').then(asKeeping));

/** The code that keeps articles; another build's has other exports. */
function asKeeping(code: typeof import('./onDevice.ts')) {
  return typeof code.pressSave === 'function' ? code : undefined;
}
