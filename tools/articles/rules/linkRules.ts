import { linksOf, textsOf } from '../textsOf.ts';
import type { Rule } from './rule.ts';

const scheme = 'article:';

/** What an edition points to inside the site is there. */
export const linkRules: Rule[] = [
  {
    level: 'error',
    find: ({ edition, names }) =>
      (edition.related ?? []).flatMap((name, index) =>
        names.has(name) ? [] : [{ path: `related[${index}]`, expected: noArticle(name) }],
      ),
  },
  {
    level: 'error',
    find: ({ edition, names }) =>
      textsOf(edition).flatMap(({ path, text }) =>
        linksOf(text)
          .filter(
            ({ href = '' }) => href.startsWith(scheme) && !names.has(href.slice(scheme.length)),
          )
          .map(({ href = '' }) => ({
            path: `${path}${runIndex(text, href)}.href`,
            expected: noArticle(href.slice(scheme.length)),
          })),
      ),
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
];

function noArticle(name: string): string {
  return `expected an article of this folder; there is no ${name}`;
}

function runIndex(text: unknown, href: string): string {
  const index = Array.isArray(text) ? text.findIndex((part) => part?.href === href) : -1;
  return index < 0 ? '' : `[${index}]`;
}
