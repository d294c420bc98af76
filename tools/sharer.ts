import type { EditionSummary } from './editionSummary.ts';

/** What is in many summaries, and in memory once: authors, topics, days, ids. */
const sharedParts = [
  'code',
  'datePublished',
  'dateModified',
  'translationOfWork',
  'about',
  'related',
  'author',
  'pictures',
  'outline',
] as const;

/** Makes parts of summaries that are alike one and the same. */
export function sharer(): (summary: EditionSummary) => EditionSummary {
  const known = new Map<string, unknown>();
  return (summary) => {
    for (const part of sharedParts) {
      const value = summary[part];
      if (value === undefined) continue;
      const text = JSON.stringify(value);
      if (known.has(text)) Object.assign(summary, { [part]: known.get(text) });
      else known.set(text, value);
    }
    return summary;
  };
}
