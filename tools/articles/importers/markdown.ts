import type { Image, ImageReference, List, Nodes, Paragraph, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { LineCounter, parseDocument } from 'yaml';
import { plainText, type Text } from '../../../src/blocks/text.ts';
import { errorIn, type Finding, warningIn } from '../finding.ts';
import { placeOf } from '../scanJson.ts';
import { slugOf } from '../slugOf.ts';
import type { Draft, DraftPicture, Importer } from './draft.ts';
import { depthFault, draftOf, fragmentBlocks, fragmentText } from './html.ts';
import type { HtmlContext, HtmlPiece } from './htmlFlow.ts';
import { localFile } from './htmlPictures.ts';
import { lostLink } from './htmlText.ts';
import { isClutter } from './isClutter.ts';
import { quoteOf } from './quoteOf.ts';
import { linkTo, type Marks, RunBuilder } from './runBuilder.ts';
import { splitDash } from './splitDash.ts';

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

type Matter = { facts: Record<string, unknown>; body: string; findings: Finding[] };

function frontMatter(file: string, text: string): Matter {
  if (!/^---[ \t]*\r?\n/.test(text)) return { facts: {}, body: text, findings: [] };
  const match = text.match(/^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m);
  if (!match) {
    const findings = [errorIn(file, 'line 1', 'expected --- at the end of the front matter')];
    return { facts: {}, body: '', findings };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter });
  const findings = document.errors.map(({ linePos, message }) => {
    const [place] = linePos ?? [];
    const line = place ? `line ${place.line + 1}, column ${place.col}` : 'front matter';
    return errorIn(file, line, `expected YAML: ${message.split('\n')[0] ?? ''}`);
  });
  const value: unknown = findings.length > 0 ? {} : document.toJS();
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const facts = isRecord ? (value as Record<string, unknown>) : {};
  return { facts, body: text.slice(match[0].length), findings };
}

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

function draftOfMarkdown(file: string, { facts, body }: Matter): Draft {
  const findings: Finding[] = [];
  const tree = fromMarkdown(body);
  const context = { file, findings, skip: isClutter, definitions: definitionsOf(tree.children) };
  const pieces = piecesOf(tree.children, context);
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
  return { ...draft, picture: pictureOf(facts, file) ?? draft.picture, topics, findings };
}

/** The picture that front matter names: `image: hall.jpg`, or its file, alt, caption and credit. */
function pictureOf({ image }: Record<string, unknown>, file: string): DraftPicture | undefined {
  const facts =
    typeof image === 'object' && image !== null
      ? (image as Record<string, unknown>)
      : { url: image };
  const from = localFile(word(facts.url) ?? word(facts.file) ?? word(facts.src) ?? '', file);
  const [alt, caption] = [word(facts.alt), word(facts.caption)];
  const creditText = word(facts.creditText) ?? word(facts.credit);
  const picture = {
    ...(from && { from }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(creditText && { creditText }),
  };
  return Object.keys(picture).length > 0 ? picture : undefined;
}

function word(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim()
    ? value.replaceAll(/\s+/g, ' ').trim()
    : undefined;
}

function words(value: unknown): string[] {
  return [value].flat().flatMap((one) => {
    const named = typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
    return word(named) ?? [];
  });
}

type Context = HtmlContext & { definitions: Map<string, string> };

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
      const heading = textOf(node, context);
      return heading === undefined ? [] : [{ heading: plainText(heading), level: node.depth }];
    }
    case 'blockquote': {
      const text = textOf(node, context);
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
    case 'html':
      return fragmentBlocks(node.value, context);
    case 'paragraph':
      return paragraph(node, context);
    default:
      return [];
  }
}

/** A paragraph, and the pictures in it behind it. */
function paragraph(node: Paragraph, context: Context): HtmlPiece[] {
  const pictures: HtmlPiece[] = [];
  const text = textOf(node, context, pictures);
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

function textOf(node: Nodes, context: Context, pictures?: HtmlPiece[]): Text | undefined {
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
  else if (node.type === 'image' || node.type === 'imageReference')
    picture(node, context, pictures);
  if (!('children' in node)) return;
  const own = { ...marks, ...marksOf(node, context) };
  for (const child of node.children) {
    if (!inline.has(child.type)) runs.add(' ');
    collect(child, own, runs, context, pictures);
    if (!inline.has(child.type)) runs.add(' ');
  }
}

function marksOf(node: Parents, context: Context): Marks {
  if (node.type === 'emphasis') return { emphasis: true };
  if (node.type === 'strong') return { strong: true };
  if (node.type !== 'link' && node.type !== 'linkReference') return {};
  const url = node.type === 'link' ? node.url : (context.definitions.get(node.identifier) ?? '');
  const href = linkTo(url);
  if (href !== undefined) return { href };
  const text = textOf({ type: 'paragraph', children: node.children }, { ...context, findings: [] });
  context.findings.push(lostLink(context.file, text === undefined ? '' : plainText(text), url));
  return {};
}

/** A picture whose file lies beside the text is a block; of any other the words are kept. */
function picture(node: Image | ImageReference, context: Context, pictures?: HtmlPiece[]): void {
  const { file, findings, definitions } = context;
  const url = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '');
  const from = localFile(url, file);
  const caption = node.type === 'image' ? word(node.title) : undefined;
  const alt = node.alt ?? '';
  if (from && pictures) {
    pictures.push({ type: 'image', from, alt, ...(caption && { caption }) });
    return;
  }
  const told = [caption && `caption “${caption}”`, alt && `description “${alt}”`].filter(Boolean);
  const expected = `expected its file beside the text; left out with its ${told.join(', ') || 'place'}`;
  findings.push(warningIn(file, `the picture ${url}`, expected));
}
