import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSiteHandler } from '../tools/siteHandler.mjs';
import { readJson } from './documents.ts';

/** A copy of the built site on a server of its own: it may change, and it may go. */
export type ServedCopy = {
  url: string;
  folder: string;
  /** Changes a file of the site. */
  edit: (path: string, change: (text: string) => string) => void;
  /** From now on there is no server: not even a connection. */
  stop: () => Promise<void>;
  /** Puts a new build of the same code there, all of its scripts under other names. */
  rebuild: () => void;
  /** The paths that were asked for. */
  requests: string[];
  remove: () => Promise<void>;
};

const texts = /\.(html|js|json)$/;

/** Serves a copy of `dist/`. */
export async function serveCopy(): Promise<ServedCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  // Without the compressed copies, which would stay as they are when a file changes.
  cpSync('dist', folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const handler = createSiteHandler(folder, readJson('.cache/headers.json'));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const edit: ServedCopy['edit'] = (path, change) => {
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path}: expected a change`);
    writeFileSync(file, after);
  };

  return {
    url: `http://localhost:${port}`,
    folder,
    requests,
    edit,
    stop,
    rebuild: () => rename(folder),
    remove: async () => {
      await stop().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives every script another name, and whatever names it the new one. */
function rename(folder: string): void {
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const names = new Map(scripts.map((name) => [name, name.replace(/-[^.]+\.js$/, '-new12345.js')]));
  const pattern = new RegExp(scripts.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((file) => texts.test(file) && !file.startsWith('articles/'))) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const renamed = text.replace(pattern, (name) => names.get(name) ?? name);
    if (renamed !== text) writeFileSync(path, renamed);
  }
  for (const [name, other] of names) {
    renameSync(join(folder, 'assets', name), join(folder, 'assets', other));
  }
  // The page that starts the app has changed with them.
  const worker = join(folder, 'sw.js');
  const code = readFileSync(worker, 'utf8');
  writeFileSync(worker, code.replace(/("revision":)"[^"]+"/, '$1"new"'));
}
