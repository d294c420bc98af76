import type { Image } from '../../src/article/image.ts';
import type { Choices } from './choices.ts';
import { type Finding, warningIn } from './finding.ts';
import { type DraftPicture, lostWith } from './importers/draft.ts';
import { keepWords } from './keepAdditions.ts';

/** The picture of the head: from an option, the source, or the article's folder. */
export async function leadImage(
  picture: DraftPicture | undefined,
  { file, picture: given, alt: givenAlt, original, replaced, pictures }: Choices,
  findings: Finding[],
): Promise<Image | undefined> {
  const from = given ?? picture?.from;
  const known = replaced?.image ?? original?.image;
  const place = from ? await pictures.put(from, file, findings) : known;
  if (!place) {
    if (from || !picture) return undefined;
    const expected = `expected a file (--picture FILE) for the picture: ${lostWith(picture)}`;
    findings.push(warningIn(file, 'image', expected));
    return undefined;
  }
  const isSame = !from || place.url === replaced?.image?.url;
  if (!isSame && replaced?.image) findings.push(...lostWords(file, replaced.image));
  const { url, width, height } = place;
  const { caption, creditText, illustrative } = picture ?? {};
  const alt = givenAlt ?? picture?.alt;
  if (alt === undefined && !(isSame && replaced?.image)) {
    const expected = 'expected what the picture shows, for those who don’t see it: --alt TEXT';
    findings.push(warningIn(file, 'image.alt', expected));
  }
  return keepWords(isSame ? replaced?.image : undefined, {
    url,
    width,
    height,
    alt: alt ?? '',
    ...(caption && { caption }),
    ...(creditText && { creditText }),
    ...((illustrative || (!from && known?.illustrative)) && { illustrative: true }),
  });
}

/** What was said of a picture that has another in its place: it isn't true of that one. */
function lostWords(file: string, { url, alt, caption, creditText }: Image): Finding[] {
  if (!alt && !caption && !creditText) return [];
  const words = { alt, ...(caption && { caption }), ...(creditText && { creditText }) };
  const expected = `expected words for the new picture; ${url} had its ${lostWith(words)}`;
  return [warningIn(file, 'image', expected)];
}
