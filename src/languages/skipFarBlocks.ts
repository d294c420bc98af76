import { placedBlocks } from './place.ts';

/** How far beyond the window blocks are laid out at once, in heights of the window. */
const margin = 0.5;

/**
 * Has the browser skip the layout of blocks far from the window: that of a switch then costs what is
 * in sight, however long the article is. What is skipped keeps its height (CSS Containment 2).
 * Returns what lays them out after all; the place has to be kept then, since their heights change.
 */
export function skipFarBlocks(): () => void {
  const { innerHeight } = window;
  const far = placedBlocks()
    .map((block) => ({ block, rect: block.getBoundingClientRect() }))
    .filter(
      ({ block, rect }) =>
        (rect.bottom < -margin * innerHeight || rect.top > (1 + margin) * innerHeight) &&
        // What has the focus would lose it.
        !block.contains(document.activeElement),
    );
  for (const { block, rect } of far) {
    block.style.contentVisibility = 'hidden';
    block.style.containIntrinsicBlockSize = `${rect.height}px`;
  }
  return () => {
    for (const { block } of far) block.removeAttribute('style');
  };
}
