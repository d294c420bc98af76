import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, vi } from 'vitest';
import { putInPlace } from './putInPlace.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const own = [
  'src',
  'tools',
  'locales',
  'index.html',
  'vite.config.ts',
  'site.config.ts',
  'package.json',
];
const longest = 240_000; // ms

type Run = { status: number | null; output: string };

const articles = ['freedom-edge-2025', 'adding-a-language'];

/**
 * A copy of this project with a few of its articles, as built, for a file's tests, which change
 * it and put it back; in a temporary folder, removed after them.
 */
export function testSite() {
  const site = mkdtempSync(join(tmpdir(), 'build-'));

  function run(...args: string[]): Run {
    return runWith({}, ...args);
  }

  function runWith(settings: Record<string, string>, ...args: string[]): Run {
    return runIn(site, settings, args);
  }

  /** The step of the build that comes after Vite's: the code is the same in all of these tests. */
  const publish = (...args: string[]) =>
    run('-e', `import('./.cache/server/publish.js').then((m) => m.main(${JSON.stringify(args)}))`);

  /** Changes an edition of the copy; returns what puts it back. */
  async function edit(
    path: string,
    change: (text: string) => string,
  ): Promise<() => Promise<void>> {
    const file = join(site, 'public/articles', path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    await writeFile(file, after);
    return () => writeFile(file, before);
  }

  /** The pages of `dist/` by path, with the time of writing. */
  async function pages(): Promise<Map<string, number>> {
    const files = await readdir(join(site, 'dist'), { recursive: true });
    return new Map(
      files
        .filter((file) => file.endsWith('index.html'))
        .map((file) => [file, statSync(join(site, 'dist', file)).mtimeMs]),
    );
  }

  beforeAll(async () => {
    const built = join(inject('builtSite'), 'site');
    const { status, output } = await buildOnce(built);
    expect(status, output).toBe(0);
    await cp(built, site, { recursive: true });
  }, longest);

  afterAll(() => rmSync(site, { recursive: true, force: true }));

  return { root, site, articles, run, runWith, publish, edit, pages, longest };
}

/** Builds the site where nobody has; waits for it where another file of tests does. */
async function buildOnce(site: string): Promise<Run> {
  const outcome = `${site}.json`;
  const isFirst = mkdirSync(join(site, 'public/articles'), { recursive: true }) !== undefined;
  if (!isFirst) {
    await vi.waitUntil(() => existsSync(outcome), { timeout: longest, interval: 100 });
    return JSON.parse(await readFile(outcome, 'utf8'));
  }
  for (const name of own) await cp(join(root, name), join(site, name), { recursive: true });
  for (const name of [...articles, 'topics.json']) {
    const path = join('public/articles', name);
    await cp(join(root, path), join(site, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(site, 'node_modules'));
  const result = runIn(site, {}, ['tools/build.mjs']);
  await putInPlace(outcome, (part) => writeFile(part, JSON.stringify(result)));
  return result;
}

function runIn(cwd: string, settings: Record<string, string>, args: string[]): Run {
  const env = { ...process.env, NODE_ENV: undefined, ...settings };
  const { status, stdout, stderr } = spawnSync('node', args, { cwd, encoding: 'utf8', env });
  return { status, output: `${stdout}${stderr}` };
}

/** The least edition that is right, in a language. */
export function minimalEdition(inLanguage: string) {
  const day = '2026-01-02T10:00:00+02:00';
  const text = `The text in ${inLanguage}.`;
  return {
    inLanguage,
    headline: `Headline in ${inLanguage}`,
    description: 'Lead.',
    datePublished: day,
    dateModified: day,
    sections: [{ id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text }] }],
  };
}
