import { useId } from 'react';
import styles from './picture.module.css';

/**
 * A picture's colours before it is there, from top to bottom. SVG, since a `style` attribute would
 * break the CSP; a gradient, since a blur takes a slow phone as long as the picture itself.
 */
export function Placeholder({ colours }: { colours: readonly string[] }) {
  const id = useId();
  return (
    <svg className={styles.placeholder} aria-hidden="true">
      <linearGradient id={id} x2="0" y2="1">
        {colours.map((colour, index) => (
          <stop
            // biome-ignore lint/suspicious/noArrayIndexKey: a colour is its place.
            key={index}
            // One colour alone is the whole of it.
            offset={index / Math.max(1, colours.length - 1)}
            stopColor={colour}
          />
        ))}
      </linearGradient>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
