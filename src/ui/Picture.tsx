import { articlesUrl } from '../article/fetchDocument.ts';
import type { Image } from '../article/image.ts';
import type { DerivedPicture } from '../article/story.ts';
import { Placeholder } from './Placeholder.tsx';
import styles from './picture.module.css';

type Props = {
  /** The article in whose folder the picture lies. */
  article: string;
  image: Image;
  picture: DerivedPicture | undefined;
  /** How wide it is shown, as the `sizes` attribute has it. */
  sizes: string;
  /** The page's first picture: fetched at once, before all else. */
  first?: boolean;
};

export const mimeTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;

/** A picture in the sizes and formats there are. Its place is kept from the start. */
export function Picture({ article, image, picture, sizes, first = false }: Props) {
  const { url, width, height, alt } = image;
  const formats = picture?.formats.filter((format) => format !== 'jpg') ?? [];
  return (
    <picture className={styles.picture}>
      {picture?.placeholder && <Placeholder colours={picture.placeholder} />}
      {picture &&
        formats.map((format) => (
          <source
            key={format}
            type={mimeTypes[format]}
            srcSet={srcSet(article, picture, format)}
            sizes={sizes}
          />
        ))}
      <img
        src={fileUrl(article, url)}
        {...(picture?.formats.includes('jpg') && {
          srcSet: srcSet(article, picture, 'jpg'),
          sizes,
        })}
        width={width}
        height={height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        decoding="async"
        {...(first && { fetchPriority: 'high' as const })}
      />
    </picture>
  );
}

/** The URL of a file in an article's folder. */
export function fileUrl(article: string, file: string): string {
  return `${articlesUrl}/${article}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** A picture's files in one format, by width: what `srcset` takes. */
export function srcSet(
  article: string,
  { base, widths }: DerivedPicture,
  format: DerivedPicture['formats'][number],
): string {
  return widths
    .map((width) => `${fileUrl(article, `${base}.${width}.${format}`)} ${width}w`)
    .join(', ');
}

/** The URL of a picture's largest file, in the format of the one that the browser chose. */
export function largestFile(
  article: string,
  image: Image,
  picture: DerivedPicture | undefined,
  shown: string,
): string {
  const format = picture?.formats.find((format) => shown.endsWith(`.${format}`));
  if (!picture || !format) return fileUrl(article, image.url);
  return fileUrl(article, `${picture.base}.${Math.max(...picture.widths)}.${format}`);
}
