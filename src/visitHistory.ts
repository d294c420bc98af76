import { createScrollPositions } from './scrollPositions.ts';

/** How the browser's history takes a page: as a new entry, in place of one, or as one that Back or Forward has led to, by its number. */
export type Step = 'push' | 'replace' | number;

/** The pages of a visit, by their numbers in the browser's history, and how far each was scrolled. */
export function createVisitHistory() {
  const positions = createScrollPositions();
  let index = positions.next;
  let undoing = false;

  return {
    /** Comes to a page at an address. Back and Forward have changed that already. */
    enter(step: Step, url: string): void {
      positions.note(index);
      if (typeof step === 'number') {
        index = step;
        return;
      }
      // A Back that is still on its way has moved the browser already: what is pushed comes after that.
      if (step === 'push') index = (indexIn(history.state) ?? index) + 1;
      history[`${step}State`]({ index }, '', url);
    },
    /** Has Back or Forward led to an entry without a page of its own: another block of the one that is shown. */
    stay(step: number): void {
      index = step;
      history.replaceState({ index }, '');
    },
    /** Takes a step back that has come to nothing. */
    undo(step: Step): void {
      if (typeof step !== 'number' || step === index) return;
      undoing = true;
      history.go(index - step);
    },
    /** How far a page was scrolled, in px. */
    topOf: (step: number): number => positions.of(step),
    /**
     * Begins to keep scroll positions, and tells of Back and Forward: the number of the page, and whether it has
     * been here before.
     */
    start(onStep: (step: number, isKnown: boolean) => void): void {
      index = indexIn(history.state) ?? index;
      history.replaceState({ index }, '');
      // Whatever leads away from here, by the browser or by us.
      addEventListener('click', () => positions.note(index), true);
      // Manual while the app is here; the browser's own after that, for a reload.
      history.scrollRestoration = 'manual';
      addEventListener('pagehide', () => {
        positions.note(index);
        positions.keep();
        history.scrollRestoration = 'auto';
      });
      addEventListener('pageshow', () => {
        history.scrollRestoration = 'manual';
      });
      addEventListener('popstate', ({ state }) => {
        if (undoing) undoing = false;
        else onStep(indexIn(state) ?? index + 1, Boolean(state));
      });
    },
  };
}

/** The number that a page has in the visit, where the history knows it. */
function indexIn(state: unknown): number | undefined {
  return (state as { index?: number } | null)?.index;
}
