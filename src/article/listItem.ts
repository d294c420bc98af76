import type { Edition } from './edition.ts';
import type { ListItem, Story } from './story.ts';

/** What lists need of an edition. */
export type ListedFacts = Pick<
  Edition,
  | 'headline'
  | 'description'
  | 'datePublished'
  | 'dateModified'
  | 'translationOfWork'
  | 'image'
  | 'about'
>;

/**
 * An article as a list of a language shows it: in the original's words where it lacks the language.
 * @param editionIn its edition in a language, where there is one
 */
export function listItem(
  { id, original }: Pick<Story, 'id' | 'original'>,
  code: string,
  editionIn: (code: string) => ListedFacts | undefined,
  pictures: Story['pictures'],
): ListItem | undefined {
  const own = editionIn(code);
  const source = editionIn(original);
  const edition = own ?? source;
  if (!edition) return undefined;
  const { headline, description, datePublished, dateModified, translationOfWork, image, about } =
    edition;
  const picture = image && pictures[image.url];
  return {
    id,
    headline,
    description,
    datePublished,
    dateModified,
    ...(!own && { inLanguage: original }),
    ...(translationOfWork && { translationOfWork: essence(translationOfWork) }),
    ...(own?.translationOfWork && source && { originalDateModified: source.dateModified }),
    ...(image && { image: { ...image, ...(picture && { picture }) } }),
    ...(about && { about }),
  };
}

/** What stories and lists say of a translation. */
export function essence({
  inLanguage,
  dateModified,
  partial,
}: NonNullable<Edition['translationOfWork']>) {
  return { inLanguage, dateModified, ...(partial && { partial }) };
}
