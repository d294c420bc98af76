import type { Image } from '../article/image.ts';
import type { DerivedPicture } from '../article/story.ts';
import { Placeholder } from './Placeholder.tsx';
import { fileUrl, mimeTypes, srcSet } from './pictureFiles.ts';

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

/**
 * A picture in the sizes and formats there are, and its placeholder beside it: HTML has no other element
 * in a `picture`. Both stand in a `.frame`. Its place is kept from the start.
 */
export function Picture({ article, image, picture, sizes, first = false }: Props) {
  const { url, width, height, alt } = image;
  const formats = picture?.formats.filter((format) => format !== 'jpg') ?? [];
  return (
    <>
      {picture?.placeholder && <Placeholder colours={picture.placeholder} />}
      <picture>
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
          fetchPriority={first ? 'high' : undefined}
        />
      </picture>
    </>
  );
}
