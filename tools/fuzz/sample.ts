import { parseEdition } from '../../src/article/edition.ts';
import { BrokenDocument } from '../../src/article/fault.ts';
import { DocumentUnavailable, parseJson } from '../../src/article/fetchDocument.ts';
import { createQueryClient } from '../../src/article/queries.ts';
import { plainText } from '../../src/blocks/text.ts';
import { renderPage } from '../../src/render.tsx';

/** A page that a document became, on its way to the browser. */
export type Sample = {
  path: string;
  html: string;
  /** Words that have to stand there, by the selector of what they stand in. */
  words: [string, string][];
  /** Whether it is rendered by the browser alone, and loaded as a page of its own, too. */
  isThorough: boolean;
};

const article = 'fuzz';
const code = 'uk';
const path = `/ua/${article}/`;
const moment = '2026-01-01T00:00:00Z';

/** The other documents that the page asks for. */
const others: Record<string, unknown> = {
  'topics.json': { city: { uk: '<b>Місто</b>\u202e' }, constructor: { uk: '{{t}}' } },
  'depot/story.json': {
    id: 'depot',
    original: 'uk',
    editions: { uk: { headline: '<i>Депо</i>\u202e', dateModified: moment } },
  },
};

/**
 * Renders a document as the build does.
 * @returns the page, or the faults of a document that can't be shown
 * @throws where neither comes of it
 */
export async function sampleOf(text: string): Promise<Sample | BrokenDocument> {
  const file = `${article}/${code}.json`;
  try {
    const edition = parseEdition(parseJson(file, text), file, code);
    const { headline, dateModified } = edition;
    const story = { id: article, original: code, editions: { [code]: { headline, dateModified } } };
    const documents: Record<string, string> = {
      [file]: text,
      [`${article}/story.json`]: JSON.stringify(story),
    };
    const { preload, head, app, data } = await renderPage(
      path,
      createQueryClient(async (name) => {
        const known = documents[name];
        if (known !== undefined) return parseJson(name, known);
        if (Object.hasOwn(others, name)) return others[name];
        throw new DocumentUnavailable(name, 404, 'not here');
      }),
    );
    const html = `<!doctype html><html><head><meta charset="utf-8">${preload}${head}</head><body><div id="_app">${app}</div><script type="application/json" id="_data">${data}</script></body></html>`;
    return {
      path,
      // To a file and back.
      html: Buffer.from(html, 'utf8').toString('utf8'),
      words: wordsOf(edition),
      isThorough: false,
    };
  } catch (error) {
    if (error instanceof BrokenDocument) return error;
    throw error;
  }
}

function wordsOf({ headline, description, sections }: ReturnType<typeof parseEdition>) {
  const words: [string, string][] = [
    ['h1', headline],
    ['title', headline],
    ['article header', description],
  ];
  for (const { id, heading, blocks } of sections) {
    if (heading) words.push([`section[id="${id}"] h2`, heading]);
    for (const block of blocks) {
      const selector = `[id="${block.id}"]`;
      if ('text' in block) words.push([selector, plainText(block.text)]);
      if ('items' in block) words.push([selector, block.items.map(plainText).join('')]);
    }
  }
  return words;
}
