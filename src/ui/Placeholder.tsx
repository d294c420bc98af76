import styles from './picture.module.css';

/** How many colours stand beside each other in a placeholder. */
const columns = 4;

/** A picture's colours before it is there. SVG, since a `style` attribute would break the CSP. */
export function Placeholder({ colours }: { colours: readonly string[] }) {
  const rows = Math.ceil(colours.length / columns);
  return (
    <svg
      className={styles.placeholder}
      viewBox={`0 0 ${columns} ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {colours.map((colour, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a colour is its place.
          key={index}
          fill={colour}
          d={`M${index % columns} ${Math.floor(index / columns)}h1v1h-1z`}
        />
      ))}
    </svg>
  );
}
