import { parseEdition } from '../article/edition.ts';
import { articlesUrl, DocumentUnavailable, parseJson } from '../article/fetchDocument.ts';
import { listItem } from '../article/listItem.ts';
import { mayPass } from '../article/readPatiently.ts';
import { parseStory, type Story } from '../article/story.ts';
import { languages } from '../languages.ts';
import { mapAtOnce } from '../mapAtOnce.ts';
import { chooseFile } from './chooseFile.ts';
import { fetchFile } from './fetchFile.ts';
import { documentsOf, type Editions, extrasOf, picturesOf } from './needs.ts';
import type { Note } from './note.ts';

/** All that an article needs to be read, in memory, in the order in which it is to be kept. */
export type Gathered = { files: Map<string, Blob>; note: Omit<Note, 'savedAt'> };

/** Fetched side by side; what waits in the browser for its turn would count as what doesn't come. */
const picturesAtOnce = 4;

/** The address of a document, given its path below the articles' address. */
export const documentUrl = (path: string) => `${articlesUrl}/${path}`;

/**
 * Fetches an article: every edition, what its page shows beside them, and its pictures.
 * @param storyFile its story, where that has just been fetched
 * @throws DocumentUnavailable, BrokenDocument
 */
export async function gather(article: string, storyFile?: Blob): Promise<Gathered> {
  const storyPath = `${article}/story.json`;
  const storyBlob = storyFile ?? (await fetchFile(documentUrl(storyPath), 'document'));
  const story = parseStory(parseJson(storyPath, await storyBlob.text()), storyPath);
  const documents = new Map<string, Blob>();
  await Promise.all(
    documentsOf(story).map(async (path) => {
      const isStory = path === storyPath;
      documents.set(path, isStory ? storyBlob : await fetchFile(documentUrl(path), 'document'));
    }),
  );
  const editions = await readEditions(story, documents);
  const extras = new Map<string, Blob>();
  const pictures = new Map<string, Blob>();
  await Promise.all([
    ...extrasOf(story, editions).map(async (path) => {
      const file = await ifThere(fetchFile(documentUrl(path), 'document'));
      if (file) extras.set(documentUrl(path), file);
    }),
    mapAtOnce(picturesOf(story, editions), picturesAtOnce, async (picture) => {
      const url = await chooseFile(article, picture);
      const file = await ifThere(fetchFile(url, 'picture'));
      if (file) pictures.set(url, file);
    }),
  ]);
  // The story last: where it is old, all is asked for again.
  const own = documentsOf(story).flatMap((path) => {
    const file = documents.get(path);
    return file ? [[documentUrl(path), file] as const] : [];
  });
  const files = new Map([...pictures, ...extras, ...own]);
  return { files, note: noteOf(story, editions, files) };
}

/** An edition that is broken is kept as it is: the reader is told, as online. */
async function readEditions(story: Story, documents: Map<string, Blob>): Promise<Editions> {
  const editions: Editions = {};
  for (const code of Object.keys(story.editions)) {
    const path = `${story.id}/${code}.json`;
    try {
      const text = (await documents.get(path)?.text()) ?? '';
      editions[code] = parseEdition(parseJson(path, text), path, code);
    } catch (error) {
      console.warn(error);
    }
  }
  return editions;
}

/** A file that the site won't have later either is no reason to keep nothing; no answer is one. */
async function ifThere(file: Promise<Blob>): Promise<Blob | undefined> {
  try {
    return await file;
  } catch (error) {
    const status = error instanceof DocumentUnavailable ? error.status : 0;
    if (status === 0 || mayPass(status)) throw error;
    return undefined;
  }
}

function noteOf(story: Story, editions: Editions, files: Map<string, Blob>): Gathered['note'] {
  const codes = new Set([...languages.map(({ code }) => code), story.original]);
  const items: Note['items'] = {};
  for (const code of codes) {
    const item = listItem(story, code, (code) => editions[code], story.pictures);
    if (item) items[code] = item;
  }
  let bytes = 0;
  for (const { size } of files.values()) bytes += size;
  return { id: story.id, bytes, original: story.original, items };
}
