import * as v from 'valibot';
import { flag, object, pictureFile, pixels, someText, string } from './schema.ts';

/** What a picture is described by, as schema.org's ImageObject names it. */
export const imageEntries = {
  url: pictureFile,
  width: pixels,
  height: pixels,
  alt: string,
  caption: v.optional(someText),
  creditText: v.optional(someText),
  illustrative: v.optional(flag),
};

export const imageSchema = object(imageEntries);

export type Image = v.InferOutput<typeof imageSchema>;
