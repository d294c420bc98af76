import type { FormatEnum } from 'sharp';

/** What browsers show as pictures, as sharp names it; `heif` is AVIF. */
export const pictureFormats: ReadonlySet<string> = new Set<keyof FormatEnum>([
  'jpeg',
  'png',
  'webp',
  'gif',
  'heif',
]);
