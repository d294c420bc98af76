import type { RootContent } from 'mdast';

/** An HTML element amid a line of Markdown: its first tag, and what stands between that and its last. */
export type Tagged = { type: 'tagged'; tag: string; nodes: readonly RootContent[] };

/** Nodes with elements found among them; a tag without its end stays as it is. */
export function pairTags(nodes: readonly RootContent[]): (RootContent | Tagged)[] {
  const all = withStrikes(nodes);
  const found: (RootContent | Tagged)[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const node = all[at];
    if (!node) break;
    const end = endOf(all, at);
    if (node.type !== 'html' || end === undefined) {
      found.push(node);
      continue;
    }
    found.push({ type: 'tagged', tag: node.value, nodes: all.slice(at + 1, end) });
    at = end;
  }
  return found;
}

const firstTag = /^<([a-z][a-z0-9]*)(?![^>]*\/>)/i;
const lastTag = /^<\/([a-z][a-z0-9]*)/i;

/** Where an element ends that begins at this node. */
function endOf(nodes: readonly RootContent[], at: number): number | undefined {
  const name = tagName(nodes[at], firstTag);
  if (!name) return undefined;
  let depth = 0;
  for (let end = at; end < nodes.length; end += 1) {
    if (tagName(nodes[end], firstTag) === name) depth += 1;
    if (tagName(nodes[end], lastTag) === name) depth -= 1;
    if (depth === 0) return end;
  }
  return undefined;
}

function tagName(node: RootContent | undefined, tag: RegExp): string | undefined {
  return node?.type === 'html' ? node.value.match(tag)?.[1]?.toLowerCase() : undefined;
}

/** `~~` strikes out as `<del>` does. */
function withStrikes(nodes: readonly RootContent[]): RootContent[] {
  const count = nodes.flatMap((node) => (node.type === 'text' ? node.value.match(strike) : []));
  if (count.filter((one) => one !== null).length % 2 !== 0) return [...nodes];
  let open = false;
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'text') return [node];
    return node.value.split(strike).flatMap((value, index): RootContent[] => {
      const text: RootContent = { type: 'text', value };
      if (index === 0) return [text];
      open = !open;
      return [{ type: 'html', value: open ? '<del>' : '</del>' }, text];
    });
  });
}

const strike = /(?<!~)~~(?!~)/g;
