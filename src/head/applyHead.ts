import { escapeScript, type HeadTag, headMark } from './headTag.ts';
import { trustedScript } from './trustedTypes.ts';

/** Makes the document's head these tags: what is right stays, so that nothing is there twice. */
export function applyHead(tags: readonly HeadTag[]): void {
  const old = [...document.head.querySelectorAll(`[${headMark}]`)];
  tags.forEach((tag, index) => {
    const element = elementOf(tag);
    const before = old[index];
    if (!before) document.head.append(element);
    else if (!before.isEqualNode(element)) before.replaceWith(element);
  });
  for (const extra of old.slice(tags.length)) extra.remove();
}

function elementOf({ tag, attributes = {}, text }: HeadTag): Element {
  const element = document.createElement(tag);
  element.setAttribute(headMark, '');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text === undefined) return element;
  if (element instanceof HTMLScriptElement) element.text = trustedScript(escapeScript(text));
  else element.textContent = text;
  return element;
}
