import * as v from 'valibot';
import type { Language } from '../languages.ts';
import { parser } from './fault.ts';
import { imageSchema } from './image.ts';
import {
  articleName,
  dateTime,
  flag,
  languageCode,
  list,
  object,
  pixels,
  record,
  someText,
  string,
} from './schema.ts';

/*
 * The documents that are derived from the editions: an article's story, and lists. Written by
 * `tools/derive.ts`, read here; `VITE_ARTICLES_URL` may have them from elsewhere.
 */

const translationSchema = object({
  inLanguage: languageCode,
  dateModified: dateTime,
  partial: v.optional(flag),
});

/**
 * A picture in the sizes and formats that it was made in: `{base}.{width}.{format}`, the names of
 * the files beside it.
 */
const pictureSchema = object({
  base: string,
  widths: list(pixels, 1),
  formats: list(v.picklist(['avif', 'webp', 'jpg']), 1),
  /** Its colours from top to bottom, `#rrggbb`. */
  placeholder: v.optional(list(v.pipe(string, v.regex(/^#[0-9a-f]{3,6}$/)))),
  /** The file of 1200 × 630 pixels for social networks. */
  share: v.optional(string),
});

export type DerivedPicture = v.InferOutput<typeof pictureSchema>;

export const storySchema = object({
  id: articleName,
  original: languageCode,
  editions: record(
    string,
    object({
      headline: someText,
      dateModified: dateTime,
      translationOfWork: v.optional(translationSchema),
    }),
  ),
  // Pictures made by someone else's tools are no reason to show no article.
  pictures: v.optional(v.fallback(record(string, pictureSchema), {}), {}),
});

/** What is known of an article across its languages. */
export type Story = v.InferOutput<typeof storySchema>;

/** Whether an article has an edition in a language. */
export function hasEdition({ editions }: Story, { code }: Pick<Language, 'code'>): boolean {
  return Object.hasOwn(editions, code);
}

export const itemSchema = object({
  id: articleName,
  headline: someText,
  description: someText,
  datePublished: dateTime,
  dateModified: dateTime,
  /** Only where the article lacks the list's language: the language it is shown in instead. */
  inLanguage: v.optional(languageCode),
  translationOfWork: v.optional(translationSchema),
  /** When the original changed, where the translation is older than that. */
  originalDateModified: v.optional(dateTime),
  image: v.optional(
    v.object({
      ...imageSchema.entries,
      picture: v.optional(v.fallback(v.optional(pictureSchema), undefined)),
    }),
  ),
  about: v.optional(list(articleName)),
});

export const listSchema = object({
  items: list(itemSchema),
  /** The number of the page with the next older articles: the archive's or, of a topic's list, its own. */
  previous: v.optional(pixels),
});

export type ListItem = v.InferOutput<typeof itemSchema>;
export type ArticleList = v.InferOutput<typeof listSchema>;

/** What a list's newest articles are about: a line's worth of topics. */
export function topicsOf({ items }: ArticleList): string[] {
  return [...new Set(items.flatMap(({ about = [] }) => about))].slice(0, 8);
}

export const topicsSchema = record(articleName, record(string, someText));

/** The names of topics, by topic and language code. */
export type Topics = v.InferOutput<typeof topicsSchema>;

export const parseStory = parser(storySchema);
export const parseList = parser(listSchema);
export const parseTopics = parser(topicsSchema);
