import { topicListPath } from '../src/article/queries.ts';
import { defaultLanguage, type Language, languages } from '../src/languages.ts';
import { formatRoute, type Page } from '../src/route.ts';
import type { Archive, ArchivedArticle } from './archive.ts';
import { archivePages, articlesByTopic } from './derive.ts';
import type { DocumentHashes } from './documents.ts';
import { hashOf, type Output } from './output.ts';
import { choiceScript } from './template.ts';
import type { PageJob } from './workers.ts';

type Candidate = { language: Language; page: Page; sources: (string | undefined)[] };

/** The pages to render: those whose documents, code or language changed since the last build. */
export function* pageJobs(
  archive: Archive,
  documents: DocumentHashes,
  output: Output,
  code: string,
): Generator<PageJob> {
  for (const { language, page, sources } of candidates(archive, documents)) {
    const path = formatRoute({ language, page });
    const key = hashOf(code, path, sources.join(' '));
    const file = `${path.slice(1)}index.html`;
    if (!output.claim(file, key)) yield { path, file };
    if (page.name === 'front' && language === defaultLanguage && !output.claim('index.html', key)) {
      yield { path, file: 'index.html', script: choiceScript };
    }
  }
}

/** Every page that there is, with the hashes of what it shows. */
function* candidates(archive: Archive, documents: DocumentHashes): Generator<Candidate> {
  const numbers = archivePages(archive.articles).map((_page, index) => index + 1);
  const topics = [...articlesByTopic(archive).keys()];
  for (const article of archive.articles) {
    // An article's languages one after the other: they share documents.
    for (const language of languages) {
      const sources = sourcesOf(archive, documents, article, language);
      yield { language, page: { name: 'article', article: article.id }, sources };
    }
  }
  for (const language of languages) {
    const list = (name: string | number) => documents.get(`lists/${language.code}/${name}.json`);
    yield { language, page: { name: 'front' }, sources: [list('latest')] };
    for (const number of numbers) {
      yield { language, page: { name: 'archive', number }, sources: [list(number)] };
    }
    for (const topic of topics) {
      const names = JSON.stringify(archive.topics[topic]);
      const sources = [documents.get(topicListPath(language, topic)), names];
      yield { language, page: { name: 'topic', topic }, sources };
    }
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
