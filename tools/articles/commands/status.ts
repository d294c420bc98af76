import { stat } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { languages } from '../../../src/languages.ts';
import { type ArticleStatus, articleStatus } from '../articleStatus.ts';
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

/** Any other is one that something lacks: yellow. */
const styles: Record<string, Parameters<typeof paint>[0]> = {
  original: 'bold',
  full: 'green',
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

function table(articles: readonly ArticleStatus[]): string {
  const first = widthOf(['article', ...articles.map(({ article }) => article)]);
  const column = widthOf(articles.flatMap(({ editions }) => Object.values(editions)));
  const header = ['article'.padEnd(first), ...languages.map(({ slug }) => slug.padEnd(column))];
  const rows = articles.map(({ article, editions }) => {
    const cells = languages.map(({ code }) => {
      const name = editions[code] ?? 'missing';
      return paint(styles[name] ?? 'yellow', name.padEnd(column), process.stdout);
    });
    return [article.padEnd(first), ...cells].join('').trimEnd();
  });
  return [header.join('').trimEnd(), ...rows].join('\n');
}

/** The widest of these, and two spaces after it. */
function widthOf(cells: readonly string[]): number {
  return cells.reduce((widest, { length }) => Math.max(widest, length), 0) + 2;
}
