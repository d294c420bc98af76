import { decoded } from './decoded.ts';

/** Scrolls to the block that the address names, or to a position. */
export function goToPlace(hash: string, top: number): void {
  const block = blockOf(hash);
  if (block) block.scrollIntoView({ behavior: 'instant' });
  else window.scrollTo({ top, behavior: 'instant' });
}

/** The block that the address names, where it stands as the browser put it. */
export function namedInPlace(hash: string): Element | undefined {
  const block = blockOf(hash);
  if (!block) return undefined;
  const { top } = block.getBoundingClientRect();
  const margin = Number.parseFloat(getComputedStyle(block).scrollMarginBlockStart);
  return Math.abs(top - margin) < 2 ? block : undefined;
}

function blockOf(hash: string): Element | null {
  return hash ? document.getElementById(decoded(hash.slice(1))) : null;
}
