import { DocumentUnavailable } from '../article/fetchDocument.ts';
import { inStorage, ownKey } from '../inStorage.ts';
import { ensureWorker } from './ensureWorker.ts';
import { fetchFile } from './fetchFile.ts';
import { documentUrl, type Gathered, gather } from './gather.ts';
import { cacheOf, findNote, noteUrl } from './keptCopy.ts';
import { keptNames } from './keptNames.ts';
import { type Note, parseNote } from './note.ts';

/*
 * What is kept on this device: a cache for each article, with its files and, put there last, a note on
 * them. No note, no article; a cache that goes takes all of it along.
 */

const key = ownKey('saved');

/** Whether this browser lets a site keep anything: over http, and in some private windows, it doesn't. */
export function canKeep(): boolean {
  return 'caches' in globalThis && Boolean(navigator.serviceWorker);
}

/**
 * Keeps an article: all of it, or nothing.
 * @throws DocumentUnavailable, QuotaExceededError, or what the browser says where it keeps nothing
 */
export async function keep(article: string): Promise<void> {
  const { files, note } = await gather(article);
  await withLock(() => store(files, { ...note, savedAt: Date.now() }));
  // Asked once; the browser may say no, and empties its caches only where the device is full.
  navigator.storage?.persist?.().catch(() => {});
  notifyTabs();
}

/** Every article that is kept, the last one saved first. What was left half done by a closed tab goes. */
export function listKept(): Promise<Note[]> {
  return withLock(async () => {
    const notes: Note[] = [];
    for (const article of await keptNames()) {
      const note = await readNote(article);
      if (note) notes.push(note);
      else await caches.delete(cacheOf(article));
    }
    return notes.sort((a, b) => b.savedAt - a.savedAt);
  });
}

/**
 * Removes an article from this device, at once.
 * @returns what puts it back: until the page is left, it is in the page's memory
 */
export async function forget(article: string): Promise<() => Promise<void>> {
  return withLock(async () => {
    const note = await readNote(article);
    const cache = await caches.open(cacheOf(article));
    // First of all, should the page be left this instant: what has no note isn't kept, and goes.
    await cache.delete(noteUrl(article));
    const files = await readFiles(cache);
    await caches.delete(cacheOf(article));
    notifyTabs();
    return async () => {
      if (note) await withLock(() => store(files, note));
      notifyTabs();
    };
  });
}

/**
 * Brings a kept article up to date, where its story is another by now. Without network it stays as it is;
 * where the newsroom has taken it down, its note says so.
 */
export async function refresh(article: string): Promise<void> {
  if (navigator.onLine === false) return;
  try {
    await bringUpToDate(article);
  } catch (error) {
    // What is kept stays; its old story has it asked for again.
    console.warn(error);
  }
}

async function bringUpToDate(article: string): Promise<void> {
  const note = await readNote(article);
  if (!note) return;
  await ensureWorker().catch((error: unknown) => console.warn(error));
  const story = await fetchFile(documentUrl(`${article}/story.json`), 'document').catch(
    (error: unknown) => error,
  );
  if (!(story instanceof Blob)) {
    const isGone = story instanceof DocumentUnavailable && story.isGone;
    if (isGone && !note.withdrawn) await renew(article, { ...note, withdrawn: true });
    return;
  }
  const before = await caches.match(documentUrl(`${article}/story.json`), {
    cacheName: cacheOf(article),
  });
  const isSame = (await before?.text()) === (await story.text());
  if (isSame && !note.withdrawn) return;
  const { files, note: newer } = await gather(article, story);
  await renew(article, { ...newer, savedAt: note.savedAt }, files);
}

/** Puts what is newer in its place, unless it has been removed meanwhile. */
async function renew(article: string, note: Note, files?: Gathered['files']): Promise<void> {
  await withLock(async () => {
    if (!(await findNote(article))) return;
    const cache = await caches.open(cacheOf(article));
    if (files) {
      await putAll(cache, files);
      const wanted = new Set([...files.keys(), noteUrl(article)].map(absolute));
      for (const { url } of await cache.keys()) {
        if (!wanted.has(url)) await cache.delete(url);
      }
    }
    await putNote(cache, note);
  });
  notifyTabs();
}

async function store(files: Gathered['files'], note: Note): Promise<void> {
  const name = cacheOf(note.id);
  try {
    const cache = await caches.open(name);
    await putAll(cache, files);
    await ensureWorker();
    await putNote(cache, note);
  } catch (error) {
    await caches.delete(name).catch(() => {});
    throw error;
  }
}

async function putAll(cache: Cache, files: Gathered['files']): Promise<void> {
  for (const [url, file] of files) {
    await cache.put(url, new Response(file, { headers: { 'content-type': file.type } }));
  }
}

function putNote(cache: Cache, note: Note): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  return cache.put(noteUrl(note.id), new Response(JSON.stringify(note), { headers }));
}

async function readNote(article: string): Promise<Note | undefined> {
  const note = parseNote((await (await findNote(article))?.text()) ?? '');
  return note?.id === article ? note : undefined;
}

async function readFiles(cache: Cache): Promise<Gathered['files']> {
  const files: Gathered['files'] = new Map();
  for (const { url } of await cache.keys()) {
    const file = await (await cache.match(url))?.blob();
    // In memory: what stands in the cache goes with it.
    if (file) files.set(url, new Blob([await file.arrayBuffer()], { type: file.type }));
  }
  return files;
}

const absolute = (url: string) => new URL(url, location.href).href;

/** One change at a time, in whatever tab. */
function withLock<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work();
  return navigator.locks.request(key, work) as Promise<T>;
}

/**
 * Tells this tab and the others that something has changed. Nothing of it stays in the storage; where
 * there is none, another tab looks again when it is opened anew.
 */
function notifyTabs(): void {
  dispatchEvent(new Event('storage'));
  inStorage(() => {
    localStorage.setItem(key, String(Date.now()));
    localStorage.removeItem(key);
  });
}
