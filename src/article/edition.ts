import * as v from 'valibot';
import { type Block, blockSchema } from '../blocks/registry.ts';
import { BrokenDocument, type Fault, parseWith } from './fault.ts';
import { imageSchema } from './image.ts';
import {
  articleName,
  blockId,
  dateTime,
  flag,
  languageCode,
  list,
  object,
  someText,
  string,
  webUrl,
} from './schema.ts';

const personSchema = object({ name: someText, jobTitle: v.optional(someText) });

const translationSchema = object({
  inLanguage: languageCode,
  dateModified: dateTime,
  translator: v.optional(list(object({ name: someText }))),
  partial: v.optional(flag),
});

const sectionSchema = object({
  id: blockId,
  heading: v.optional(someText),
  blocks: list(blockSchema),
});

/** An edition: an article in one language, as its editor wrote it. Names are schema.org's. */
export const editionSchema = object({
  $schema: v.optional(string),
  inLanguage: languageCode,
  headline: someText,
  description: someText,
  datePublished: dateTime,
  dateModified: dateTime,
  translationOfWork: v.optional(translationSchema),
  author: v.optional(list(personSchema)),
  about: v.optional(list(articleName)),
  image: v.optional(imageSchema),
  sections: list(sectionSchema, 1),
  citation: v.optional(list(object({ name: someText, url: v.optional(webUrl) }))),
  related: v.optional(list(articleName)),
  correction: v.optional(list(object({ datePublished: dateTime, text: someText }))),
});

type Parsed = v.InferOutput<typeof editionSchema>;
export type Section = Omit<Parsed['sections'][number], 'blocks'> & { blocks: Block[] };
export type Edition = Omit<Parsed, 'sections'> & { sections: Section[] };

/**
 * The faults of a value as an edition: those of the schema or, where it passes, of the rules that
 * it has no words for (ids unique, a block at least).
 */
export function checkEdition(
  value: unknown,
): { edition: Edition; faults: Fault[] } | { faults: Fault[] } {
  const parsed = parseWith(editionSchema, value);
  if (parsed.faults) return { faults: parsed.faults };
  const edition = parsed.value as Edition;
  return { edition, faults: [...idFaults(edition), ...emptyFaults(edition)] };
}

/**
 * The one place where an edition comes in.
 * @param file names the document in the error
 * @param code the language that it has to be in
 * @throws BrokenDocument with the path and what would be right
 */
export function parseEdition(value: unknown, file: string, code: string): Edition {
  const result = checkEdition(value);
  if ('edition' in result) {
    const faults = [...result.faults, ...languageFaults(result.edition, code)];
    if (faults.length === 0) return result.edition;
    throw new BrokenDocument(file, faults);
  }
  throw new BrokenDocument(file, result.faults);
}

/** An edition says the language of the file that it stands in. */
export function languageFaults(edition: Edition, code: string): Fault[] {
  return edition.inLanguage === code
    ? []
    : [{ path: 'inLanguage', expected: `expected "${code}"` }];
}

function idFaults({ sections }: Edition): Fault[] {
  const places = new Map<string, string>();
  const faults: Fault[] = [];
  const visit = (id: string, path: string) => {
    const first = places.get(id);
    if (first === undefined) places.set(id, path);
    else faults.push({ path, expected: `expected an id of its own, “${id}” is ${first}’s` });
  };
  sections.forEach((section, s) => {
    visit(section.id, `sections[${s}].id`);
    section.blocks.forEach((block, b) => {
      visit(block.id, `sections[${s}].blocks[${b}].id`);
    });
  });
  return faults;
}

function emptyFaults({ sections }: Edition): Fault[] {
  return sections.some((section) => section.blocks.length > 0)
    ? []
    : [{ path: 'sections[0].blocks', expected: 'expected a list of at least 1' }];
}
