import { type ReactNode, useEffect } from 'react';
import { PageLink } from '../ui/PageLink.tsx';
import { RetryButton } from '../ui/RetryButton.tsx';
import state from '../ui/state.module.css';
import { useTranslation } from '../ui/useTranslation.ts';
import { canKeep, forget, keep } from './keep.ts';
import { findNote } from './keptCopy.ts';
import { reasonOf } from './reasonOf.ts';
import './savedWords.ts';

type Show = (note: ReactNode) => void;

/** How long good news stands there, in ms: what it says can be found in the list at any time. */
const goodNewsStays = 10_000;

/** Keeps the article, or removes it where it is kept, and says how that went. */
export async function pressSave(article: string, show: Show): Promise<void> {
  const fail = (error: unknown) => {
    console.info(error);
    show(<Failed error={error} again={() => void pressSave(article, show)} show={show} />);
  };
  try {
    if (!canKeep()) throw new DOMException('expected caches and workers', 'SecurityError');
    if (await findNote(article)) {
      const restore = await forget(article);
      const undo = () => void restore().then(() => show(undefined), fail);
      show(<Done text="savedGone" show={show} action={<Undo onClick={undo} />} />);
    } else {
      await keep(article);
      show(<Done text="savedNow" show={show} action={<ToSaved />} />);
    }
  } catch (error) {
    fail(error);
  }
}

/** What has been done, for a while, and where it leads. */
function Done({
  text,
  action,
  show,
}: {
  text: 'savedGone' | 'savedNow';
  action: ReactNode;
  show: Show;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(() => show(undefined), goodNewsStays);
    return () => clearTimeout(timer);
  }, [show]);
  return (
    <>
      <span>{t(text)}</span>
      <span>
        {action}
        <Close show={show} />
      </span>
    </>
  );
}

function Failed({ error, again, show }: { error: unknown; again: () => void; show: Show }) {
  const { t } = useTranslation();
  return (
    <>
      <span>{t(reasonOf(error))}</span>
      <span>
        <RetryButton onClick={again} />
        <Close show={show} />
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

function Close({ show }: { show: Show }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={state.quietButton} onClick={() => show(undefined)}>
      {t('close')}
    </button>
  );
}
