import { topicListPath } from '../src/article/queries.ts';
import { defaultLanguage, type Language, languages } from '../src/languages.ts';
import { formatRoute, type Page } from '../src/route.ts';
import type { Archive, ArchivedArticle } from './archive.ts';
import { archivePages, articlesByTopic } from './derive.ts';
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
  const list = (name: string | number) => (language: Language) => [
    documents.get(`lists/${language.code}/${name}.json`),
  ];
  for (const article of archive.articles) {
    yield {
      page: { name: 'article', article: article.id },
      sources: (language) => sourcesOf(archive, documents, article, language),
    };
  }
  const names = JSON.stringify(archive.topics);
  yield { page: { name: 'front' }, sources: (language) => [...list('latest')(language), names] };
  yield { page: { name: 'search', query: '' }, sources: () => [] };
  yield { page: { name: 'saved' }, sources: () => [] };
  for (const index of archivePages(archive.articles).keys()) {
    yield { page: { name: 'archive', number: index + 1 }, sources: list(index + 1) };
  }
  for (const topic of articlesByTopic(archive).keys()) {
    const ownNames = JSON.stringify(archive.topics[topic]);
    yield {
      page: { name: 'topic', topic },
      sources: (language) => [documents.get(topicListPath(language, topic)), ownNames],
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
