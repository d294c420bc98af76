import styles from './picture.module.css';

/** How many colours stand beside each other in a placeholder. */
const columns = 4;

/** A picture's colours before it is there. SVG, since a `style` attribute would break the CSP. */
export function Placeholder({ colours }: { colours: readonly string[] }) {
  const rows = Math.ceil(colours.length / columns);
  return (
    <svg
      className={styles.placeholder}
      // A colour is a line of its place's size: the shortest there is.
      viewBox={`0 -.5 ${columns} ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {colours.map((colour, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a colour is its place.
          key={index}
          stroke={colour}
          d={`M${index % columns} ${Math.floor(index / columns)}h1`}
        />
      ))}
    </svg>
  );
}
