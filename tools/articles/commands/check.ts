import { defineCommand } from 'citty';
import { checkArticles } from '../checkArticles.ts';
import { hasErrors } from '../finding.ts';
import { count, countFindings, paint, printFindings } from '../printFindings.ts';
import { articlesFolder, json, refuseUnknown } from './options.ts';

const args = {
  folder: {
    type: 'positional',
    required: false,
    default: articlesFolder,
    description: 'The folder of the articles, of one article, or one edition’s file',
  },
  strict: { type: 'boolean', description: 'Warnings fail too' },
  json,
} as const;

export const check = defineCommand({
  meta: { name: 'check', description: 'Says what is wrong in the editions, and where' },
  args,
  async run({ args: given }) {
    refuseUnknown(given, args);
    const { findings, articles, editions } = await checkArticles(given.folder);
    const ok = !hasErrors(findings) && !(given.strict && findings.length > 0);
    if (given.json) {
      console.log(JSON.stringify({ ok, articles, editions, findings }, null, 2));
    } else {
      printFindings(findings, process.stdout);
      const summary = `${count(articles, 'article')}, ${count(editions, 'edition')}: ${countFindings(findings)}`;
      console.log(paint(ok ? 'green' : 'red', summary, process.stdout));
    }
    if (!ok) process.exitCode = 1;
  },
});
