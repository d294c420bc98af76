/*
 * The reader's place: the block at the reading line, found again in another edition by its id.
 * docs/place.md tells how and why. Plain DOM, so that it works before the app has taken over.
 */

/** The eye rests a third of the way down the window. */
const readingLine = 1 / 3;

/** How many blocks before the place are kept, should the other edition lack the block itself. */
const mostAnchors = 40;

type Anchor = { id: string; top: number; bottom: number };

/** Where the reader is: the block at the reading line, and those before it, nearest first; in px. */
export type Place = { anchors: Anchor[]; line: number };

/** The reading line in the window as it is, in px from its top edge. */
const lineOfWindow = () => window.innerHeight * readingLine;

/** The place in the page now: at the reading line or at an element; null above the first block. */
export function capturePlace(at?: Element): Place | null {
  const line = lineOfWindow();
  const blocks = placedBlocks();
  const current = at ? blocks.findIndex((block) => at.contains(block)) : lastAbove(blocks, line);
  if (current < 0) return null;
  const anchors = blocks
    .slice(Math.max(0, current - mostAnchors + 1), current + 1)
    .reverse()
    .map((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return { id: block.id, top, bottom };
    });
  return { anchors, line };
}

/**
 * Scrolls so that the place is where it was: at once, and before the next paint when called in the
 * task that changed the text. The nearest block before stands in for one that isn't there.
 * @param lineNow the reading line, where the window has another height than then
 */
export function restorePlace({ anchors, line }: Place, lineNow = line): void {
  for (const anchor of anchors) {
    const block = document.getElementById(anchor.id);
    if (!block?.dataset.block) continue;
    const { top, height } = block.getBoundingClientRect();
    scrollWithRoom(window.scrollY + top - topFor(anchor, height, line, lineNow));
    return;
  }
}

/** Room above and below the text, in px, without which the page couldn't scroll as far as a place needs. */
let [before, after] = [0, 0];

/** Scrolls to a height; where the page begins after it or ends before it, room is made. */
function scrollWithRoom(height: number): void {
  const own = height - before;
  const end = document.documentElement.scrollHeight - window.innerHeight - before - after;
  makeRoom(-own, own - end);
  window.scrollTo({ top: own + before, behavior: 'instant' });
}

/** Has room above and below the text, in px. */
export function makeRoom(above: number, below: number): void {
  const had = `${before}px ${after}px`;
  before = Math.max(0, Math.round(above));
  after = Math.max(0, Math.round(below));
  const room = `${before}px ${after}px`;
  if (room !== had) document.documentElement.style.setProperty('--room', room);
}

/**
 * Calls back once the faces are there that the page's text has just begun to ask for, if it has: a browser
 * may lay it out anew with them, and keeps by itself another block than the one at the reading line.
 */
export function withFaces(keep: () => void): void {
  const { fonts, documentElement } = document;
  if (fonts.status !== 'loading') return;
  documentElement.style.overflowAnchor = 'none';
  fonts.ready.then(() => {
    documentElement.style.overflowAnchor = '';
    keep();
  });
}

/** Restores the place, and once more with the faces of a text that is new, unless the reader scrolls before. */
export function settlePlace(place: Place): void {
  restorePlace(place);
  const { scrollY } = window;
  withFaces(() => scrollY === window.scrollY && restorePlace(place));
}

/**
 * From now on, what is read stays at the reading line when the window gets another width, as when a phone is
 * turned: the text is laid out anew, and a browser may keep nothing but the number of pixels.
 */
export function keepPlaceOnResize(): void {
  const { documentElement } = document;
  let width = documentElement.clientWidth;
  let place: Place | null = null;
  // Older browsers don't tell of a scroll's end.
  addEventListener('onscrollend' in window ? 'scrollend' : 'scroll', () => {
    place = capturePlace();
  });
  addEventListener('resize', () => {
    if (documentElement.clientWidth === width) return;
    width = documentElement.clientWidth;
    if (place) restorePlace(place, lineOfWindow());
  });
}

/** The height in the window at which a block's top edge has to stand, given the line then and now. */
function topFor({ top, bottom }: Anchor, height: number, line: number, lineNow: number): number {
  if (top >= 0 && line === lineNow) return top;
  // All of it is above the line: what follows it is being read, so its end stays where it is.
  if (bottom <= line) return lineNow - (line - bottom) - height;
  const shareAbove = (line - top) / (bottom - top);
  return lineNow - shareAbove * height;
}

/** The blocks that a place may be at, in their order. */
export function placedBlocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-block][id]')];
}

/** Index of the last block that begins above a line; blocks stand in order, so by halving. */
function lastAbove(blocks: HTMLElement[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = blocks[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
