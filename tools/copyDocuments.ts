import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BrokenDocument } from '../src/article/fault.ts';
import { DocumentUnavailable, type ReadDocument } from '../src/article/fetchDocument.ts';
import { parseList, parseStory, type Story } from '../src/article/story.ts';
import { languages } from '../src/languages.ts';
import { mapAtOnce } from '../src/mapAtOnce.ts';

const articlesAtOnce = 16;

/**
 * Copies the documents of another origin into a folder, which is emptied first: of every article that
 * its lists name, the editions. Its pictures stay where they are, and what is broken isn't copied.
 * @returns the pictures of each article, as its story has them, and the faults, whose lines begin with a path
 * @throws DocumentUnavailable; BrokenDocument of a list, which hides the older articles behind it
 */
export async function copyDocuments(
  read: ReadDocument,
  folder: string,
): Promise<{ pictures: Map<string, Story['pictures']>; faults: string[] }> {
  const pictures = new Map<string, Story['pictures']>();
  const faults: string[] = [];
  await rm(folder, { recursive: true, force: true });

  async function whole<T>(reading: Promise<T>): Promise<T | undefined> {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof BrokenDocument)) throw error;
      faults.push(error.message);
      return undefined;
    }
  }

  async function write(path: string, document: unknown): Promise<void> {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(document));
  }

  await mapAtOnce(await listedArticles(read), articlesAtOnce, async (article) => {
    const path = `${article}/story.json`;
    const story = await whole(read(path).then((document) => parseStory(document, path)));
    if (!story) return;
    pictures.set(article, story.pictures);
    for (const { code } of languages) {
      if (!Object.hasOwn(story.editions, code)) continue;
      const edition = `${article}/${code}.json`;
      const document = await whole(read(edition));
      if (document !== undefined) await write(edition, document);
    }
  });
  await write('topics.json', (await whole(read('topics.json').catch(noTopics))) ?? {});
  return { pictures, faults };
}

/** Without topics.json, topics go by their ids. */
function noTopics(error: unknown): unknown {
  if (error instanceof DocumentUnavailable && error.isGone) return {};
  throw error;
}

/** The articles of every list, from the latest to the oldest. */
async function listedArticles(read: ReadDocument): Promise<string[]> {
  const found = new Set<string>();
  for (const { code } of languages) {
    const seen = new Set<string>();
    let part: string | undefined = 'latest';
    while (part !== undefined && !seen.has(part)) {
      seen.add(part);
      const path: string = `lists/${code}/${part}.json`;
      const { items, previous } = parseList(await read(path), path);
      for (const { id } of items) found.add(id);
      part = previous?.toString();
    }
  }
  return [...found];
}
