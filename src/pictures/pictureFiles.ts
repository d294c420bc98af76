import { articlesUrl } from '../article/fetchDocument.ts';
import type { Image } from '../article/image.ts';
import type { DerivedPicture } from '../article/story.ts';

export const mimeTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;

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
