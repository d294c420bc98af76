import type { Edition } from '../article/edition.ts';
import type { DerivedPicture, Story } from '../article/story.ts';
import { picturesIn } from '../blocks/parts.ts';
import { pictureSizes } from '../pictures/pictureSizes.ts';

/** A picture of an article, and how wide it is shown. */
export type NeededPicture = {
  url: string;
  picture: DerivedPicture | undefined;
  sizes: string;
};

/** The editions that were there and could be read, by language code. */
export type Editions = Record<string, Edition>;

/** The documents that an article is made of: without any of these it isn't whole. */
export function documentsOf({ id, editions }: Story): string[] {
  return [...Object.keys(editions).map((code) => `${id}/${code}.json`), `${id}/story.json`];
}

/** What its page shows beside it: without these the article is still all there. */
export function extrasOf({ id }: Story, editions: Editions): string[] {
  const all = Object.values(editions);
  const related = new Set(all.flatMap((edition) => edition.related ?? []));
  related.delete(id);
  const hasTopics = all.some(({ about = [] }) => about.length > 0);
  return [...(hasTopics ? ['topics.json'] : []), ...[...related].map((to) => `${to}/story.json`)];
}

/** The pictures of all editions, each once, in the place where it is largest. */
export function picturesOf({ pictures }: Story, editions: Editions): NeededPicture[] {
  const needed = new Map<string, NeededPicture>();
  const add = (url: string, sizes: string) => {
    if (!needed.has(url)) needed.set(url, { url, picture: pictures[url], sizes });
  };
  for (const { image } of Object.values(editions)) if (image) add(image.url, pictureSizes.photo);
  for (const { sections } of Object.values(editions)) {
    for (const { blocks } of sections) {
      for (const { url } of blocks.flatMap(picturesIn)) add(url, pictureSizes.column);
    }
  }
  return [...needed.values()];
}
