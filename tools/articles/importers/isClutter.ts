const clutterTags = new Set(['NAV', 'FORM', 'DIALOG', 'MENU']);
const clutterRoles = new Set([
  'navigation',
  'banner',
  'complementary',
  'contentinfo',
  'search',
  'menu',
  'dialog',
  'toolbar',
]);

// Whole words of a class or id: `ad` isn't `lead`, `share` isn't `shareholder`.
const clutterWords =
  /(?:^|[-_\s])(?:ads?|advert\w*|adsbygoogle|banner|breadcrumbs?|comments?|commentlist|cookies?|disqus|jp-relatedposts|menu|nav|navigation|newsletter|outbrain|pagination|popup|promo\w*|read-?more|recommend\w*|related\w*|respond|share\w*|sharing|sharedaddy|sidebar|social\w*|sponsor\w*|subscri\w*|tags?|tag-?list|taboola|teaser|toolbar|widget\w*)(?:$|[-_\s])/i;
// Not any word: Bootstrap's `blockquote-footer` says who is quoted.
const pageFooter = /(?:^|\s)(?:(?:global|main|page|site)-?)?footer(?:$|\s)/i;
const factWords =
  /(?:^|[-_\s])(?:author|byline|dateline|entry-meta|post-meta|meta|published|timestamp|updated)(?:$|[-_\s])/i;
const noteWords = /(?:^|[-_\s])(?:footnotes?|endnotes?)(?:$|[-_\s])/i;
const longestFact = 160; // characters

/** Whether an element belongs to the page around an article: menus, ads, comments, its byline. */
export function isClutter(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  const names = classWords(element);
  if (clutterTags.has(tag)) return true;
  if (noteWords.test(`${names} ${element.getAttribute('role') ?? ''}`)) return false;
  if (tag === 'FOOTER' || tag === 'ASIDE') return !element.closest('blockquote, figure');
  if (clutterRoles.has(element.getAttribute('role') ?? '')) return true;
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return true;
  if (clutterWords.test(names) || pageFooter.test(names)) return true;
  const isFact = tag === 'TIME' ? isAlone(element) : factWords.test(names);
  return isFact && (element.textContent?.length ?? 0) < longestFact;
}

/** What it is called. A heading's id is its own words (`share-prices`); Elementor has all texts in widgets. */
function classWords(element: Element): string {
  const id = /^H\d$/i.test(element.tagName) ? '' : element.getAttribute('id');
  const classes = element.getAttribute('class')?.replace(elementorText, '');
  return `${classes ?? ''} ${id ?? ''}`;
}

const elementorText =
  /(?<!\S)elementor-widget(?:-(?:container|heading|image|text-editor|theme-post-content))?(?!\S)/g;

/** A date that is a line of its own, not a word of a sentence. */
function isAlone(element: Element): boolean {
  const around = element.parentElement?.textContent?.trim();
  return around === element.textContent?.trim() || element.parentElement?.tagName === 'HEADER';
}
