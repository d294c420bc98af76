import { hasText, isClutter } from './isClutter.ts';

/** What has sentences beside an article's element, up to the main part of the page: a lead, say. */
export function besideArticle(root: Element): Element[] {
  const beside: Element[] = [];
  for (let holder = root; !holder.matches('main, [role="main"], body'); ) {
    const parent = holder.parentElement;
    if (!parent) break;
    const others = [...parent.children].filter((child) => child !== holder);
    beside.push(...others.filter((child) => !child.matches('h1, footer') && isText(child)));
    holder = parent;
  }
  return beside;
}

function isText(element: Element): boolean {
  return hasText(element) && !isClutter(element);
}
