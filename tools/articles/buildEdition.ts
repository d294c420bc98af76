import { basename, extname } from 'node:path';
import { checkEdition, type Edition } from '../../src/article/edition.ts';
import type { Image } from '../../src/article/image.ts';
import { isBefore } from '../../src/article/rendition.ts';
import type { Language } from '../../src/languages.ts';
import { alignIds } from './alignIds.ts';
import { assignIds, freshId, type UnnamedSection } from './assignIds.ts';
import { toDateTime } from './dateTimes.ts';
import { errorIn, type Finding, findingsOf, hasErrors, warningIn } from './finding.ts';
import { firstWords } from './firstWords.ts';
import { type Draft, type DraftBlock, type DraftPicture, lostWith } from './importers/draft.ts';
import { keepAuthors, keepBlocks, keepWords } from './keepAdditions.ts';
import { pictureSize } from './pictureSize.ts';
import { plainFaults } from './plainFaults.ts';
import { slugOf } from './slugOf.ts';
import { wordsOf } from './textsOf.ts';
import { undescribed } from './undescribed.ts';

/** What stands beside a draft when it becomes an edition. */
export type Choices = {
  /** The source's file, which findings name. */
  file: string;
  language: Language;
  date?: string | undefined;
  picture?: string | undefined;
  alt?: string | undefined;
  /** The article's original, if it has one: another edition, or this one's older self. */
  original?: Edition | undefined;
  /** The edition that is overwritten. */
  replaced?: Edition | undefined;
};

/** A picture to be copied into the article's folder. */
export type PictureCopy = { name: string; from: string };

export type Building = { edition?: Edition; pictures: PictureCopy[]; findings: Finding[] };

/** Makes an edition of a draft; a fact that neither the source nor an option has is an error. */
export async function buildEdition(draft: Draft, choices: Choices): Promise<Building> {
  const { file, language, original, replaced } = choices;
  const findings: Finding[] = [...draft.findings];
  const pictures = new PictureShelf(file, findings);
  const datePublished =
    choices.date ?? toDateTime(draft.datePublished ?? '') ?? replaced?.datePublished;
  findings.push(...missingFacts(draft, datePublished, file));
  const sections = await nameBlocks(draft, pictures);
  const image = await leadImage(draft.picture, choices, pictures, findings);
  if (hasErrors(findings) || datePublished === undefined) return { pictures: [], findings };

  const modified = toDateTime(draft.dateModified ?? '');
  if (replaced && !modified) {
    const expected = 'expected the time of this change, once you have looked at it';
    findings.push(warningIn(file, 'dateModified', expected));
  }
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
    ...(author && { author }),
    ...(about && { about }),
    ...(image && { image }),
    sections: assignIds(sections),
    ...(replaced?.citation && { citation: replaced.citation }),
    ...(kept?.related && { related: kept.related }),
    ...(replaced?.correction && { correction: replaced.correction }),
  };
  const aligned = original ? align(edition, original, replaced, file) : { edition, findings: [] };
  findings.push(...aligned.findings);
  if (replaced) keepBlocks(aligned.edition, replaced);
  findings.push(...undescribed(aligned.edition, file));
  const checked = checkEdition(aligned.edition);
  findings.push(...findingsOf(file, plainFaults(aligned.edition, checked.faults), 'error'));
  return hasErrors(findings)
    ? { pictures: [], findings }
    : { edition: aligned.edition, pictures: pictures.copies, findings };
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

function idsOf({ sections }: Edition): string[] {
  return sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
}

/** Gives an edition the ids of its original, and says what has no twin. */
function align(edition: Edition, original: Edition, replaced: Edition | undefined, file: string) {
  const { ids, lacking } = alignIds(edition, original);
  const name = `${original.inLanguage}.json`;
  const findings: Finding[] = [];
  const taken = new Set(idsOf(original));
  const rename = (id: string, type: string, path: string, words: string): string => {
    const twin = ids.get(id);
    if (twin !== undefined) return twin;
    const own = type === 'section' && !taken.has(id) ? id : freshId(type, taken);
    taken.add(own);
    const expected = `expected a twin in ${name} for ${firstWords(words)}; ${own} is new`;
    findings.push(warningIn(file, path, expected));
    return own;
  };
  edition.sections.forEach((section, s) => {
    section.id = rename(section.id, 'section', `sections[${s}]`, section.heading ?? '');
    section.blocks.forEach((block, b) => {
      block.id = rename(block.id, block.type, `sections[${s}].blocks[${b}]`, wordsOf(block));
    });
  });
  for (const block of lacking) {
    findings.push(
      warningIn(
        file,
        'sections',
        `expected a twin of ${name}’s ${block.id}, ${firstWords(wordsOf(block))}`,
      ),
    );
  }
  if (original.inLanguage === edition.inLanguage) return { edition, findings };
  const { inLanguage, dateModified } = original;
  const { translator } = replaced?.translationOfWork ?? {};
  const translationOfWork = {
    inLanguage,
    dateModified,
    ...(translator && { translator }),
    ...(lacking.length > 0 && { partial: true }),
  };
  const { $schema, inLanguage: own, headline, description, ...rest } = edition;
  const { datePublished, dateModified: modified, ...others } = rest;
  const head = {
    ...($schema !== undefined && { $schema }),
    inLanguage: own,
    headline,
    description,
  };
  const dates = { datePublished, dateModified: modified };
  return { edition: { ...head, ...dates, translationOfWork, ...others }, findings };
}

