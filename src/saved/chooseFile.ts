import { inTime } from '../inTime.ts';
import { fileUrl, mimeTypes, srcSet } from '../pictures/pictureFiles.ts';
import type { NeededPicture } from './needs.ts';

/** The file of a picture that this device shows: its browser says which, of all sizes and formats. */
export async function chooseFile(
  article: string,
  { url: original, picture, sizes }: NeededPicture,
): Promise<string> {
  const url = fileUrl(article, original);
  if (!picture) return url;
  const frame = document.createElement('picture');
  const shown = new Image();
  shown.crossOrigin = 'anonymous';
  for (const format of picture.formats.filter((format) => format !== 'jpg')) {
    const source = document.createElement('source');
    source.type = mimeTypes[format];
    source.sizes = sizes;
    source.srcset = srcSet(article, picture, format);
    frame.append(source);
  }
  frame.append(shown);
  const settled = new Promise((resolve) => {
    shown.onload = resolve;
    shown.onerror = resolve;
  });
  if (picture.formats.includes('jpg')) {
    shown.sizes = sizes;
    shown.srcset = srcSet(article, picture, 'jpg');
  }
  shown.src = url;
  await inTime(settled).catch(() => {});
  return shown.currentSrc || url;
}
