/** One element of a page's head. */
export type HeadTag = {
  tag: 'title' | 'meta' | 'link' | 'script';
  attributes?: Record<string, string>;
  text?: string;
};

/** What tells the page's own head elements from the site's. */
export const headMark = 'data-page';

/** The HTML of a head. The same tags as `applyHead` puts into the document. */
export function renderHead(tags: readonly HeadTag[]): string {
  return tags.map(renderTag).join('\n    ');
}

function renderTag({ tag, attributes = {}, text }: HeadTag): string {
  const pairs = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const open = `<${tag} ${headMark}=""${pairs.join('')}>`;
  if (tag === 'meta' || tag === 'link') return open;
  return `${open}${tag === 'script' ? escapeScript(text ?? '') : escapeHtml(text ?? '')}</${tag}>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON for a script element: no `<`, so that nothing in it can end the element or open a comment. */
export function escapeScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
