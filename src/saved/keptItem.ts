import type { ListItem, Story } from '../article/story.ts';
import type { Editions } from './needs.ts';

/** An article as a list of a language shows it: in the original's words where it lacks the language. */
export function keptItem(story: Story, editions: Editions, code: string): ListItem | undefined {
  const own = editions[code];
  const original = editions[story.original];
  const edition = own ?? original;
  if (!edition) return undefined;
  const { headline, description, datePublished, dateModified, image, inLanguage } = edition;
  const translation = story.editions[code]?.translationOfWork;
  const picture = image && story.pictures[image.url];
  return {
    id: story.id,
    headline,
    description,
    datePublished,
    dateModified,
    ...(!own && { inLanguage }),
    ...(translation && { translationOfWork: translation }),
    ...(translation && original && { originalDateModified: original.dateModified }),
    ...(image && { image: { ...image, ...(picture && { picture }) } }),
  };
}
