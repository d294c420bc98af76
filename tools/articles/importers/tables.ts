import type { Text } from '../../../src/blocks/text.ts';
import { type Finding, warningIn } from '../finding.ts';
import type { DraftBlock } from './draft.ts';
import { joinTexts } from './runBuilder.ts';

/** A table as a list, a row an item: an edition has no tables. */
export function tableList(rows: readonly (Text | undefined)[][]): DraftBlock[] {
  const items = rows
    .map((cells) =>
      joinTexts(
        cells.filter((cell) => cell !== undefined),
        ' — ',
      ),
    )
    .filter((row) => row !== undefined);
  return items.length > 0 ? [{ type: 'list', items }] : [];
}

export function lostTable(file: string, place: string): Finding {
  const expected = 'expected no table; its rows are a list’s items now, for you to look at';
  return warningIn(file, place, expected);
}

/** @param where the notes are now */
export function lostFootnotes(file: string, place: string, where: string): Finding {
  const expected = `expected no footnotes; their marks are [1] in the text now, and the notes are ${where}`;
  return warningIn(file, place, expected);
}
