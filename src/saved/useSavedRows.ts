import { useEffect, useMemo, useState } from 'react';
import { canKeep, forget, listKept, refresh } from './keep.ts';
import type { Note } from './note.ts';

/** An article of the list: kept or, until the page is left, removed and to be had back. */
export type Row = { note: Note; restore?: () => Promise<void> };

export type SavedRows = {
  /** The last one saved first; undefined until the device has been asked. */
  rows: readonly Row[] | undefined;
  /** What went wrong last; `here` where this browser keeps nothing at all. */
  failure: unknown;
  remove: (note: Note) => Promise<void>;
  removeAll: () => Promise<void>;
};

/** What is kept, followed as it changes in this tab and others, and brought up to date where it can be. */
export function useSavedRows(): SavedRows {
  const [kept, setKept] = useState<Note[]>();
  const [gone, setGone] = useState<Required<Row>[]>([]);
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const look = async () => {
      try {
        if (!canKeep()) throw new Error('expected caches and workers');
        const notes = await listKept();
        if (!signal.aborted) setKept(notes);
        return notes;
      } catch (error) {
        console.info(error);
        if (!signal.aborted) setFailure('here');
        return [];
      }
    };
    const follow = () => void look();
    const renew = async () => {
      for (const { id } of await look()) {
        if (!signal.aborted) await refresh(id);
      }
    };
    void renew();
    addEventListener('storage', follow, { signal });
    addEventListener('pageshow', follow, { signal });
    addEventListener('online', renew, { signal });
    return () => ending.abort();
  }, []);

  const rows = useMemo(() => kept && rowsOf(kept, gone), [kept, gone]);

  async function remove(note: Note) {
    const others = (all: Required<Row>[]) => all.filter((row) => row.note.id !== note.id);
    // Both at once, not when the device is asked again: the row stays, and with it the focus.
    const isBack = () => {
      setKept((all = []) => [...all.filter(({ id }) => id !== note.id), note]);
      setGone(others);
    };
    setFailure(undefined);
    try {
      const putBack = await forget(note.id);
      const restore = () => putBack().then(isBack, setFailure);
      setGone((all) => [...others(all), { note, restore }]);
    } catch (error) {
      setFailure(error);
    }
  }

  async function removeAll() {
    for (const note of kept ?? []) await remove(note);
  }

  return { rows, failure, remove, removeAll };
}

/** What is kept and what has just been removed, in one order: nothing jumps. */
function rowsOf(kept: readonly Note[], gone: readonly Row[]): Row[] {
  const ids = new Set(kept.map(({ id }) => id));
  const rows: Row[] = kept.map((note) => ({ note }));
  rows.push(...gone.filter(({ note }) => !ids.has(note.id)));
  return rows.sort((a, b) => b.note.savedAt - a.note.savedAt);
}
