import type { Image, ImageReference, Nodes, Parents, RootContent } from 'mdast';
import { plainText, type Text } from '../../../src/blocks/text.ts';
import { warningIn } from '../finding.ts';
import { lostWith } from './draft.ts';
import { word } from './frontMatter.ts';
import { fragmentBody } from './html.ts';
import { type HtmlContext, type HtmlPiece, startFlow } from './htmlFlow.ts';
import { localFile } from './htmlPictures.ts';
import { collectWords, lostLink } from './htmlText.ts';
import { pairTags, type Tagged } from './markdownTags.ts';
import { linkTo, type Marks, RunBuilder } from './runBuilder.ts';

export type MarkdownContext = HtmlContext & {
  definitions: Map<string, string>;
  /** Pictures amid the words of a block, which come behind it. */
  pictures: HtmlPiece[];
  /** The footnotes that the text has marks of, in the order of those. */
  marks: string[];
  placeOf: (node: Nodes) => string;
};

/** All words of a node as one text; pictures among them are put aside. */
export function nodeText(node: Nodes, context: MarkdownContext): Text | undefined {
  const runs = new RunBuilder();
  collectNode(node, {}, runs, context);
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

/** Collects all words of a node, with what marks them. */
export function collectNode(
  node: Nodes,
  marks: Marks,
  runs: RunBuilder,
  context: MarkdownContext,
): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    runs.add(node.value, marks);
  else if (node.type === 'html') collectHtml(node.value, marks, runs, context);
  else if (node.type === 'break') runs.add(' ', marks);
  else if (node.type === 'footnoteReference') runs.add(markOf(node.identifier, context), marks);
  else if (node.type === 'image' || node.type === 'imageReference') picture(node, context);
  if (!('children' in node)) return;
  const own = { ...marks, ...nodeMarks(node, context) };
  for (const child of pairTags(node.children)) {
    if (child.type === 'tagged') {
      collectHtml(htmlOf(child, context), own, runs, context);
      continue;
    }
    if (!inline.has(child.type)) runs.add(' ');
    collectNode(child, own, runs, context);
    if (!inline.has(child.type)) runs.add(' ');
  }
}

function collectHtml(
  source: string,
  marks: Marks,
  runs: RunBuilder,
  context: MarkdownContext,
): void {
  const flow = { ...startFlow(context), marks, runs, pieces: context.pictures };
  collectWords(fragmentBody(source), flow);
}

/** An element as HTML, Markdown's marks in it too. */
function htmlOf(node: RootContent | Tagged, context: MarkdownContext): string {
  if (node.type === 'tagged') {
    const name = node.tag.match(/\w+/)?.[0];
    return `${node.tag}${htmlOfAll(node.nodes, context)}</${name}>`;
  }
  // Any other tag without its end would take what follows for its own.
  if (node.type === 'html') return /^<(?:br|img)\b/i.test(node.value) ? node.value : '';
  if (node.type === 'image' || node.type === 'imageReference') picture(node, context);
  if (node.type === 'footnoteReference') return markOf(node.identifier, context);
  if (node.type === 'break') return '<br>';
  if ('value' in node) return escaped(node.value);
  if (!('children' in node)) return '';
  const { emphasis, strong, href } = nodeMarks(node, context);
  const [tag] = [emphasis && 'em', strong && 'strong', href && 'a'].filter(Boolean);
  const words = htmlOfAll(node.children, context);
  const address = href ? ` href="${escaped(href)}"` : '';
  return tag ? `<${tag}${address}>${words}</${tag}>` : words;
}

function htmlOfAll(nodes: readonly RootContent[], context: MarkdownContext): string {
  return pairTags(nodes)
    .map((node) => htmlOf(node, context))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function nodeMarks(node: Parents, context: MarkdownContext): Marks {
  if (node.type === 'emphasis') return { emphasis: true };
  if (node.type === 'strong') return { strong: true };
  if (node.type !== 'link' && node.type !== 'linkReference') return {};
  const url = node.type === 'link' ? node.url : (context.definitions.get(node.identifier) ?? '');
  const href = linkTo(url);
  if (href !== undefined) return { href };
  const text = nodeText(
    { type: 'paragraph', children: node.children },
    { ...context, findings: [], pictures: [] },
  );
  context.findings.push(lostLink(context.file, text === undefined ? '' : plainText(text), url));
  return {};
}

/** A picture whose file lies beside the text is a block; of any other the words are kept. */
function picture(node: Image | ImageReference, context: MarkdownContext): void {
  const { file, findings, definitions, pictures, placeOf } = context;
  const url = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '');
  const from = localFile(url, file);
  const caption = node.type === 'image' ? word(node.title) : undefined;
  const alt = node.alt?.trim();
  const words = { ...(alt && { alt }), ...(caption && { caption }) };
  if (from) {
    pictures.push({ type: 'image', from, ...words });
    return;
  }
  const told = lostWith(words);
  const expected = `expected its file beside the text; left out with its ${told || 'place'}`;
  findings.push(warningIn(file, `${placeOf(node)}: the picture ${url}`, expected));
}

/** How a footnote is marked in the text. */
export function markOf(identifier: string, { marks }: MarkdownContext): string {
  if (!marks.includes(identifier)) marks.push(identifier);
  return `[${marks.indexOf(identifier) + 1}]`;
}
