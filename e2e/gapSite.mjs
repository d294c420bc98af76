import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, '.cache/gap-site');
const copied = [
  'src',
  'tools',
  'locales',
  'index.html',
  'vite.config.ts',
  'site.config.ts',
  'package.json',
];

/** The rows of two more languages: a pseudo-language, and one written from right to left. */
const rows = `
  { slug: 'xa', code: 'en-XA', name: 'Ƥşḗŭḓǿ', ogLocale: 'en_XA' },
  { slug: 'he', code: 'he', name: 'עברית', ogLocale: 'he_IL', dir: 'rtl' },
];`;

/**
 * Builds a second site for the tests in `.cache/gap-site/`: this code with two languages more, each a
 * row and a file, and with articles that have every kind of gap (`e2e/gap-site/`).
 */
export async function buildGapSite() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of copied) await cp(join(root, name), join(folder, name), { recursive: true });
  await cp(join(root, 'e2e/gap-site'), folder, { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const table = join(folder, 'src/languages.ts');
  const before = await readFile(table, 'utf8');
  const after = before.replace('\n];', rows);
  if (after === before) throw new Error('src/languages.ts: expected a table that ends in "];"');
  await writeFile(table, after);
  execFileSync('node', ['tools/build.mjs'], { cwd: folder, stdio: 'inherit' });
}
