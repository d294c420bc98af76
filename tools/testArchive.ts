import type { Archive, ArchivedArticle } from './archive.ts';
import type { EditionSummary } from './editionSummary.ts';

type EditionFacts = Partial<EditionSummary> & { datePublished: string };

/** For tests: an archive in memory. `editions` has the facts of each edition by language code. */
export function testArchive(
  articles: Record<string, Record<string, EditionFacts>>,
  topics: Archive['topics'] = {},
): Archive {
  const archived = Object.entries(articles).map(([id, editions]) => testArticle(id, editions));
  return { folder: 'articles', articles: archived, topics, faults: [], upcoming: [] };
}

function testArticle(id: string, editions: Record<string, EditionFacts>): ArchivedArticle {
  const summaries = Object.entries(editions).map(([code, facts]): [string, EditionSummary] => [
    code,
    {
      code,
      headline: `${id} in ${code}`,
      description: `What ${id} is about, in ${code}.`,
      dateModified: facts.datePublished,
      pictures: [],
      outline: '',
      hash: '',
      ...facts,
    },
  ]);
  return { id, original: summaries[0]?.[0] ?? '', editions: new Map(summaries) };
}
