/** Elements without words for the reader of a page that runs its scripts. */
export const silentTags: ReadonlySet<string> = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD META LINK TITLE CANVAS INPUT SELECT TEXTAREA SOURCE TRACK'.split(
    ' ',
  ),
);

/** The words of an element that a reader sees, in a line; those of some elements may be left aside. */
export function shownWords(element: Element, aside: ReadonlySet<string> = new Set()): string {
  return collect(element, aside).replaceAll(/\s+/g, ' ').trim();
}

function collect(element: Element, aside: ReadonlySet<string>): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.textContent ?? '';
      const tag = (node as Element).tagName?.toUpperCase();
      if (node.nodeType !== 1 || silentTags.has(tag) || aside.has(tag)) return ' ';
      const words = collect(node as Element, aside);
      return inlineTags.has(tag) ? words : ` ${words} `;
    })
    .join('');
}

/** Elements whose words may be a part of the word before them. */
const inlineTags = new Set(
  'A ABBR B BDI BDO CITE CODE EM FONT I MARK SMALL SPAN STRONG SUB SUP U'.split(' '),
);
