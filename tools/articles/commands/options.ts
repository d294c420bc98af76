import type { ArgsDef } from 'citty';

/** Where the articles are, as seen from the project’s root. */
export const articlesFolder = 'public/articles';

export const json = { type: 'boolean', description: 'Answers in JSON, for machines' } as const;

export const folder = {
  type: 'string',
  default: articlesFolder,
  valueHint: 'FOLDER',
  description: 'The folder of the articles',
} as const;

/** What was asked for can't be done; the message says what would be right. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * citty takes any option, and for the value of one that has none the next option, or nothing: such slips
 * mustn't be passed over in silence. @throws UsageError
 */
export function refuseUnknown(given: Record<string, unknown>, known: ArgsDef): void {
  const names = Object.keys(known);
  for (const name of Object.keys(given)) {
    if (name === '_' || names.includes(name)) continue;
    const options = names.filter((one) => known[one]?.type !== 'positional');
    throw new UsageError(`--${name}: expected one of --${options.join(', --')}`);
  }
  if (known.folder === folder && /^(--.*)?$/.test(String(given.folder))) {
    throw new UsageError(`--folder ${given.folder}: expected a folder, like ${articlesFolder}`);
  }
  const words = Array.isArray(given._) ? given._ : [];
  const expected = names.filter((name) => known[name]?.type === 'positional').length;
  const extra = words[expected];
  if (extra !== undefined) throw new UsageError(`${extra}: expected ${expected} word at most`);
}
