import type { Finding } from '../finding.ts';
import type { DraftBlock, DraftPicture } from './draft.ts';
import { type Marks, RunBuilder } from './runBuilder.ts';

/** A piece of a page: a block, or a heading. */
export type HtmlPiece = DraftBlock | { heading: string; level: number };

export type HtmlContext = {
  /** The source's file: pictures are looked for beside it. */
  file: string;
  /** The page's address, which its relative links start from. */
  base?: string | undefined;
  /** The code of its language: quotation marks depend on it. */
  language?: string | undefined;
  findings: Finding[];
};

/** A page on its way into pieces. */
export type Flow = HtmlContext & {
  runs: RunBuilder;
  marks: Marks;
  pieces: HtmlPiece[];
  /** What figures say of pictures that are still to come. */
  captions: Map<Element, DraftPicture>;
  /** Who figures say is quoted in quotations that are still to come. */
  sources: Map<Element, Element>;
  /** Elements whose words go with a picture or a quotation, and aren't text. */
  taken: Set<Element>;
};

/** The beginning of a way. */
export function startFlow(context: HtmlContext): Flow {
  const state = { runs: new RunBuilder(), marks: {}, pieces: [] };
  return { ...context, ...state, captions: new Map(), sources: new Map(), taken: new Set() };
}
