import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkEdition, type Edition } from '../../src/article/edition.ts';
import { languageByCode } from '../../src/languages.ts';
import { alignIds } from './alignIds.ts';
import { buildEdition } from './buildEdition.ts';
import { type Finding, formatFinding, hasErrors } from './finding.ts';
import type { Draft } from './importers/draft.ts';
import { type Format, importers } from './importers/importers.ts';
import { PictureShelf } from './pictureShelf.ts';
import { textsOf } from './textsOf.ts';

// Hundreds of runs each, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });

const uk = languageByCode('uk');
const date = '2026-05-02T09:40:00+03:00';

/** What becomes of a source: an edition, or errors; never an exception. */
async function editionOf(
  format: Format,
  text: string,
  original?: Edition,
): Promise<{ edition?: Edition; findings: Finding[] }> {
  const read = importers[format].read({ file: '/nowhere/source', text });
  const draft = read.find((one): one is Draft => 'sections' in one);
  if (!draft || !uk) return { findings: read as Finding[] };
  const pictures = new PictureShelf();
  return buildEdition(draft, { file: '/nowhere/source', language: uk, date, original, pictures });
}

/** The words of an edition, in reading order, with what names a quote’s speaker but isn’t doubled. */
function wordsIn(edition: Edition): string[] {
  return textsOf(edition)
    .filter(({ path }) => !path.includes('attribution'))
    .flatMap(({ words }) => words.split(/\s+/))
    .filter(Boolean);
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

// Words of letters with a mark here and there, in both scripts: what news is made of.
const letters = fc.constantFrom(...'абвгґєіїйщюяыэabcxyzАЇЄQZ0179’-');
const word = fc.string({ unit: letters, minLength: 1, maxLength: 9 }).map((one) => `я${one}`);
const sentence = fc
  .array(word, { minLength: 2, maxLength: 25 })
  .map((words) => `${words.join(' ')}.`);
const quoteParagraph = fc
  .tuple(sentence, fc.constantFrom('сказала Олена Коваленко', 'Hayashi said', 'він додав'))
  .map(([said, who]) => `«${said.slice(0, -1)}», — ${who}.`);
const headingLine = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const paragraph = fc.oneof({ weight: 3, arbitrary: sentence }, quoteParagraph, headingLine);
const plainArticle = fc
  .record({
    headline: headingLine,
    lead: sentence,
    first: sentence,
    body: fc.array(paragraph, { maxLength: 12 }),
  })
  .map(({ headline, lead, first, body }) => [headline, lead, first, ...body]);

describe('whatever is imported', () => {
  it('keeps plain text word for word, and passes the schema', async () => {
    await fc.assert(
      fc.asyncProperty(
        plainArticle,
        fc.constantFrom('\n\n', '\r\n\r\n', '\n \n\n'),
        async (parts, gap) => {
          const text = parts.join(gap);
          const { edition, findings } = await editionOf('text', text);
          expect(findings).toEqual([]);
          if (!edition) throw new Error('expected an edition');
          expect(checkEdition(edition).faults).toEqual([]);
          expect(wordsIn(edition)).toEqual(wordsOf(text));
        },
      ),
    );
  });

  it('keeps Markdown word for word, its marks apart', async () => {
    const marked = fc.tuple(word, fc.constantFrom('', '*', '**', '`')).map(([one, mark]) => ({
      source: `${mark}${one}${mark}`,
      words: one,
    }));
    const link = word.map((one) => ({ source: `[${one}](https://example.org/x)`, words: one }));
    const line = fc
      .array(fc.oneof(marked, link), { minLength: 1, maxLength: 12 })
      .map((pieces) => ({
        source: pieces.map(({ source }) => source).join(' '),
        words: pieces.map(({ words }) => words).join(' '),
      }));
    const block = fc
      .tuple(line, fc.constantFrom('', '## ', '> ', '- ', '1. '))
      .map(([one, mark]) => ({
        source: `${mark}${one.source}`,
        words: one.words,
      }));
    const article = fc.tuple(headingLine, sentence, sentence, fc.array(block, { maxLength: 10 }));
    await fc.assert(
      fc.asyncProperty(article, async ([headline, lead, first, blocks]) => {
        const source = [`# ${headline}`, lead, first, ...blocks.map((one) => one.source)].join(
          '\n\n',
        );
        const { edition } = await editionOf('markdown', source);
        if (!edition) throw new Error(`expected an edition of ${source}`);
        expect(checkEdition(edition).faults).toEqual([]);
        const words = [headline, lead, first, ...blocks.map((one) => one.words)].join(' ');
        // A heading that repeats the headline is the headline.
        fc.pre(!blocks.some((one) => one.words.toLowerCase() === headline.toLowerCase()));
        expect(wordsIn(edition)).toEqual(wordsOf(words));
      }),
    );
  });

  it('keeps the words of a page’s paragraphs, whatever characters they are', async () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((one) => one.trim() === one && !/\p{C}|\s{2}/u.test(one) && /\p{L}/u.test(one));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 8 }), async (paragraphs) => {
        const body = paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('\n');
        const page = `<html lang="uk"><body><article><h1>Заголовок</h1><p>Лід.</p>${body}</article></body></html>`;
        const { edition } = await editionOf('html', page);
        if (!edition) throw new Error('expected an edition');
        expect(wordsIn(edition)).toEqual(wordsOf(`Заголовок Лід. ${paragraphs.join(' ')}`));
      }),
    );
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...'#*_`[]()<>!-=~"«»“”—.,\n\n\n ab1&;:/\\{}'),
      maxLength: 300,
    }),
    fc.json(),
  );

  it.each(Object.keys(importers) as Format[])(
    'passes the schema or is refused by name: %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anything, async (text) => {
          const source = format === 'html' ? `<article><h1>x</h1>${text}</article>` : text;
          const { edition, findings } = await editionOf(format, source);
          expect(Boolean(edition)).toBe(!hasErrors(findings));
          if (edition) expect(checkEdition(edition).faults).toEqual([]);
          for (const finding of findings) expect(formatFinding(finding)).toMatch(/expected/);
        }),
      );
    },
  );

  it('gives each piece an id of its own when it aligns, whatever the original', async () => {
    await fc.assert(
      fc.asyncProperty(plainArticle, plainArticle, async (one, other) => {
        const { edition: original } = await editionOf('text', one.join('\n\n'));
        if (!original) throw new Error('expected an edition');
        const { edition } = await editionOf('text', other.join('\n\n'), original);
        if (!edition) throw new Error('expected an edition');
        expect(checkEdition(edition).faults).toEqual([]);
        const types = new Map(
          original.sections.flatMap(({ blocks }) => blocks.map(({ id, type }) => [id, type])),
        );
        for (const { id, type } of edition.sections.flatMap(({ blocks }) => blocks)) {
          expect(types.get(id) ?? type).toBe(type);
        }
      }),
    );
  });

  it('aligns an edition with itself, piece for piece', async () => {
    await fc.assert(
      fc.asyncProperty(plainArticle, async (parts) => {
        const { edition } = await editionOf('text', parts.join('\n\n'));
        if (!edition) throw new Error('expected an edition');
        const { ids, lacking } = alignIds(edition, edition);
        expect([...ids].filter(([own, twin]) => own !== twin)).toEqual([]);
        expect(lacking).toEqual([]);
      }),
    );
  });
});
