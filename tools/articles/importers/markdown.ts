import type { Image, ImageReference, List, Nodes, Paragraph, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { plainText, type Text } from '../../../src/blocks/text.ts';
import { errorIn, type Finding, warningIn } from '../finding.ts';
import { placeOf } from '../scanJson.ts';
import { slugOf } from '../slugOf.ts';
import { type Draft, type Importer, lostWith } from './draft.ts';
import { frontMatter, type Matter, namedPicture, word, words } from './frontMatter.ts';
import { depthFault, draftOf, fragmentBlocks, fragmentText } from './html.ts';
import type { HtmlContext, HtmlPiece } from './htmlFlow.ts';
import { localFile } from './htmlPictures.ts';
import { lostLink } from './htmlText.ts';
import { quoteOf } from './quoteOf.ts';
import { linkTo, type Marks, RunBuilder } from './runBuilder.ts';
import { splitDash } from './splitDash.ts';
import { lostFootnotes, lostTable, tableList } from './tables.ts';

/** Markdown, with or without front matter. */
export const markdown: Importer = {
  extensions: ['.md', '.markdown'],
  detects: (text) => /^---\r?\n|^#{1,6} \S/m.test(text.slice(0, 2000)),
  read: ({ file, text }) => {
    const matter = frontMatter(file, text);
    if (matter.findings.length > 0) return matter.findings;
    const fault = nestingFault(matter.body) ?? depthFault(matter.body);
    return fault ? [errorIn(file, '', fault)] : [draftOfMarkdown(file, matter)];
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

function draftOfMarkdown(file: string, { facts, body, before }: Matter): Draft {
  const findings: Finding[] = [];
  const tree = fromMarkdown(body, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const context: Context = {
    file,
    findings,
    definitions: definitionsOf(tree.children),
    marks: [],
    placeOf: ({ position }) => `line ${before + (position?.start.line ?? 1)}`,
  };
  const pieces = [...piecesOf(tree.children, context), ...notesOf(tree.children, context)];
  const title = pieces.find((piece) => 'heading' in piece && piece.level === 1);
  const draft = draftOf(pieces, {
    headline:
      word(facts.title) ??
      word(facts.headline) ??
      (title && 'heading' in title ? title.heading : undefined),
    description: word(facts.description) ?? word(facts.lead) ?? word(facts.summary),
    datePublished: word(facts.datePublished) ?? word(facts.date),
    dateModified: word(facts.dateModified) ?? word(facts.lastmod) ?? word(facts.updated),
    language: word(facts.inLanguage) ?? word(facts.language) ?? word(facts.lang),
    authors: words(facts.author ?? facts.authors),
    article: word(facts.slug),
  });
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

type Context = HtmlContext & {
  definitions: Map<string, string>;
  /** The footnotes that the text has marks of, in the order of those. */
  marks: string[];
  placeOf: (node: Nodes) => string;
};

function definitionsOf(nodes: readonly RootContent[]): Map<string, string> {
  return new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
}

function piecesOf(nodes: readonly RootContent[], context: Context): HtmlPiece[] {
  return nodes.flatMap((node) => pieceOf(node, context));
}

function pieceOf(node: RootContent, context: Context): HtmlPiece[] {
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
    case 'paragraph':
      return paragraph(node, context);
    default:
      return [];
  }
}

/** The footnotes as a list, in the order of their marks; those without a mark come last. */
function notesOf(nodes: readonly RootContent[], context: Context): HtmlPiece[] {
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

function markOf(identifier: string, { marks }: Context): string {
  if (!marks.includes(identifier)) marks.push(identifier);
  return `[${marks.indexOf(identifier) + 1}]`;
}

/** A paragraph, and the pictures in it behind it. */
function paragraph(node: Paragraph, context: Context): HtmlPiece[] {
  const pictures: HtmlPiece[] = [];
  const text = nodeText(node, context, pictures);
  return text === undefined ? pictures : [quoteOf(text), ...pictures];
}

/** A list's items; those of a list inside it follow the item that they belong to. */
function itemsOf(list: List, context: Context): Text[] {
  return list.children.flatMap((item) => {
    const runs = new RunBuilder();
    const inner: Text[] = [];
    for (const node of item.children) {
      if (node.type === 'list') inner.push(...itemsOf(node, context));
      else collect(node, {}, runs, context);
    }
    const own = runs.take();
    return own === undefined ? inner : [own, ...inner];
  });
}

function nodeText(node: Nodes, context: Context, pictures?: HtmlPiece[]): Text | undefined {
  const runs = new RunBuilder();
  collect(node, {}, runs, context, pictures);
  return runs.take();
}

const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'html',
  'footnoteReference',
]);

/** All words of a node, with what marks them. */
function collect(
  node: Nodes,
  marks: Marks,
  runs: RunBuilder,
  context: Context,
  pictures?: HtmlPiece[],
): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    runs.add(node.value, marks);
  // Inside a line a tag stands alone: the words between it and its end are words.
  else if (node.type === 'html')
    runs.add(fragmentText(node.value) && ` ${fragmentText(node.value)} `, marks);
  else if (node.type === 'break') runs.add(' ', marks);
  else if (node.type === 'footnoteReference') runs.add(markOf(node.identifier, context), marks);
  else if (node.type === 'image' || node.type === 'imageReference')
    picture(node, context, pictures);
  if (!('children' in node)) return;
  const own = { ...marks, ...nodeMarks(node, context) };
  for (const child of node.children) {
    if (!inline.has(child.type)) runs.add(' ');
    collect(child, own, runs, context, pictures);
    if (!inline.has(child.type)) runs.add(' ');
  }
}

function nodeMarks(node: Parents, context: Context): Marks {
  if (node.type === 'emphasis') return { emphasis: true };
  if (node.type === 'strong') return { strong: true };
  if (node.type !== 'link' && node.type !== 'linkReference') return {};
  const url = node.type === 'link' ? node.url : (context.definitions.get(node.identifier) ?? '');
  const href = linkTo(url);
  if (href !== undefined) return { href };
  const text = nodeText(
    { type: 'paragraph', children: node.children },
    { ...context, findings: [] },
  );
  context.findings.push(lostLink(context.file, text === undefined ? '' : plainText(text), url));
  return {};
}

/** A picture whose file lies beside the text is a block; of any other the words are kept. */
function picture(node: Image | ImageReference, context: Context, pictures?: HtmlPiece[]): void {
  const { file, findings, definitions, placeOf } = context;
  const url = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '');
  const from = localFile(url, file);
  const caption = node.type === 'image' ? word(node.title) : undefined;
  const alt = node.alt ?? '';
  if (from && pictures) {
    pictures.push({ type: 'image', from, alt, ...(caption && { caption }) });
    return;
  }
  const told = lostWith({ alt, ...(caption && { caption }) });
  const expected = `expected its file beside the text; left out with its ${told || 'place'}`;
  findings.push(warningIn(file, `${placeOf(node)}: the picture ${url}`, expected));
}
