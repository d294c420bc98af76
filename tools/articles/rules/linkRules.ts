import type { Edition } from '../../../src/article/edition.ts';
import type { Fault } from '../../../src/article/fault.ts';
import { isBefore } from '../../../src/article/rendition.ts';
import { linksOf, textsOf } from '../textsOf.ts';
import type { Rule } from './rule.ts';

const scheme = 'article:';

/** What an edition points to is there, as far as can be seen from here. */
export const linkRules: Rule[] = [
  {
    level: 'error',
    find: ({ edition }) =>
      [...linksIn(edition), ...sourcesOf(edition)]
        .filter(({ href }) => !URL.canParse(href))
        .map(({ path }) => ({ path, expected: 'expected an address that a browser can open' })),
  },
  {
    level: 'error',
    find: ({ edition, names }) =>
      referencesOf(edition)
        .filter(({ name }) => !names.has(name))
        .map(({ path, name }) => {
          return { path, expected: `expected an article of this folder; there is no ${name}` };
        }),
  },
  {
    level: 'warning',
    find: async ({ edition, firstDay }) => {
      const now = new Date().toISOString();
      const { datePublished } = edition;
      const out = isBefore(now, datePublished) ? datePublished : now;
      const faults = referencesOf(edition).map(async ({ path, name }) => {
        const day = await firstDay(name);
        if (day === undefined || !isBefore(out, day)) return [];
        return [
          { path, expected: `expected an article that is out by then; ${name} is on ${day}` },
        ];
      });
      return (await Promise.all(faults)).flat();
    },
  },
  {
    level: 'warning',
    find: ({ edition: { related = [] }, article }) =>
      related.flatMap((name, index) => {
        if (name !== article.name) return [];
        return [{ path: `related[${index}]`, expected: 'expected another article than this one' }];
      }),
  },
  {
    level: 'warning',
    find: ({ edition, topics }) =>
      (edition.about ?? []).flatMap((topic, index) => {
        if (!topics || Object.hasOwn(topics, topic)) return [];
        const expected = `expected a topic of topics.json; “${topic}” has no name there`;
        return [{ path: `about[${index}]`, expected }];
      }),
  },
  {
    level: 'warning',
    find: ({ edition: { about = [], related = [] } }) => [
      ...repeatedIn('about', about),
      ...repeatedIn('related', related),
    ],
  },
];

function repeatedIn(field: string, names: readonly string[]): Fault[] {
  return names.flatMap((name, index) => {
    if (names.indexOf(name) === index) return [];
    return [
      { path: `${field}[${index}]`, expected: `expected each once; ${name} is there already` },
    ];
  });
}

/** The articles that an edition leads to, and where. */
function referencesOf(edition: Edition): { path: string; name: string }[] {
  const related = (edition.related ?? []).map((name, index) => {
    return { path: `related[${index}]`, name };
  });
  const linked = linksIn(edition)
    .filter(({ href }) => href.startsWith(scheme))
    .map(({ path, href }) => ({ path, name: href.slice(scheme.length) }));
  return [...related, ...linked];
}

type Link = { path: string; href: string };

/** The links in an edition's texts, and where. */
function linksIn(edition: Edition): Link[] {
  return textsOf(edition).flatMap(({ path, text }) =>
    linksOf(text).map(({ href = '' }) => {
      return { path: `${path}${runIndex(text, href)}.href`, href };
    }),
  );
}

function sourcesOf({ citation = [] }: Edition): Link[] {
  return citation.flatMap(({ url }, index) =>
    url ? [{ path: `citation[${index}].url`, href: url }] : [],
  );
}

function runIndex(text: unknown, href: string): string {
  const index = Array.isArray(text) ? text.findIndex((part) => part?.href === href) : -1;
  return index < 0 ? '' : `[${index}]`;
}