/** The picture of the head: from an option, the source, or the article's folder. */
async function leadImage(
  picture: DraftPicture | undefined,
  { file, picture: given, alt: givenAlt, original, replaced }: Choices,
  pictures: PictureShelf,
  findings: Finding[],
): Promise<Image | undefined> {
  const from = given ?? picture?.from;
  const known = replaced?.image ?? original?.image;
  const place = from ? await pictures.put(from) : known;
  if (!place) {
    if (from || !picture) return undefined;
    const expected = `expected a file (--picture FILE) for the picture: ${lostWith(picture)}`;
    findings.push(warningIn(file, 'image', expected));
    return undefined;
  }
  const isSame = !from || place.url === replaced?.image?.url;
  if (!isSame && replaced?.image) findings.push(...lostWords(file, replaced.image));
  const { url, width, height } = place;
  const { caption, creditText, illustrative } = picture ?? {};
  const alt = givenAlt ?? picture?.alt;
  if (alt === undefined && !(isSame && replaced?.image)) {
    const expected = 'expected what the picture shows, for those who don’t see it: --alt TEXT';
    findings.push(warningIn(file, 'image.alt', expected));
  }
  return keepWords(isSame ? replaced?.image : undefined, {
    url,
    width,
    height,
    alt: alt ?? '',
    ...(caption && { caption }),
    ...(creditText && { creditText }),
    ...((illustrative || (!from && known?.illustrative)) && { illustrative: true }),
  });
}

/** What was said of a picture that has another in its place: it isn't true of that one. */
function lostWords(file: string, { url, alt, caption, creditText }: Image): Finding[] {
  if (!alt && !caption && !creditText) return [];
  const words = { alt, ...(caption && { caption }), ...(creditText && { creditText }) };
  const expected = `expected words for the new picture; ${url} had its ${lostWith(words)}`;
  return [warningIn(file, 'image', expected)];
}

async function nameBlocks(draft: Draft, pictures: PictureShelf): Promise<UnnamedSection[]> {
  const sections: UnnamedSection[] = [];
  for (const { heading, blocks } of draft.sections) {
    const named: UnnamedSection['blocks'] = [];
    for (const block of blocks) {
      const one = await nameBlock(block, pictures);
      if (one) named.push(one);
    }
    sections.push({ ...(heading !== undefined && { heading }), blocks: named });
  }
  return sections;
}

async function nameBlock(block: DraftBlock, pictures: PictureShelf) {
  if (block.type !== 'image') return block;
  const { type, from, alt = '', ...rest } = block;
  const place = await pictures.put(from);
  return place && { type, ...place, alt, ...rest };
}

/** The pictures of an edition, each under a name of its own. */
class PictureShelf {
  readonly copies: PictureCopy[] = [];
  readonly #file: string;
  readonly #findings: Finding[];

  constructor(file: string, findings: Finding[]) {
    this.#file = file;
    this.#findings = findings;
  }

  /** A picture's name in the folder and its size, or undefined with a finding on why not. */
  async put(from: string): Promise<Pick<Image, 'url' | 'width' | 'height'> | undefined> {
    const size = await pictureSize(from);
    if (size === 'missing' || size === 'unreadable') {
      const what = size === 'missing' ? 'a picture file that exists' : 'a file that is a picture';
      this.#findings.push(errorIn(this.#file, 'image.url', `expected ${what}: ${from}`));
      return undefined;
    }
    const known = this.copies.find((copy) => copy.from === from);
    if (known) return { url: known.name, ...size };
    const extension = extname(from).toLowerCase();
    const stem = slugOf(basename(from, extname(from))) || 'picture';
    let name = `${stem}${extension}`;
    for (let n = 2; this.copies.some((copy) => copy.name === name); n += 1)
      name = `${stem}-${n}${extension}`;
    this.copies.push({ name, from });
    return { url: name, ...size };
  }
}
