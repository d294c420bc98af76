import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../src/article/edition.ts';
import { type Language, languages } from '../src/languages.ts';
import { moreLanguages } from './gapSite.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** An article as it stands on the disk: its editions by language code. */
export type ArticleOnDisk = {
  id: string;
  editions: Record<string, Edition>;
  /** The code of the edition that isn't a translation. */
  original: string;
};

/** Three languages of the table: the default, and two to turn to. */
export const [first, second, third] = threeOf(languages);

function threeOf([a, b, c]: readonly Language[]): readonly [Language, Language, Language] {
  if (!a || !b || !c) throw new Error('expected three languages');
  return [a, b, c];
}

/** The demo's articles. */
export const demoArticles = readArticles(join(root, 'public/articles'), languages);

/** The languages of the second site. */
export const gapLanguages = [...languages, ...(moreLanguages as Language[])];

/** A language of the second site. */
export function gapLanguage(code: string): Language {
  const language = gapLanguages.find((candidate) => candidate.code === code);
  if (!language) throw new Error(`expected a language ${code}`);
  return language;
}

/** The articles of the second site that are there today. */
export const gapArticles = readArticles(
  join(root, 'e2e/gap-site/public/articles'),
  gapLanguages,
).filter(({ editions }) => Object.keys(editions).length > 0);

function readArticles(folder: string, table: readonly Language[]): ArticleOnDisk[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => {
    const editions: Record<string, Edition> = {};
    for (const { code } of table) {
      const file = join(folder, name, `${code}.json`);
      if (!existsSync(file)) continue;
      const edition: Edition = readJson(file);
      if (Date.parse(edition.datePublished) <= Date.now()) editions[code] = edition;
    }
    const original = Object.values(editions).find((edition) => !edition.translationOfWork);
    return { id: name, editions, original: original?.inLanguage ?? '' };
  });
}

/** An article of a list, by its id. */
export function articleNamed(articles: ArticleOnDisk[], id: string): ArticleOnDisk {
  const article = articles.find((candidate) => candidate.id === id);
  if (!article) throw new Error(`expected an article ${id}`);
  return article;
}

/** The edition that a reader of a language sees: the language's own, or the original. */
export function shownEdition({ editions, original }: ArticleOnDisk, code: string): Edition {
  const edition = editions[code] ?? editions[original];
  if (!edition) throw new Error('expected an edition');
  return edition;
}

/** The topics' names by id and language code. */
export const topics: Record<string, Record<string, string>> = readJson(
  join(root, 'public/articles/topics.json'),
);

/** A text of the interface, its placeholders filled. */
export function words(code: string, key: string, values: Record<string, string> = {}): string {
  const folder = code === 'he' ? 'e2e/gap-site/locales' : 'locales';
  const catalogue: Record<string, string> = readJson(join(root, folder, `${code}.json`));
  const text = catalogue[key];
  if (text === undefined) throw new Error(`locales/${code}.json: expected a text for ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** The name of one language in another: `uk` in English is “Ukrainian”. */
export function languageName(code: string, inCode: string): string {
  return new Intl.DisplayNames([inCode], { type: 'language' }).of(code) ?? code;
}

/** The words of a text without what marks them. */
export function plain(text: unknown): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(plain).join('');
  return (text as { text: string }).text;
}

/** A document, whose form whoever asks for it knows. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
