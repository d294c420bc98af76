import { stat } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { languages } from '../../../src/languages.ts';
import { type ArticleStatus, articleStatus, type EditionStatus } from '../articleStatus.ts';
import { paint } from '../printFindings.ts';
import { articlesFolder, json, refuseUnknown, UsageError } from './options.ts';

const args = {
  folder: {
    type: 'positional',
    required: false,
    default: articlesFolder,
    description: 'The folder of the articles',
  },
  json,
} as const;

const styles: Record<EditionStatus, Parameters<typeof paint>[0]> = {
  original: 'bold',
  full: 'green',
  partial: 'yellow',
  'out of date': 'yellow',
  'partial, out of date': 'yellow',
  missing: 'dim',
  broken: 'red',
};

export const status = defineCommand({
  meta: {
    name: 'status',
    description: 'Shows each article in each language: what is there, what lacks',
  },
  args,
  async run({ args: given }) {
    refuseUnknown(given, args);
    const stats = await stat(given.folder).catch(() => undefined);
    if (!stats?.isDirectory())
      throw new UsageError(`${given.folder}: expected a folder of articles`);
    const articles = await articleStatus(given.folder);
    console.log(given.json ? JSON.stringify(articles, null, 2) : table(articles));
    const isBroken = ({ editions }: ArticleStatus) => Object.values(editions).includes('broken');
    if (!articles.some(isBroken)) return;
    console.error('Broken: `npm run articles -- check` says what is wrong, and where');
    process.exitCode = 1;
  },
});

/** The widest status, and two spaces after it. */
const column = Math.max(...Object.keys(styles).map((name) => name.length)) + 2;

function table(articles: readonly ArticleStatus[]): string {
  const first = Math.max('article'.length, ...articles.map(({ article }) => article.length)) + 2;
  const header = ['article'.padEnd(first), ...languages.map(({ slug }) => slug.padEnd(column))];
  const rows = articles.map(({ article, editions }) => {
    const cells = languages.map(({ code }) => {
      const name = editions[code] ?? 'missing';
      return paint(styles[name], name.padEnd(column), process.stdout);
    });
    return [article.padEnd(first), ...cells].join('').trimEnd();
  });
  return [header.join('').trimEnd(), ...rows].join('\n');
}
