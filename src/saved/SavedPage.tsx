import { useCallback, useRef } from 'react';
import { Head } from '../head/Head.tsx';
import { pageHead } from '../head/pageHead.ts';
import { textIn } from '../languages/direction.ts';
import { Card } from '../lists/Cards.tsx';
import lists from '../lists/lists.module.css';
import { BookmarkIcon } from '../ui/BookmarkIcon.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import state from '../ui/state.module.css';
import { useIsRunning } from '../ui/useIsRunning.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { formatSize } from './formatSize.ts';
import { itemOf } from './note.ts';
import { reasonOf } from './reasonOf.ts';
import styles from './saved.module.css';
import './savedWords.ts';
import { type Row, type SavedRows, useSavedRows } from './useSavedRows.ts';

/** The articles that are kept on this device. */
export function SavedPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const isRunning = useIsRunning();
  const title = t('saved');
  const description = t('savedIntro');
  return (
    <>
      <Head
        tags={pageHead({
          language,
          page: { name: 'saved' },
          title,
          description,
          hidden: true,
        })}
      />
      <header className={lists.intro}>
        <h1>{title}</h1>
        <p>{description}</p>
      </header>
      <noscript>
        <p>{t('savedNeedsScript')}</p>
      </noscript>
      {isRunning && <SavedList />}
    </>
  );
}

function SavedList() {
  const { t } = useTranslation();
  const saved = useSavedRows();
  const { rows, failure } = saved;
  if (failure === 'here') return <p>{t('savedNotHere')}</p>;
  if (!rows) return <p role="status">{t('loading')}</p>;
  if (rows.length === 0) return <Empty />;
  return (
    <>
      <Summary saved={saved} rows={rows} />
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {t(reasonOf(failure))}
        </p>
      )}
      <ul className={lists.list}>
        {rows.map((row) => (
          <SavedRow key={row.note.id} row={row} saved={saved} />
        ))}
      </ul>
    </>
  );
}

/** How to have something here, and the way to where it is found. */
function Empty() {
  const { t } = useTranslation();
  const [before = '', after = ''] = t('savedEmpty', { save: '\n' }).split('\n');
  // No line ends between the button's name and the quotation marks around it.
  const [opening = ''] = /\p{P}*$/u.exec(before) ?? [];
  const [closing = ''] = /^\p{P}*/u.exec(after) ?? [];
  return (
    <div className={styles.empty}>
      <p>
        {before.slice(0, before.length - opening.length)}
        <span className={styles.name}>
          {opening}
          <BookmarkIcon /> {t('save')}
          {closing}
        </span>
        {after.slice(closing.length)}
      </p>
      <PageLink page={{ name: 'front' }}>{t('latest')}</PageLink>
    </div>
  );
}

/** How much room it takes, and a way to have it back, all at once. */
function Summary({ saved, rows }: { saved: SavedRows; rows: readonly Row[] }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const kept = rows.filter(({ restore }) => !restore);
  const bytes = kept.reduce((sum, { note }) => sum + note.bytes, 0);
  const status = useRef<HTMLParagraphElement>(null);
  const removeAll = () => {
    // The button goes; what follows here are the ways to have them back.
    status.current?.focus({ preventScroll: true });
    void saved.removeAll();
  };
  return (
    <div className={styles.summary}>
      <p ref={status} role="status" tabIndex={-1}>
        {kept.length > 0 ? t('savedRoom', { size: formatSize(bytes, code) }) : t('savedAllGone')}
      </p>
      {kept.length > 1 && (
        <button type="button" className={styles.button} onClick={removeAll}>
          {t('savedRemoveAll')}
        </button>
      )}
    </div>
  );
}

function SavedRow({ row, saved }: { row: Row; saved: SavedRows }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const [button, press] = useFocusAfter<HTMLButtonElement>();
  const { note, restore } = row;
  const item = itemOf(note, code);
  const headline = item?.headline ?? note.id;
  if (restore) {
    return (
      // What has just been removed, in its place: a slip of the finger can be put right.
      <li id={`_${note.id}`} data-block="card" className={styles.gone}>
        <p>
          {t('savedRemoved')} <span {...textIn(item?.inLanguage)}>{headline}</span>
        </p>
        <button
          key="undo"
          ref={button}
          type="button"
          className={state.button}
          aria-label={`${t('savedUndo')}: ${headline}`}
          onClick={() => {
            press();
            void restore();
          }}
        >
          {t('savedUndo')}
        </button>
      </li>
    );
  }
  const remove = (
    <button
      key="remove"
      ref={button}
      type="button"
      className={styles.button}
      aria-label={`${t('savedRemove')}: ${headline}`}
      onClick={() => {
        press();
        void saved.remove(note);
      }}
    >
      {t('savedRemove')}
    </button>
  );
  if (!item) return <li className={styles.gone}>{remove}</li>;
  return (
    <Card item={item}>
      {note.withdrawn && <p className={styles.withdrawn}>{t('savedWithdrawn')}</p>}
      {remove}
    </Card>
  );
}

/** Has the element that comes in another's place after a press take the focus over: its ref, and the press. */
function useFocusAfter<Element extends HTMLElement>() {
  const isPressed = useRef(false);
  const ref = useCallback((element: Element | null) => {
    if (!element || !isPressed.current) return;
    isPressed.current = false;
    element.focus({ preventScroll: true });
  }, []);
  const press = () => {
    isPressed.current = true;
  };
  return [ref, press] as const;
}
