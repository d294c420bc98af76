import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { Image } from '../article/image.ts';
import type { Story } from '../article/story.ts';
import type { RootProps } from '../blocks/block.ts';
import { Picture } from './Picture.tsx';
import styles from './picture.module.css';

/** The story whose pictures are shown. */
export const StoryContext = createContext<Story | null>(null);

type Props = { image: Image; root?: RootProps; sizes?: string; first?: boolean };

/** A picture with its caption and credit. */
export function Figure({ image, root, sizes = '(min-width: 44rem) 40rem, 100vw', first }: Props) {
  const { t } = useTranslation();
  const story = use(StoryContext);
  if (!story) return null;
  const { caption, creditText, illustrative } = image;
  return (
    <figure {...root} className={styles.figure}>
      <Picture
        article={story.id}
        image={image}
        picture={story.pictures[image.url]}
        sizes={sizes}
        {...(first && { first })}
      />
      {(caption || creditText || illustrative) && (
        <figcaption>
          {caption && <span className={styles.caption}>{caption} </span>}
          {creditText && <span className={styles.credit}>{creditText}</span>}
          {illustrative && <span className={styles.illustrative}>{t('illustrative')}</span>}
        </figcaption>
      )}
    </figure>
  );
}
