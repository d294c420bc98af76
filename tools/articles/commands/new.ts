import { join } from 'node:path';
import { defineCommand } from 'citty';
import { formatFault } from '../../../src/article/fault.ts';
import { expectedDate } from '../../../src/article/schema.ts';
import { defaultLanguage, languages } from '../../../src/languages.ts';
import { expectedLanguage, languageNamed, nameFault } from '../articleNames.ts';
import { formatDateTime, isDateTime } from '../dateTimes.ts';
import { editionFile } from '../editionNames.ts';
import { shownPath } from '../shownPath.ts';
import { skeleton, toFillIn } from '../skeleton.ts';
import { documentText, exists, writeFiles } from '../writeFiles.ts';
import { folder, json, refuseUnknown, UsageError } from './options.ts';

const args = {
  name: {
    type: 'positional',
    required: true,
    description: 'The article’s name in its URL: a–z, 0–9, -',
  },
  as: {
    type: 'string',
    default: defaultLanguage.code,
    valueHint: languages.map(({ slug }) => slug).join('|'),
    description: 'The original’s language',
  },
  date: {
    type: 'string',
    valueHint: 'ISO',
    description: 'datePublished, with its zone; now without it',
  },
  folder,
  json,
} as const;

export const newArticle = defineCommand({
  meta: { name: 'new', description: 'Makes an article’s folder with the skeleton of its original' },
  args,
  async run({ args: given }) {
    refuseUnknown(given, args);
    const { name, date = formatDateTime(new Date()) } = given;
    const fault = nameFault(name);
    if (fault) throw new UsageError(`${name}: ${fault}`);
    const language = languageNamed(given.as);
    if (!language) throw new UsageError(`--as ${given.as}: ${expectedLanguage}`);
    if (!isDateTime(date)) throw new UsageError(`--date ${date}: ${expectedDate}`);
    const path = join(given.folder, name);
    if (await exists(path)) throw new UsageError(`${path}: expected a name that isn’t taken`);

    const file = editionFile(given.folder, name, language);
    const edition = skeleton(language, date);
    await writeFiles([{ path: file, content: documentText(edition) }]);
    const faults = toFillIn(edition);
    if (given.json)
      return console.log(JSON.stringify({ written: [file], toFillIn: faults }, null, 2));
    console.log(`Written: ${shownPath(file)}`);
    console.log('To be filled in before it passes the check:');
    for (const one of faults) console.log(`  ${formatFault(one)}`);
  },
});
