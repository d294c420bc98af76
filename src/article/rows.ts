import { alignSections } from './alignSections.ts';
import type { Rendition, ShownBlock, ShownSection } from './rendition.ts';

/** A piece of the article in the tab's language and, where there are two, its twin beside it. */
export type Sides<T> = {
  own?: T;
  twin?: T;
  /** The edition lacks it, and what would have filled the gap stands beside it anyway. */
  isGap?: boolean;
};

export type Row = Sides<ShownBlock> & { id: string };
export type RowSection = Sides<Pick<ShownSection, 'heading' | 'inLanguage'>> & {
  id: string;
  rows: Row[];
};

/** The rows of an article: of one language, or of two side by side. */
export function rowsOf(rendition: Rendition, twin?: Rendition): RowSection[] {
  if (!twin) {
    return rendition.sections.map((own) => ({
      id: own.id,
      own,
      rows: own.blocks.map((shown) => ({ id: shown.block.id, own: shown })),
    }));
  }
  const ownCode = rendition.edition.inLanguage;
  const twinCode = twin.edition.inLanguage;

  /** No text stands there twice: of two in the same language the one that fills a gap goes. */
  function once<T extends { inLanguage?: string }>(own?: T, other?: T): Sides<T> {
    const isTwice = own && other && (own.inLanguage ?? ownCode) === (other.inLanguage ?? twinCode);
    const isGap = isTwice && !other.inLanguage;
    return {
      ...(own && !isGap && { own }),
      ...(other && (!isTwice || isGap) && { twin: other }),
      ...(isGap && { isGap }),
    };
  }

  return alignSections(rendition.sections, twin.sections).map(({ id, own, other, blocks }) => ({
    id,
    ...once(own, other),
    rows: blocks.map((row) => ({ id: row.id, ...once(row.own, row.other) })),
  }));
}
