import { checkEdition, type Edition } from '../../src/article/edition.ts';
import type { Fault } from '../../src/article/fault.ts';
import type { Language } from '../../src/languages.ts';

/** The original's first edition: all that has to be there, its texts empty. */
export function skeleton(language: Language, date: string): Edition & { $schema: string } {
  return {
    $schema: '/schema/edition.json',
    inLanguage: language.code,
    headline: '',
    description: '',
    datePublished: date,
    dateModified: date,
    author: [],
    about: [],
    sections: [{ id: 'opening', blocks: [{ id: 'p1', type: 'paragraph', text: '' }] }],
  };
}

/** What an editor has to fill in before the skeleton passes the check. */
export function toFillIn(edition: Edition): Fault[] {
  const { faults } = checkEdition(edition);
  return [
    ...faults,
    { path: 'sections[0].blocks[0].text', expected: 'expected the first paragraph' },
  ];
}
