import { Readability } from '@mozilla/readability';

const stamp = 'data-desk';

/** What Readability found to be the article. */
export type Found = { root: Element; byline: string | undefined; language: string | undefined };

/**
 * The element that holds an article. Readability says where it is; its own clean copy isn't used,
 * for it drops short paragraphs and lists of links, and nothing of the text may be lost.
 */
export function articleElement(document: Document, copy: Document): Found | undefined {
  const elements = [...document.querySelectorAll('*')];
  const twins = [...copy.querySelectorAll('*')];
  twins.forEach((element, index) => {
    element.setAttribute(stamp, String(index));
  });
  const result = new Readability(copy, {
    charThreshold: 100,
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
  if (!result?.content) return undefined;
  const content = result.content as unknown as Element;
  const kept = [
    ...content.querySelectorAll(`p[${stamp}], li[${stamp}], blockquote[${stamp}], pre[${stamp}]`),
  ]
    .flatMap((element) => elements[Number(element.getAttribute(stamp))] ?? [])
    .filter((element) => element.textContent?.trim());
  const root = holderOf(kept, document.body);
  return { root, byline: result.byline ?? undefined, language: result.lang ?? undefined };
}

/** The innermost element with nearly all of these elements' text in it. */
function holderOf(elements: readonly Element[], body: Element): Element {
  const lengths = new Map<Element, number>();
  let all = 0;
  for (const element of elements) {
    const length = element.textContent?.length ?? 0;
    all += length;
    for (let holder = element.parentElement; holder; holder = holder.parentElement) {
      lengths.set(holder, (lengths.get(holder) ?? 0) + length);
    }
  }
  let holder = body;
  for (;;) {
    const inner = [...holder.children].find((child) => (lengths.get(child) ?? 0) >= all * 0.9);
    if (!inner || all === 0) break;
    holder = inner;
  }
  // A head with the headline, the lead and the picture often stands beside the text.
  const article = holder.closest('article');
  return article ?? holder;
}
