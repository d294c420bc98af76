import type { Route } from '../route.ts';
import { createKeptPlaces } from './keptPlaces.ts';
import { makeRoom, withFaces } from './place.ts';
import { skipFarBlocks } from './skipFarBlocks.ts';

type Turn = {
  from: Route;
  to: Route;
  /** The block that the reader has come for and is still at, if any. */
  named: Element | undefined;
  /** Puts the other text in place, in this very task. */
  change: () => void;
  /** Called when that is painted. */
  onPainted: () => void;
};

/** Turns a page into another language, or into two: what was under the reader's eye stays there. */
export function createTurns() {
  let places = createKeptPlaces();
  let turns = 0;
  /** What of the last turn waits until it is painted. */
  let finish: (() => void) | undefined;

  return {
    /** Ends what still waits for the last turn's paint: before the page changes. */
    settle: (): void => finish?.(),
    turn({ from, to, named, change, onPainted }: Turn): void {
      turns += 1;
      const own = turns;
      const place = places.between(from, to, named);
      const layOutAll = skipFarBlocks();
      change();
      places.keep(place);
      finish = () => {
        finish = undefined;
        const now = places.stillAt(place);
        layOutAll();
        places.keep(now);
        onPainted();
      };
      afterPaint(() => finish?.());
      withFaces(() => own === turns && places.keep(places.stillAt(place)));
    },
    /** Another page is there: the places of the last one count no more. */
    leave(): void {
      turns += 1;
      places = createKeptPlaces();
      makeRoom(0, 0);
    },
  };
}

/** Calls back when the next frame is painted. */
function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callback;
    port2.postMessage(null);
  });
}
