import type { DerivedPicture } from '../article/story.ts';
import { mimeTypes, srcSet } from '../pictures/pictureFiles.ts';
import type { HeadTag } from './headTag.ts';

/**
 * Has the page's first picture fetched before anything below it is read, in the size it is shown in.
 * Stands first in a head.
 */
export function preloadTag(
  article: string,
  picture: DerivedPicture | undefined,
  sizes: string,
): HeadTag[] {
  // A browser that can't show the format leaves the preload alone.
  const format = picture?.formats[0];
  if (!picture || !format) return [];
  return [
    {
      tag: 'link',
      attributes: {
        rel: 'preload',
        as: 'image',
        type: mimeTypes[format],
        imagesrcset: srcSet(article, picture, format),
        imagesizes: sizes,
        fetchpriority: 'high',
      },
    },
  ];
}

/** Whether it stands before the page's CSS, which would hold up what it loads. */
export function isPreload({ attributes }: HeadTag): boolean {
  return attributes?.rel === 'preload';
}
