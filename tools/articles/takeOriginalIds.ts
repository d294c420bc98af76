import type { Edition, Section } from '../../src/article/edition.ts';
import type { Block } from '../../src/blocks/registry.ts';
import { alignIds } from './alignIds.ts';
import { freshId } from './assignIds.ts';
import { type Finding, warningIn } from './finding.ts';
import { firstWords } from './firstWords.ts';
import { wordsOf } from './textsOf.ts';

/**
 * Gives sections and their blocks the ids of the original's, and says what has no twin.
 * @param file the source, which findings name
 * @returns the original's blocks that have none
 */
export function takeOriginalIds(
  sections: Section[],
  original: Edition,
  file: string,
  findings: Finding[],
): Block[] {
  const { ids, lacking } = alignIds({ sections }, original);
  const name = `${original.inLanguage}.json`;
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
  sections.forEach((section, s) => {
    section.id = rename(section.id, 'section', `sections[${s}]`, section.heading ?? '');
    section.blocks.forEach((block, b) => {
      block.id = rename(block.id, block.type, `sections[${s}].blocks[${b}]`, wordsOf(block));
    });
  });
  for (const block of lacking) {
    const expected = `expected a twin of ${name}’s ${block.id}, ${firstWords(wordsOf(block))}`;
    findings.push(warningIn(file, 'sections', expected));
  }
  return lacking;
}

function idsOf({ sections }: Edition): string[] {
  return sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
}
