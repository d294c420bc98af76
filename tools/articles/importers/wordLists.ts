/**
 * Makes lists of what Word saves instead: paragraphs, each with its bullet or number in a span before its
 * words.
 */
export function wordLists(root: Element): void {
  const made = new Set<Element>();
  for (const paragraph of root.querySelectorAll('p[class*="MsoListParagraph"]')) {
    const mark = markOf(paragraph);
    if (!mark) continue;
    const tag = /\p{Nd}|\p{L}[.)]/u.test(wordsIn(mark)) ? 'OL' : 'UL';
    const before = paragraph.previousElementSibling;
    const isNext = before && made.has(before) && before.tagName === tag;
    const list = isNext ? before : root.ownerDocument.createElement(tag);
    if (!isNext) paragraph.before(list);
    made.add(list);
    mark.remove();
    const item = root.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
}

// `o` and `§` are circles and squares in the fonts that Word takes for them.
const bulletOrNumber = /^(?:[·•▪◦o§Øüv–—-]|(?:\p{Nd}{1,3}|\p{L}|[ivx]{1,5})[.)])$/u;

/** The span with a paragraph's bullet or number, where it begins with one. */
function markOf(paragraph: Element): Element | undefined {
  const spans = [...paragraph.querySelectorAll('span')];
  const mark = spans.find((span) => bulletOrNumber.test(wordsIn(span)));
  return mark && wordsIn(paragraph).startsWith(wordsIn(mark)) ? mark : undefined;
}

function wordsIn(element: Element): string {
  return element.textContent?.trim() ?? '';
}
