import { escapeScript, type HeadTag, headMark } from './headTag.ts';
import { trustedScript } from './trustedTypes.ts';

/** Makes the document's head these tags: what is right stays, so that nothing is there twice. */
export function applyHead(tags: readonly HeadTag[]): void {
  const old = [...document.head.querySelectorAll(`[${headMark}]`)];
  tags.forEach((tag, index) => {
    const before = old[index];
    // Elements that change are much cheaper for the browser than new ones.
    const element = before && isAlike(before, tag) ? before : document.createElement(tag.tag);
    fill(element, tag);
    if (!before) document.head.append(element);
    else if (element !== before) before.replaceWith(element);
  });
  for (const extra of old.slice(tags.length)) extra.remove();
}

/** Whether one can become the other: a link that loads something would load more on the way. */
function isAlike(element: Element, { tag, attributes = {} }: HeadTag): boolean {
  const same = (name: string) => element.getAttribute(name) === (attributes[name] ?? null);
  return element.localName === tag && same('rel') && same('imagesrcset');
}

function fill(element: Element, { attributes = {}, text = '' }: HeadTag): void {
  const wanted: Record<string, string> = { [headMark]: '', ...attributes };
  for (const name of element.getAttributeNames()) {
    if (!(name in wanted)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  const content = element instanceof HTMLScriptElement ? escapeScript(text) : text;
  if (element.textContent === content) return;
  if (element instanceof HTMLScriptElement) element.text = trustedScript(content);
  else element.textContent = content;
}
