import type { Block } from '../blocks/registry.ts';
import type { Language } from '../languages.ts';
import { alignSections } from './alignSections.ts';
import type { Edition, Section } from './edition.ts';
import { hasEdition, type Story } from './story.ts';

/** A block as it is shown: with its language, where that isn't the text's. */
export type ShownBlock = { block: Block; inLanguage?: string };
export type ShownSection = Omit<Section, 'blocks'> & { inLanguage?: string; blocks: ShownBlock[] };

/** An article as a reader of one language sees it. */
export type Rendition = {
  story: Story;
  /** The language of the interface. */
  language: Language;
  /** The edition whose text is shown: the language's own or, where that is missing, the original's. */
  edition: Edition;
  /** The edition's sections, the gaps of a partial one filled from the original. */
  sections: ShownSection[];
  gaps: Gaps;
};

/** What an edition lacks beside its original. */
export type Gaps = { missing: boolean; partial: boolean; outOfDate: boolean };

/** The code of the edition that is shown to a reader of a language. */
export function shownCode(story: Story, language: Language): string {
  return hasEdition(story, language) ? language.code : story.original;
}

/** The code of the edition that fills the gaps of the one shown, where there are any. */
export function fillingCode(story: Story, language: Language): string | undefined {
  const shown = story.editions[shownCode(story, language)];
  return shown?.translationOfWork?.partial ? story.original : undefined;
}

/** What the edition for a reader of this language lacks. */
export function gapsOf(story: Story, language: Language): Gaps {
  const shown = story.editions[language.code];
  const original = story.editions[story.original];
  const translation = shown?.translationOfWork;
  return {
    missing: !shown,
    partial: translation?.partial === true,
    outOfDate: Boolean(
      translation && original && isBefore(translation.dateModified, original.dateModified),
    ),
  };
}

/** Whether one ISO date is before another, whatever their zones. */
export function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}

/** Puts a rendition together. `original` is needed where `fillingCode` names one. */
export function renditionOf(
  story: Story,
  language: Language,
  edition: Edition,
  original?: Edition,
): Rendition {
  const sections = original ? fillGaps(edition, original) : edition.sections.map(shownSection);
  return { story, language, edition, sections, gaps: gapsOf(story, language) };
}

function shownSection({ blocks, ...section }: Section): ShownSection {
  return { ...section, blocks: blocks.map((block) => ({ block })) };
}

/**
 * A partial edition with what only its original has, each in its place: behind the block that it
 * follows in the original.
 */
function fillGaps(edition: Edition, original: Edition): ShownSection[] {
  const { inLanguage } = original;
  const aligned = alignSections(
    edition.sections.map(shownSection),
    original.sections.map(shownSection),
  );
  return aligned.flatMap(({ own, other, blocks }): ShownSection[] => {
    const filled = blocks.flatMap(
      ({ own, other }) => own ?? (other ? { ...other, inLanguage } : []),
    );
    if (own) return [{ ...own, blocks: filled }];
    return other ? [{ ...other, inLanguage, blocks: filled }] : [];
  });
}
