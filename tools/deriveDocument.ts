import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listPath } from '../src/article/queries.ts';
import type { Story } from '../src/article/story.ts';
import { languageByCode, languages } from '../src/languages.ts';
import { nameForm } from '../src/nameForm.ts';
import type { ArchivedArticle } from './archive.ts';
import { listOf, listsOf, storyOf } from './derive.ts';
import { developmentArchive } from './developmentArchive.ts';

const storyPath = new RegExp(`^(${nameForm})/story\\.json$`);
const noPictures = () => ({});
const longAgo = '1970-01-01T00:00:00Z';

/**
 * One derived document, made on the spot, for development: upcoming articles are in it, pictures only
 * as they are.
 * @param path below the articles' address: `depot/story.json`
 * @returns the document, or undefined where the path names none
 */
export async function deriveDocument(folder: string, path: string): Promise<unknown> {
  const [, id] = storyPath.exec(path) ?? [];
  if (id !== undefined) {
    const archive = await developmentArchive(folder, id);
    return storyWithBroken(folder, id, archive.articles[0]);
  }
  const language = languageByCode(/^lists\/([^/]+)\//.exec(path)?.[1] ?? '');
  if (!language) return undefined;
  const archive = await developmentArchive(folder);
  for (const list of listsOf(archive)) {
    if (listPath(language, list.number, list.topic) !== path) continue;
    return listOf(list, language, noPictures);
  }
  return undefined;
}

/** The story with editions that are broken too: the page asks for them then, and says what is wrong. */
function storyWithBroken(
  folder: string,
  id: string,
  article: ArchivedArticle | undefined,
): Story | undefined {
  const present = languages.filter(({ code }) => existsSync(join(folder, id, `${code}.json`)));
  const [first] = present;
  if (!first) return undefined;
  const broken = present.map(({ code }) => [code, { headline: code, dateModified: longAgo }]);
  const story = article && storyOf(article, {});
  const editions = { ...Object.fromEntries(broken), ...story?.editions };
  return { id, original: first.code, pictures: {}, ...story, editions };
}
