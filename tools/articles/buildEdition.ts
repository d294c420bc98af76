import { checkEdition, type Edition } from '../../src/article/edition.ts';
import { isBefore } from '../../src/article/rendition.ts';
import { assignIds, type UnnamedSection } from './assignIds.ts';
import type { Choices } from './choices.ts';
import { toDateTime } from './dateTimes.ts';
import { errorIn, type Finding, findingsOf, hasErrors, warningIn } from './finding.ts';
import type { Draft, DraftBlock } from './importers/draft.ts';
import { keepAuthors, keepBlocks } from './keepAdditions.ts';
import { leadImage } from './leadImage.ts';
import { plainFaults } from './plainFaults.ts';
import { takeOriginalIds } from './takeOriginalIds.ts';
import { undescribed } from './undescribed.ts';

export type Building = { edition?: Edition; findings: Finding[] };

/** Makes an edition of a draft; a fact that neither the source nor an option has is an error. */
export async function buildEdition(draft: Draft, choices: Choices): Promise<Building> {
  const { file, language, original, replaced } = choices;
  const findings: Finding[] = [...draft.findings];
  const datePublished =
    choices.date ?? toDateTime(draft.datePublished ?? '') ?? replaced?.datePublished;
  findings.push(...missingFacts(draft, datePublished, file));
  const unnamed = await placePictures(draft, choices, findings);
  const image = await leadImage(draft.picture, choices, findings);
  if (hasErrors(findings) || datePublished === undefined) return { findings };

  const modified = toDateTime(draft.dateModified ?? '');
  if (replaced && !modified) {
    const expected = 'expected the time of this change, once you have looked at it';
    findings.push(warningIn(file, 'dateModified', expected));
  }
  const sections = assignIds(unnamed);
  const lacking = original ? takeOriginalIds(sections, original, file, findings) : [];
  const translationOfWork = translationOf(choices, lacking.length > 0);
  const kept = replaced ?? original;
  const about = draft.topics?.length ? draft.topics : kept?.about;
  const author = draft.authors?.length
    ? keepAuthors(draft.authors, replaced?.author)
    : replaced?.author;
  const edition: Edition = {
    $schema: '/schema/edition.json',
    inLanguage: language.code,
    headline: draft.headline ?? '',
    description: draft.description ?? '',
    datePublished,
    dateModified: latest(datePublished, modified, replaced?.dateModified),
    ...(translationOfWork && { translationOfWork }),
    ...(author && { author }),
    ...(about && { about }),
    ...(image && { image }),
    sections,
    ...(replaced?.citation && { citation: replaced.citation }),
    ...(kept?.related && { related: kept.related }),
    ...(replaced?.correction && { correction: replaced.correction }),
  };
  if (replaced) keepBlocks(edition, replaced);
  findings.push(...undescribed(edition, file));
  const { faults } = checkEdition(edition);
  findings.push(...findingsOf(file, plainFaults(edition, faults), 'error'));
  return hasErrors(findings) ? { findings } : { edition, findings };
}

/** What the edition translates, if it isn't the original itself. */
function translationOf(
  { language, original, replaced }: Choices,
  isPartial: boolean,
): Edition['translationOfWork'] {
  if (!original || original.inLanguage === language.code) return undefined;
  const { inLanguage, dateModified } = original;
  const { translator } = replaced?.translationOfWork ?? {};
  return {
    inLanguage,
    dateModified,
    ...(translator && { translator }),
    ...(isPartial && { partial: true }),
  };
}

function latest(date: string, ...others: (string | undefined)[]): string {
  return others.reduce<string>((a, b) => (b !== undefined && isBefore(a, b) ? b : a), date);
}

function missingFacts(draft: Draft, date: string | undefined, file: string): Finding[] {
  const given = draft.datePublished ? `; the source says ${draft.datePublished}` : '';
  const facts: [string, boolean, string][] = [
    ['headline', Boolean(draft.headline?.trim()), 'expected a headline'],
    ['description', Boolean(draft.description?.trim()), 'expected a lead behind the headline'],
    [
      'datePublished',
      date !== undefined,
      `expected a date with time and zone: --date 2026-05-02T09:40:00+03:00${given}`,
    ],
    [
      'sections',
      draft.sections.some(({ blocks }) => blocks.length > 0),
      'expected a paragraph behind the lead',
    ],
  ];
  return facts
    .filter(([, there]) => !there)
    .map(([path, , expected]) => errorIn(file, path, expected));
}

/** The draft’s sections, each picture with its name in the folder and its size. */
async function placePictures(
  draft: Draft,
  choices: Choices,
  findings: Finding[],
): Promise<UnnamedSection[]> {
  const sections: UnnamedSection[] = [];
  for (const { heading, blocks } of draft.sections) {
    const named: UnnamedSection['blocks'] = [];
    for (const block of blocks) {
      const one = await placePicture(block, choices, findings);
      if (one) named.push(one);
    }
    sections.push({ ...(heading !== undefined && { heading }), blocks: named });
  }
  return sections;
}

async function placePicture(block: DraftBlock, { file, pictures }: Choices, findings: Finding[]) {
  if (block.type !== 'image') return block;
  const { type, from, alt = '', ...rest } = block;
  const place = await pictures.put(from, file, findings);
  return place && { type, ...place, alt, ...rest };
}
