import { createContext, type ReactNode, useState } from 'react';
import type { Rendition } from '../article/rendition.ts';
import { KeepPlace } from './KeepPlace.tsx';

/** Two languages at once, and what of the second is open where there is no room for two columns. */
export type Pair = {
  twin: Rendition;
  isOpen: (id: string) => boolean;
  toggle: (id: string) => void;
  areAllOpen: boolean;
  toggleAll: () => void;
};

export const PairContext = createContext<Pair | null>(null);

/** Rows opened one by one, or all but those closed again. */
type Open = { all: boolean; except: ReadonlySet<string> };
const closed: Open = { all: false, except: new Set() };

/** Holds the second language, where there is one. The place is kept as it comes and goes. */
export function PairProvider({
  twin,
  children,
}: {
  twin: Rendition | undefined;
  children: ReactNode;
}) {
  const [{ all, except }, setOpen] = useState(closed);
  const pair: Pair | null = twin
    ? {
        twin,
        isOpen: (id) => all !== except.has(id),
        toggle: (id) => setOpen({ all, except: toggled(except, id) }),
        areAllOpen: all,
        toggleAll: () => setOpen({ ...closed, all: !all }),
      }
    : null;
  return (
    <KeepPlace of={`${Boolean(twin)} ${all}`}>
      <PairContext value={pair}>{children}</PairContext>
    </KeepPlace>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
