import { inStorage, ownKey } from './inStorage.ts';

const key = ownKey('positions');

/** How far pages were scrolled, by their number in the visit; in px. Kept, they outlive a reload; without storage they don't. */
export function createScrollPositions() {
  const positions = read();
  return {
    /** The number of a page that is loaded: it comes after all that have been shown. */
    next: Math.max(-1, ...positions.keys()) + 1,
    of: (index: number): number => positions.get(index) ?? 0,
    note: (index: number): void => void positions.set(index, window.scrollY),
    keep: (): void => {
      inStorage(() => sessionStorage.setItem(key, JSON.stringify([...positions])));
    },
  };
}

function read(): Map<number, number> {
  return inStorage(() => new Map(JSON.parse(sessionStorage.getItem(key) ?? '[]'))) ?? new Map();
}
