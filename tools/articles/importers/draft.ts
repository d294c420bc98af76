import type { KnownBlock } from '../../../src/blocks/registry.ts';
import type { Language } from '../../../src/languages.ts';
import type { Finding } from '../finding.ts';

type Without<Block, Key extends string> = Block extends unknown ? Omit<Block, Key> : never;

/** What a source says of a picture. Without `from`, its file isn't on this disk. */
export type DraftPicture = {
  from?: string;
  /** What the source calls the file that isn't there. */
  named?: string;
  alt?: string;
  caption?: string;
  creditText?: string;
  illustrative?: true;
};

/** A block before it has an id; a picture before it has a name and a size. */
export type DraftBlock =
  | Without<Exclude<KnownBlock, { type: 'image' }>, 'id'>
  | ({ type: 'image'; from: string } & Omit<DraftPicture, 'from'>);

export type DraftSection = { heading?: string; blocks: DraftBlock[] };

/** An article as its source has it: what the source lacks, the draft lacks. */
export type Draft = {
  /** As the source writes them: a locale, a name, dates. */
  language?: string | undefined;
  article?: string | undefined;
  datePublished?: string | undefined;
  dateModified?: string | undefined;
  headline?: string | undefined;
  description?: string | undefined;
  authors?: string[];
  topics?: string[];
  picture?: DraftPicture | undefined;
  sections: DraftSection[];
  /** What didn't come through, and why. */
  findings: Finding[];
};

/** What is known of a picture that is left out: its file's name and its words. */
export function lostWith({ named, caption, creditText, alt }: DraftPicture): string {
  const known = [
    named?.slice(0, 120),
    caption && `caption “${caption}”`,
    creditText && `credit “${creditText}”`,
    alt && `description “${alt}”`,
  ];
  return known.filter(Boolean).join(', ');
}

/** A source, decoded; its language, where an editor says it. */
export type Source = { file: string; text: string; as?: Language | undefined };

/** A format of sources. It reads them into drafts, or says in findings why it can't. */
export type Importer = {
  extensions: string[];
  /** Whether a text without a telling file name looks like this format. */
  detects: (text: string) => boolean;
  read: (source: Source) => (Draft | Finding)[];
};

/** The sections of a run of headings and blocks; a heading begins a section. */
export function sectionsOf(pieces: readonly (DraftBlock | { heading: string })[]): DraftSection[] {
  const sections: DraftSection[] = [{ blocks: [] }];
  for (const piece of pieces) {
    if ('heading' in piece) sections.push({ heading: piece.heading, blocks: [] });
    else sections.at(-1)?.blocks.push(piece);
  }
  return sections.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0);
}
