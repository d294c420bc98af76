import { type ReactNode, useEffect, useRef } from 'react';
import { PageLink } from '../ui/PageLink.tsx';
import { RetryButton } from '../ui/RetryButton.tsx';
import state from '../ui/state.module.css';
import { ToastBody } from '../ui/ToastBody.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { canKeep, forget, keep } from './keep.ts';
import { findNote } from './keptCopy.ts';
import { reasonOf } from './reasonOf.ts';
import './savedWords.ts';

type Message = {
  show: (note: ReactNode) => void;
  close: () => void;
  /** Closes it, and presses the button again. */
  again: () => void;
};

/** How long news stands there that can be found in the list at any time, in ms. */
const newsStays = 10_000;

/** Keeps the article, or removes it where it is kept, and says how that went. */
export async function pressSave(article: string, message: Message): Promise<void> {
  const { show, close, again } = message;
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
    <ToastBody ref={actions} text={t(text)} t={t} close={close}>
      {action}
    </ToastBody>
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
