import type { List, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { plainText, type Text } from '../../../src/blocks/text.ts';
import { errorIn, type Finding, warningIn } from '../finding.ts';
import { languageOfSource } from '../languageOfSource.ts';
import { placeOf } from '../scanJson.ts';
import { slugOf } from '../slugOf.ts';
import { type Draft, type Importer, lostWith, type Source } from './draft.ts';
import { frontMatter, type Matter, namedPicture, word, words } from './frontMatter.ts';
import { depthFault, draftOf, fragmentBlocks } from './html.ts';
import type { HtmlPiece } from './htmlFlow.ts';
import { collectNode, type MarkdownContext, markOf, nodeText } from './markdownText.ts';
import { quoteOf } from './quoteOf.ts';
import { RunBuilder } from './runBuilder.ts';
import { splitDash } from './splitDash.ts';
import { lostFootnotes, lostTable, tableList } from './tables.ts';

/** Markdown, with or without front matter. */
export const markdown: Importer = {
  extensions: ['.md', '.markdown'],
  detects: (text) => /^---\r?\n|^#{1,6} \S/m.test(text.slice(0, 2000)),
  read: ({ file, text, as }) => {
    const matter = frontMatter(file, text);
    if (matter.findings.length > 0) return matter.findings;
    const fault = nestingFault(matter.body) ?? depthFault(matter.body);
    return fault ? [errorIn(file, '', fault)] : [draftOfMarkdown({ file, text, as }, matter)];
  },
};

const tooDeep =
  /^(?:(?:[ \t]*(?:>|(?:[-*+]|\d+[.)])[ \t])){101}|[ \t]{200,}(?:>|(?:[-*+]|\d+[.)])[ \t]))/m;
const mostMarks = 2000;

/** Parsers of Markdown call themselves for what is nested, and compare each mark with each other. */
function nestingFault(body: string): string | undefined {
  const deep = body.match(tooDeep);
  if (deep) {
    const place = placeOf(body, deep.index ?? 0);
    return `expected at most 100 quotes or lists inside one another (${place})`;
  }
  let offset = 0;
  for (const paragraph of body.split(/(\n[ \t\r]*\n)/)) {
    if ((paragraph.match(/[*_[\]`<&]/g)?.length ?? 0) > mostMarks) {
      return `expected at most ${mostMarks} marks in a paragraph (${placeOf(body, offset)})`;
    }
    offset += paragraph.length;
  }
  return undefined;
}

function draftOfMarkdown({ file, as }: Source, { facts, body, before }: Matter): Draft {
  const findings: Finding[] = [];
  const tree = fromMarkdown(body, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const told = word(facts.inLanguage) ?? word(facts.language) ?? word(facts.lang);
  const context: MarkdownContext = {
    file,
    language: languageOfSource({ file, as }, told)?.code,
    findings,
    pictures: [],
    definitions: definitionsOf(tree.children),
    marks: [],
    placeOf: ({ position }) => `line ${before + (position?.start.line ?? 1)}`,
  };
  const pieces = [...piecesOf(tree.children, context), ...notesOf(tree.children, context)];
  const title = pieces.find((piece) => 'heading' in piece && piece.level === 1);
  const draft = draftOf(
    pieces,
    {
      headline:
        word(facts.title) ??
        word(facts.headline) ??
        (title && 'heading' in title ? title.heading : undefined),
      description: word(facts.description) ?? word(facts.lead) ?? word(facts.summary),
      datePublished: word(facts.datePublished) ?? word(facts.date),
      dateModified: word(facts.dateModified) ?? word(facts.lastmod) ?? word(facts.updated),
      language: told,
      authors: words(facts.author ?? facts.authors),
      article: word(facts.slug),
    },
    context,
  );
  const topics = words(facts.about ?? facts.topics ?? facts.tags)
    .map(slugOf)
    .filter(Boolean);
  const picture = namedPicture(facts, file);
  if (!picture || picture.from || !draft.picture)
    return { ...draft, picture: picture ?? draft.picture, topics, findings };
  const expected = `expected its file beside the text; left out with its ${lostWith(picture)}`;
  findings.push(warningIn(file, 'image', expected));
  return { ...draft, topics, findings };
}

function definitionsOf(nodes: readonly RootContent[]): Map<string, string> {
  return new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
}

function piecesOf(nodes: readonly RootContent[], context: MarkdownContext): HtmlPiece[] {
  return nodes.flatMap((node) => {
    const pieces = pieceOf(node, context);
    return [...pieces, ...context.pictures.splice(0)];
  });
}

function pieceOf(node: RootContent, context: MarkdownContext): HtmlPiece[] {
  switch (node.type) {
    case 'heading': {
      const heading = nodeText(node, context);
      return heading === undefined ? [] : [{ heading: plainText(heading), level: node.depth }];
    }
    case 'blockquote': {
      const text = nodeText(node, context);
      return text === undefined ? [] : [{ type: 'quote', ...splitDash(text) }];
    }
    case 'list': {
      const items = itemsOf(node, context);
      if (items.length === 0) return [];
      return [{ type: 'list', ...(node.ordered && { ordered: true }), items }];
    }
    case 'code':
      return node.value
        .split('\n')
        .flatMap((line): HtmlPiece[] =>
          line.trim() ? [{ type: 'paragraph', text: line.trim() }] : [],
        );
    case 'table':
      context.findings.push(lostTable(context.file, `the table in ${context.placeOf(node)}`));
      return tableList(
        node.children.map((row) => row.children.map((cell) => nodeText(cell, context))),
      );
    case 'html':
      return fragmentBlocks(node.value, context);
    case 'paragraph': {
      const text = nodeText(node, context);
      return text === undefined ? [] : [quoteOf(text)];
    }
    default:
      return [];
  }
}

/** The footnotes as a list, in the order of their marks; those without a mark come last. */
function notesOf(nodes: readonly RootContent[], context: MarkdownContext): HtmlPiece[] {
  const notes = nodes.filter((node) => node.type === 'footnoteDefinition');
  for (const { identifier } of notes) markOf(identifier, context);
  const [first] = notes;
  if (!first) return [];
  const place = `the footnotes from ${context.placeOf(first)}`;
  context.findings.push(lostFootnotes(context.file, place, 'a list at the end'));
  const items = context.marks
    .map((mark) => notes.find(({ identifier }) => identifier === mark))
    .map((note) => note && nodeText(note, context))
    .filter((note) => note !== undefined);
  return items.length > 0 ? [{ type: 'list', ordered: true, items }] : [];
}

/** A list's items; those of a list inside it follow the item that they belong to. */
function itemsOf(list: List, context: MarkdownContext): Text[] {
  return list.children.flatMap((item) => {
    const runs = new RunBuilder();
    const inner: Text[] = [];
    for (const node of item.children) {
      if (node.type === 'list') inner.push(...itemsOf(node, context));
      else collectNode(node, {}, runs, context);
    }
    const own = runs.take();
    return own === undefined ? inner : [own, ...inner];
  });
}
