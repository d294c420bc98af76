import { type ReactNode, useEffect, useRef } from 'react';
import { PageLink } from '../ui/PageLink.tsx';
import { RetryButton } from '../ui/RetryButton.tsx';
import state from '../ui/state.module.css';
import { useTranslation } from '../ui/useTranslation.ts';
import { canKeep, forget, keep } from './keep.ts';
import { findNote } from './keptCopy.ts';
import { reasonOf } from './reasonOf.ts';
import './savedWords.ts';

type Show = (note: ReactNode) => void;

/** How long news stands there that can be found in the list at any time, in ms. */
const newsStays = 10_000;

/**
 * Keeps the article, or removes it where it is kept, and says how that went.
 * @param button has the focus again where a button of the message had it, which goes
 */
export async function pressSave(article: string, button: HTMLElement, show: Show): Promise<void> {
  const close = () => {
    show(undefined);
    button.focus({ preventScroll: true });
  };
  const again = () => {
    close();
    void pressSave(article, button, show);
  };
  const fail = (error: unknown) => {
    console.info(error);
    show(<Told text={reasonOf(error)} action={<RetryButton onClick={again} />} close={close} />);
  };
  try {
    if (!canKeep()) throw new DOMException('expected caches and workers', 'SecurityError');
    if (await findNote(article)) {
      const restore = await forget(article);
      const undo = () => void restore().then(close, fail);
      // Until it is closed: without network there is no other way to have the article back.
      show(<Told text="savedGone" action={<Undo onClick={undo} />} close={close} />);
    } else {
      await keep(article);
      const pass = () => show(undefined);
      show(<Told text="savedNow" action={<ToSaved />} close={close} pass={pass} />);
    }
  } catch (error) {
    fail(error);
  }
}

type ToldProps = {
  text: 'savedGone' | 'savedNow' | ReturnType<typeof reasonOf>;
  action: ReactNode;
  close: () => void;
  /** Has it go by itself after a while, unless the keyboard is in it. */
  pass?: () => void;
};

/** What has been done or has failed, and where that leads. */
function Told({ text, action, close, pass }: ToldProps) {
  const { t } = useTranslation();
  const actions = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!pass) return;
    const timer = setTimeout(() => {
      if (!actions.current?.contains(document.activeElement)) pass();
    }, newsStays);
    return () => clearTimeout(timer);
  }, [pass]);
  return (
    <>
      <span>{t(text)}</span>
      <span ref={actions}>
        {action}
        <button type="button" className={state.quietButton} onClick={close}>
          {t('close')}
        </button>
      </span>
    </>
  );
}

function ToSaved() {
  const { t } = useTranslation();
  return (
    <PageLink page={{ name: 'saved' }} className={state.accept}>
      {t('savedList')}
    </PageLink>
  );
}

function Undo({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={state.button} onClick={onClick}>
      {t('savedUndo')}
    </button>
  );
}
