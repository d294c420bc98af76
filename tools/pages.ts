import { listPath } from '../src/article/queries.ts';
import { defaultLanguage, type Language, languages } from '../src/languages.ts';
import { pageOfList } from '../src/lists/pageOfList.ts';
import { formatRoute, type Page } from '../src/route.ts';
import type { Archive, ArchivedArticle } from './archive.ts';
import { listsOf } from './derive.ts';
import type { DocumentHashes } from './documents.ts';
import { hashOf, type Output } from './output.ts';
import { choiceScript } from './template.ts';
import type { PageJob } from './workers.ts';

/** A page, and hashes of what it shows in a language. */
type Candidate = { page: Page; sources: (language: Language) => (string | undefined)[] };

/** The pages to render: those whose documents, code or language changed since the last build. */
export function* pageJobs(
  archive: Archive,
  documents: DocumentHashes,
  output: Output,
  code: string,
): Generator<PageJob> {
  for (const { page, sources } of candidates(archive, documents)) {
    // A page's languages one after the other: those of an article share documents.
    for (const language of languages) {
      const path = formatRoute({ language, page });
      const key = hashOf(code, path, sources(language).join(' '));
      const file = `${path.slice(1)}index.html`;
      if (!output.claim(file, key)) yield { path, file };
      const isRoot = page.name === 'front' && language === defaultLanguage;
      if (isRoot && !output.claim('index.html', key)) {
        yield { path, file: 'index.html', script: choiceScript };
      }
    }
  }
}

/** How many pages there are, the one at `/` beside them. */
export function pageCount(archive: Archive, documents: DocumentHashes): number {
  let count = 0;
  for (const _ of candidates(archive, documents)) count += languages.length;
  return count + 1;
}

function* candidates(archive: Archive, documents: DocumentHashes): Generator<Candidate> {
  for (const article of archive.articles) {
    yield {
      page: { name: 'article', article: article.id },
      sources: (language) => sourcesOf(archive, documents, article, language),
    };
  }
  const names = JSON.stringify(archive.topics);
  yield { page: { name: 'search', query: '' }, sources: () => [] };
  yield { page: { name: 'saved' }, sources: () => [] };
  for (const { number, topic } of listsOf(archive)) {
    const page = pageOfList(number, topic);
    // What it shows of the topics' names: the front page may show any.
    const shown = topic ? JSON.stringify(archive.topics[topic]) : number ? '' : names;
    yield {
      page,
      sources: (language) => [documents.get(listPath(language, number, topic)), shown],
    };
  }
}

function sourcesOf(
  archive: Archive,
  documents: DocumentHashes,
  { id, original, editions }: ArchivedArticle,
  { code }: Language,
): (string | undefined)[] {
  const edition = editions.get(code) ?? editions.get(original);
  const story = (article: string) => documents.get(`${article}/story.json`);
  return [
    story(id),
    edition?.hash,
    edition?.translationOfWork?.partial ? editions.get(original)?.hash : '',
    ...(edition?.about ?? []).map((topic) => JSON.stringify(archive.topics[topic])),
    ...(edition?.related ?? []).map(story),
  ];
}
