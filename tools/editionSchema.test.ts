import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionSchema } from '../src/article/edition.ts';
import { parseWith } from '../src/article/fault.ts';
import { absoluteUrl } from '../src/site.ts';
import { editionSchemaFile } from './editionSchema.ts';

type Schema = { [keyword: string]: unknown };
type Document = Record<string, unknown>;

const [file] = editionSchemaFile();
const root: Schema = JSON.parse(file?.content ?? '');
const folder = 'public/articles';

const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /[\\/][\w-]+\.json$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** An edition whose only block is this. */
const editionOf = (block: unknown): Document => ({
  inLanguage: 'en',
  headline: 'Library opens',
  description: 'The lead.',
  datePublished: '2026-05-02T09:40:00+03:00',
  dateModified: '2026-05-02T12:05:00+03:00',
  sections: [{ id: 'opening', blocks: [block] }],
});

describe('the JSON Schema of an edition', () => {
  it('is served at its own address', () => {
    expect(file?.path).toBe('schema/edition.json');
    expect(root.$id).toBe(absoluteUrl('schema/edition.json'));
    expect(root.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(root.title).toMatch(/\S/);
  });

  it('has patterns that every validator can read', () => {
    JSON.stringify(root, (key, value) => {
      if (key === 'pattern') expect(() => new RegExp(value, 'u')).not.toThrow();
      return value;
    });
  });

  it.each(documents)('accepts $name', ({ text }) => {
    expect(isValid(root, JSON.parse(text))).toBe(true);
  });

  it.each([
    [
      'a known type with a bad body',
      { id: 'q1', type: 'quote', text: 'We waited', attribution: {} },
    ],
    ['a known type without its body', { id: 'p1', type: 'paragraph' }],
    ['a picture without its size', { id: 'i1', type: 'image', url: 'desk.jpg', alt: '' }],
    ['an unknown type without an id', { type: 'embed' }],
    ['a block without a type', { id: 'p1', text: 'Words' }],
  ])('rejects %s', (_what, block) => {
    expect(isValid(root, editionOf(block))).toBe(false);
  });

  it('rejects an edition without a block, and accepts one with a section that has none', () => {
    const edition = editionOf({ id: 'p1', type: 'paragraph', text: 'Words' });
    const empty = { id: 'later', blocks: [] };
    expect(isValid(root, { ...edition, sections: [empty] })).toBe(false);
    expect(isValid(root, { ...edition, sections: [empty, edition.sections].flat() })).toBe(true);
  });

  it.each([
    ['a type that this version doesn’t know', { id: 'e1', type: 'embed', text: 42 }],
    ['a type that only begins like a known one', { id: 'e1', type: 'listing' }],
    ['a field that nobody knows', { id: 'p1', type: 'paragraph', text: 'Words', mood: 'calm' }],
  ])('lets %s pass', (_what, block) => {
    expect(isValid(root, { ...editionOf(block), mood: 'calm' })).toBe(true);
  });

  it('says of every spoilt document the same as the reader’s browser', () => {
    let rejected = 0;
    for (const { text } of documents.filter(({ name }) => name.endsWith('en.json'))) {
      for (const spoilt of spoiltVersions(text)) {
        const isFine = isValid(root, spoilt);
        if (isFine !== (parseWith(editionSchema, spoilt).faults === undefined)) {
          throw new Error(`the two disagree on ${JSON.stringify(spoilt)}`);
        }
        if (!isFine) rejected += 1;
      }
    }
    expect(rejected).toBeGreaterThan(500);
  }, 60_000);
});

/** A document many times over, each time with another of its values gone or wrong. */
function* spoiltVersions(text: string): Generator<unknown> {
  const paths: string[][] = [];
  const visit = (value: unknown, path: string[]) => {
    if (path.length > 0) paths.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
  };
  visit(JSON.parse(text), []);
  for (const path of paths) {
    for (const wrong of [undefined, null, 42, -1.5, '', 'embed', 'paragraph', [], {}, true]) {
      const copy = JSON.parse(text);
      const parent = path.slice(0, -1).reduce((value, key) => value[key], copy);
      const key = path.at(-1) ?? '';
      if (wrong !== undefined) parent[key] = wrong;
      else if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      yield copy;
    }
  }
}

type Rule = (argument: never, value: unknown, schema: Schema) => boolean;

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const types: Record<string, (value: unknown) => boolean> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
};

/** What the schema's keywords mean, in JSON Schema's words: each looks only at values of its kind. */
const rules: Record<string, Rule> = {
  type: (type: string, value) => types[type]?.(value) ?? false,
  const: (constant: unknown, value) => value === constant,
  pattern: (pattern: string, value) => typeof value !== 'string' || expression(pattern).test(value),
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  contains: (item: Schema, value) =>
    !Array.isArray(value) || value.some((one) => isValid(item, one)),
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  items: (item: Schema, value) => !Array.isArray(value) || value.every((one) => isValid(item, one)),
  required: (keys: string[], value) =>
    !isObject(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (properties: Record<string, Schema>, value) =>
    !isObject(value) ||
    Object.entries(properties).every(
      ([key, schema]) => !Object.hasOwn(value, key) || isValid(schema, value[key]),
    ),
  anyOf: (schemas: Schema[], value) => schemas.some((schema) => isValid(schema, value)),
  oneOf: (schemas: Schema[], value) =>
    schemas.filter((schema) => isValid(schema, value)).length === 1,
  $ref: (reference: string, value) => isValid(definition(reference), value),
};
const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const made = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, made);
  return made;
}

const annotations = ['$schema', '$id', '$defs', 'title'];

function definition(reference: string): Schema {
  const name = reference.replace('#/$defs/', '');
  const found = (root.$defs as Record<string, Schema>)[name];
  if (!found) throw new Error(`schema/edition.json: expected a definition of ${reference}`);
  return found;
}

/** A validator for as much of JSON Schema as this schema uses; it throws where it uses more. */
function isValid(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    if (annotations.includes(keyword)) return true;
    const rule = rules[keyword];
    if (!rule) throw new Error(`expected a rule for ${keyword}`);
    return rule(argument as never, value, schema);
  });
}
