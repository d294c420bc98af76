import type { Edition } from '../../../src/article/edition.ts';
import type { Fault } from '../../../src/article/fault.ts';
import type { Block } from '../../../src/blocks/registry.ts';
import { idClashes, outlineOf } from '../../outline.ts';
import { numbersIn } from '../numbersIn.ts';
import { linksOfBlock, wordsOf } from '../textsOf.ts';
import type { Rule, Subject } from './rule.ts';

type Piece = { path: string; type: string; block?: Block };

/** A translation has the same pieces as its original. */
export const parityRules: Rule[] = [
  rule('error', ({ edition, original, name }) =>
    idClashes(outlineOf(edition), outlineOf(original), name),
  ),
  rule('error', ({ here, there, name }) =>
    [...here].flatMap(([id, { block, path }]) => {
      const twin = there.get(id)?.block;
      if (!block || !twin || twin.type === block.type) return [];
      const expected = `expected “${id}” to be a ${twin.type}, as in ${name}`;
      return [{ path: `${path}.type`, expected }];
    }),
  ),
  rule('warning', ({ here, there, name, edition }) => {
    if (edition.translationOfWork?.partial) return [];
    const missing = [...there.keys()].filter((id) => !here.has(id));
    if (missing.length === 0) return [];
    const expected = `expected ${missing.join(', ')} too, as ${name} has, or "partial": true`;
    return [{ path: 'sections', expected }];
  }),
  rule('warning', ({ here, there, name }) =>
    [...here].flatMap(([id, { path }]) =>
      there.has(id)
        ? []
        : [{ path: `${path}.id`, expected: `expected an id of ${name}, not ${id}` }],
    ),
  ),
  rule('warning', ({ edition, original, name }) => {
    const headed = new Map(original.sections.map(({ id, heading }) => [id, heading !== undefined]));
    return edition.sections.flatMap(({ id, heading }, index) => {
      const has = heading !== undefined;
      if ((headed.get(id) ?? has) === has) return [];
      const expected = `expected ${has ? 'no heading' : 'a heading'}, as in ${name}`;
      return [{ path: `sections[${index}].heading`, expected }];
    });
  }),
  rule('warning', ({ here, there, name, edition }) => {
    const own = quotesIn(here.values());
    const partial = edition.translationOfWork?.partial;
    const all = [...there].filter(([id]) => !partial || here.has(id)).map(([, piece]) => piece);
    const other = quotesIn(all);
    if (own === other) return [];
    return [{ path: 'sections', expected: `expected ${other} quotes, as ${name} has, not ${own}` }];
  }),
  eachPair((block) => numbersIn(wordsOf(block)).join(' '), 'the numbers'),
  eachPair((block) => String(linksOfBlock(block).length), 'the number of links'),
];

type Pair = {
  edition: Edition;
  original: Edition;
  /** The pieces of either, by id. */
  here: Map<string, Piece>;
  there: Map<string, Piece>;
  /** The original's file. */
  name: string;
};

function rule(level: Rule['level'], find: (pair: Pair) => Fault[]): Rule {
  return {
    level,
    find: ({ edition, original }: Subject) => {
      if (!original) return [];
      const { edition: whole, code } = original;
      const [here, there] = [piecesOf(edition), piecesOf(whole)];
      return find({ edition, original: whole, here, there, name: `${code}.json` });
    },
  };
}

/** A warning for each block in which something differs from its twin’s. */
function eachPair(trait: (block: Block) => string, what: string): Rule {
  return rule('warning', ({ here, there, name }) =>
    [...here].flatMap(([id, { block, path }]) => {
      const twin = there.get(id)?.block;
      if (!block || !twin || twin.type !== block.type) return [];
      const [own, other] = [trait(block), trait(twin)];
      if (own === other) return [];
      const expected = `expected ${what} of ${name}: ${other || 'none'}, not ${own || 'none'}`;
      return [{ path, expected }];
    }),
  );
}

const pieces = new WeakMap<Edition, Map<string, Piece>>();

function piecesOf(edition: Edition): Map<string, Piece> {
  const known = pieces.get(edition);
  if (known) return known;
  const found = new Map<string, Piece>();
  edition.sections.forEach((section, s) => {
    found.set(section.id, { path: `sections[${s}]`, type: 'section' });
    section.blocks.forEach((block, b) => {
      found.set(block.id, { path: `sections[${s}].blocks[${b}]`, type: block.type, block });
    });
  });
  pieces.set(edition, found);
  return found;
}

function quotesIn(found: Iterable<Piece>): number {
  return [...found].filter(({ type }) => type === 'quote').length;
}
