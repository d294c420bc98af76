import type { ReactNode } from 'react';
import type { ListItem } from '../article/story.ts';
import { textIn } from '../languages/direction.ts';
import { Picture } from '../pictures/Picture.tsx';
import pictures from '../pictures/picture.module.css';
import { pictureSizes } from '../pictures/pictureSizes.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { Time } from '../ui/Time.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { GapMarks } from './GapMarks.tsx';
import styles from './lists.module.css';

/** Articles as cards, the first one large where it opens the page. */
export function Cards({ items, opening = false }: { items: ListItem[]; opening?: boolean }) {
  return (
    <ul className={styles.list}>
      {items.map((item, index) => (
        <Card key={item.id} item={item} isOpening={opening && index === 0} isFirst={index === 0} />
      ))}
    </ul>
  );
}

type CardProps = {
  item: ListItem;
  isOpening?: boolean;
  isFirst?: boolean;
  /** What else stands on it. */
  children?: ReactNode;
};

/** An article of a list: picture, headline, lead, date, and what this edition lacks. */
export function Card({ item, isOpening = false, isFirst = false, children }: CardProps) {
  const { code } = useLanguage();
  const { id, headline, description, image } = item;
  const text = item.inLanguage ?? code;
  return (
    <li
      id={`_${id}`}
      data-block="card"
      className={isOpening ? `${styles.card} ${styles.opening}` : styles.card}
    >
      {image && (
        <div className={`${pictures.frame} ${styles.picture}`}>
          <Picture
            article={id}
            image={{ ...image, alt: '' }}
            picture={image.picture}
            sizes={isOpening ? pictureSizes.opening : pictureSizes.card}
            first={isFirst}
          />
        </div>
      )}
      <h2 {...textIn(text)}>
        <PageLink page={{ name: 'article', article: id }}>{headline}</PageLink>
      </h2>
      <p className={styles.lead} {...textIn(text)}>
        {description}
      </p>
      <p className={styles.meta}>
        <Time date={item.datePublished} style="moment" />
        <GapMarks item={item} />
      </p>
      {children}
    </li>
  );
}
