import { existsSync } from 'node:fs';
import { defineCommand } from 'citty';
import { expectedDate } from '../../../src/article/schema.ts';
import { languages } from '../../../src/languages.ts';
import { expectedLanguage, languageNamed, nameFault } from '../articleNames.ts';
import { checkEditions } from '../checkArticles.ts';
import { isDateTime } from '../dateTimes.ts';
import { hasErrors } from '../finding.ts';
import { type Format, importers } from '../importers/importers.ts';
import { type ImportOptions, importFiles } from '../importFiles.ts';
import { countFindings, printFindings } from '../printFindings.ts';
import { shownPath } from '../shownPath.ts';
import { folder, json, refuseUnknown, UsageError } from './options.ts';

const formats = Object.keys(importers).join('|');

const args = {
  source: {
    type: 'positional',
    required: true,
    description: 'A text, a saved page, Markdown, WordPress posts; or a folder of them',
  },
  as: {
    type: 'string',
    valueHint: languages.map(({ slug }) => slug).join('|'),
    description: 'The language, where the source doesn’t tell it',
  },
  article: { type: 'string', valueHint: 'NAME', description: 'The article’s name in its URL' },
  date: { type: 'string', valueHint: 'ISO', description: 'datePublished, with time and zone' },
  picture: {
    type: 'string',
    valueHint: 'FILE',
    description: 'The picture of the head; it is copied',
  },
  alt: { type: 'string', valueHint: 'TEXT', description: 'What the picture shows' },
  from: { type: 'string', valueHint: formats, description: 'The format, where it can’t be told' },
  force: { type: 'boolean', description: 'Overwrites an edition that is there' },
  folder,
  json,
} as const;

export const importCommand = defineCommand({
  meta: { name: 'import', description: 'Makes editions of texts from elsewhere' },
  args,
  async run({ args: given }) {
    refuseUnknown(given, args);
    const { written, findings } = await importFiles(given.source, optionsOf(given));
    // Before the check, which may fail too.
    if (!given.json) for (const file of written) console.log(`Written: ${shownPath(file)}`);
    const editions = written.filter((file) => file.endsWith('.json'));
    const all = [...findings, ...(await checkEditions(given.folder, editions))];
    const ok = !hasErrors(all);
    if (!ok) process.exitCode = 1;
    if (given.json) return console.log(JSON.stringify({ ok, written, findings: all }, null, 2));
    printFindings(all, process.stderr);
    if (ok) return;
    const outcome = hasErrors(findings) ? 'Nothing was written' : 'Written, but to be mended';
    console.error(`${outcome}: ${countFindings(all)}`);
  },
});

type Given = { [Name in keyof typeof args]?: string | boolean | undefined };

function optionsOf({ folder, as, article, date, picture, alt, from, force }: Given): ImportOptions {
  const language = as === undefined ? undefined : languageNamed(String(as));
  if (as !== undefined && !language) throw new UsageError(`--as ${as}: ${expectedLanguage}`);
  const fault = article === undefined ? undefined : nameFault(String(article));
  if (fault) throw new UsageError(`--article ${article}: ${fault}`);
  if (date !== undefined && !isDateTime(String(date))) {
    throw new UsageError(`--date ${date}: ${expectedDate}`);
  }
  if (picture !== undefined && !existsSync(String(picture))) {
    throw new UsageError(`--picture ${picture}: expected a picture file that exists`);
  }
  if (from !== undefined && !Object.hasOwn(importers, String(from))) {
    throw new UsageError(`--from ${from}: expected ${formats}`);
  }
  const text = (value: string | boolean | undefined) =>
    value === undefined ? undefined : String(value);
  return {
    folder: String(folder),
    as: language,
    article: text(article),
    date: text(date),
    picture: text(picture),
    alt: text(alt),
    from: text(from) as Format | undefined,
    force: Boolean(force),
  };
}
