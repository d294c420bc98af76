import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What `npm run dev` serves, over a copy of `public/` that a test may write to. */
export async function startDevServer() {
  const folder = await mkdtemp(join(tmpdir(), 'dev-'));
  const publicDir = join(folder, 'public');
  await cp(join(root, 'public'), publicDir, { recursive: true });
  // Vite takes the setting of whoever started the tests for its own.
  process.env.NODE_ENV = 'development';
  const vite = await createServer({
    root,
    publicDir,
    cacheDir: join(folder, 'cache'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
  });
  await vite.listen();
  const url = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  const file = (path: string) => join(publicDir, 'articles', path);

  return {
    url,
    /** Writes a document, or copies what is there under another name. */
    write: (path: string, text: string) => writeFile(file(path), text),
    copy: (from: string, to: string) => cp(file(from), file(to), { recursive: true }),
    remove: (path: string) => rm(file(path), { recursive: true }),
    /** Changes a document; returns what it was. */
    async edit(path: string, change: (text: string) => string): Promise<string> {
      const before = await readFile(file(path), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${path}: expected something to change`);
      await writeFile(file(path), after);
      return before;
    },
    /** Has it take a file of the code, by its path from the project's root, for one that was saved. */
    save: (path: string) => vite.watcher.emit('change', join(root, path)),
    /** The folders that it watches, as seen from the project’s root. */
    watched: () => Object.keys(vite.watcher.getWatched()).map((path) => relative(root, path)),
    async stop(): Promise<void> {
      await vite.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
