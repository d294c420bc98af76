import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { test as base } from './fixtures.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests of what `npm run dev` serves: one server for all that a worker runs, the documents put back after each. */
export const test = base.extend<object, { server: DevServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants one.
    async ({}, use) => {
      const server = await startDevServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
});

type DevServer = Awaited<ReturnType<typeof startDevServer>>;

/** What `npm run dev` serves, over a copy of `public/` that a test may write to. */
async function startDevServer() {
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
  /** How to put back what has been touched, by path. */
  const undo = new Map<string, () => Promise<void>>();
  const touch = (path: string, putBack: () => Promise<void>) => {
    if (!undo.has(path)) undo.set(path, putBack);
  };

  /** Waits until the watcher tells of a file. */
  const untilTold = (event: 'add' | 'change' | 'unlink', path: string) =>
    new Promise<true>((resolve) => {
      vite.watcher.on(event, function listen(told) {
        if (told !== path) return;
        vite.watcher.off(event, listen);
        resolve(true);
      });
    });

  /** Writes a file until that is told: of a second change within 50 ms the watcher says nothing. */
  async function change(path: string, text: string): Promise<void> {
    const told = untilTold('change', path);
    do await writeFile(path, text);
    while (!(await Promise.race([told, setTimeout(100, false)])));
  }

  return {
    url,
    /** Writes a document, or copies what is there under another name. */
    async write(path: string, text: string): Promise<void> {
      const before = await readFile(file(path), 'utf8');
      touch(path, () => change(file(path), before));
      await change(file(path), text);
    },
    async copy(from: string, to: string): Promise<void> {
      touch(to, () => rm(file(to), { recursive: true }));
      await cp(file(from), file(to), { recursive: true });
    },
    async remove(path: string): Promise<void> {
      const whole = join(root, 'public/articles', path);
      touch(path, () => cp(whole, file(path), { recursive: true }));
      await rm(file(path), { recursive: true });
    },
    /** Changes a document; returns what it was. */
    async edit(path: string, replace: (text: string) => string): Promise<string> {
      const before = await readFile(file(path), 'utf8');
      const after = replace(before);
      if (after === before) throw new Error(`${path}: expected something to change`);
      await this.write(path, after);
      return before;
    },
    /** Puts the documents back, and waits until the watcher has told of it, so that the next test's page isn't. */
    async putBack(): Promise<void> {
      if (undo.size === 0) return;
      for (const step of [...undo.values()].reverse()) await step();
      undo.clear();
      // Of what is removed it tells last of all, after a moment in which that might come back.
      const last = file('last.txt');
      const added = untilTold('add', last);
      await writeFile(last, '');
      await added;
      const removed = untilTold('unlink', last);
      await rm(last);
      await removed;
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
