import type { DraftPicture } from './draft.ts';

/** What a caption says of its picture; in brackets at its end, whose the picture is. */
export function captionParts(
  text: string,
): Pick<DraftPicture, 'caption' | 'creditText' | 'illustrative'> {
  const [, caption = text, inside = ''] = text.match(/^(.*\S)\s*\(([^()]{1,80})\)$/s) ?? [];
  const creditText = inside.trim();
  return {
    ...(caption && { caption }),
    ...(creditText && { creditText }),
    ...(/^(?:illustrat|ілюстра|иллюстра)/iu.test(text) && { illustrative: true }),
  };
}
