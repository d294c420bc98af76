import { readdir } from 'node:fs/promises';
import { derivedName } from '../derivedNames.ts';

/** One file of each kind in dist/, as a path below the site's base. */
export type Samples = Record<
  'code' | 'font' | 'document' | 'list' | 'picture' | 'derived',
  string
> & {
  /** A page, without its last slash. */
  page: string;
};

const patterns: Record<keyof Samples, RegExp> = {
  page: /^en\/[^/]+(?=\/index\.html$)/,
  code: /^assets\/start-.+\.js$/,
  font: /^assets\/.+\.woff2$/,
  document: /^articles\/[^/]+\/en\.json$/,
  list: /^articles\/lists\/en\/latest\.json$/,
  picture: /^articles\/[^/]+\/[\w-]+\.jpg$/,
  derived: new RegExp(`^articles/.+${derivedName}`),
};

/** Picks the samples from dist/. @throws where a kind is missing */
export async function findSamples(): Promise<Samples> {
  const files = (await readdir('dist', { recursive: true })).sort();
  const found = Object.entries(patterns).map(([kind, pattern]) => {
    const match = files.map((file) => pattern.exec(file)?.[0]).find(Boolean);
    if (!match) throw new Error(`dist/: expected a file like ${pattern} (${kind})`);
    return [kind, match];
  });
  return Object.fromEntries(found);
}
