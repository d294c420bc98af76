import type { Importer } from './draft.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plainText.ts';
import { wordpress } from './wordpress.ts';

/** The formats, in the order in which a text without a telling name is tried. */
export const importers = { html, wordpress, markdown, text: plainText } satisfies Record<
  string,
  Importer
>;

export type Format = keyof typeof importers;

/** The format that a text is in: by its first characters, or its file's name. */
export function formatOf(extension: string, text: string): Format {
  const rows = Object.entries(importers) as [Format, Importer][];
  const named = rows.find(([, { extensions }]) => extensions.includes(extension));
  return (named ?? rows.find(([, { detects }]) => detects(text)) ?? ['text'])[0];
}

/** Whether a folder's file is one to import. */
export function isImportable(extension: string): boolean {
  return Object.values(importers).some(({ extensions }) => extensions.includes(extension));
}
