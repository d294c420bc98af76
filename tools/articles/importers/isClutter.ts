import { shownWords } from './shownWords.ts';

const clutterTags = new Set(['NAV', 'DIALOG', 'MENU', 'SVG']);
const clutterRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'dialog',
  'toolbar',
]);
const doubtfulTags = new Set(['ASIDE', 'FOOTER', 'FORM']);

// Whole words of a class or id: `ad` isn't `lead`, `share` isn't `shareholder`.
const clutterNames = words(
  'ads? advert\\w* adsbygoogle breadcrumbs? comments comment-?list cookies? disqus jp-relatedposts more-link nav',
  'navigation outbrain pagination popup respond sharedaddy taboola',
);
/** An article may have text of its own under these: on shares, on social benefits, a box of related facts. */
const doubtfulNames = words(
  'banner comment menu newsletter promo\\w* read-?more recommend\\w* related\\w* share\\w* sharing sidebar',
  'social\\w* sponsor\\w* subscri\\w* tags? tag-?list teaser toolbar widget\\w*',
);
const noteNames = words('footnotes? endnotes?');
const factNames = words(
  'author byline dateline entry-meta post-meta meta published timestamp updated',
);
// Not any word: Bootstrap's `blockquote-footer` says who is quoted.
const pageFooter = /(?:^|\s)(?:(?:global|main|page|site)-?)?footer(?:$|\s)/i;
const longestFact = 160; // characters

function words(...lines: string[]): RegExp {
  return new RegExp(`(?:^|[-_\\s])(?:${lines.join(' ').replaceAll(' ', '|')})(?:$|[-_\\s])`, 'i');
}

/** Whether an element belongs to the page around an article: menus, ads, comments, its byline. */
export function isClutter(element: Element): boolean {
  if (isKeptByRole(element)) return false;
  return isCertain(element) || (isDoubtful(element) && !hasText(element));
}

/** Whether an element is called like the page around an article, though it may be the article's. */
export function isDoubtful(element: Element): boolean {
  if (isKeptByRole(element)) return false;
  const role = element.getAttribute('role');
  if (doubtfulTags.has(tagOf(element)) || role === 'complementary') return true;
  return doubtfulNames.test(namesOf(element));
}

/** Notes belong to the text, and whoever is quoted to the quotation. */
function isKeptByRole(element: Element): boolean {
  if (noteNames.test(`${namesOf(element)} ${element.getAttribute('role') ?? ''}`)) return true;
  return (
    /^(?:FOOTER|ASIDE)$/.test(tagOf(element)) && Boolean(element.closest('blockquote, figure'))
  );
}

function isCertain(element: Element): boolean {
  const names = namesOf(element);
  if (clutterTags.has(tagOf(element))) return true;
  if (tagOf(element) === 'BUTTON') return !isHeading(element);
  if (clutterRoles.has(element.getAttribute('role') ?? '')) return true;
  if (element.hasAttribute('hidden')) return true;
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return true;
  if (clutterNames.test(names) || pageFooter.test(names)) return true;
  const isFact = tagOf(element) === 'TIME' ? isAlone(element) : factNames.test(names);
  return isFact && (element.textContent?.length ?? 0) < longestFact;
}

const headings = 'h1, h2, h3, h4, h5, h6, summary';

/** Whether a button is what unfolds a section: all of its heading, or around it. */
function isHeading(button: Element): boolean {
  const heading = button.closest(headings);
  if (heading) return shownWords(heading, buttonTags) === '';
  return button.querySelector(headings) !== null;
}

const buttonTags = new Set(['BUTTON']);
const fewestWords = 5;
/** Beside a field or a button a few sentences are still a call to press it. */
const fewestBesideControls = 40;
const controls = 'button, iframe, input, select, textarea';
const linkTags = new Set(['A', 'BUTTON']);

/** Whether it holds what no menu or button does: sentences that aren't links, or a picture of its own. */
export function hasText(element: Element): boolean {
  const pictures = [...element.querySelectorAll('figure img')];
  if (pictures.some((picture) => !picture.closest('a'))) return true;
  const own = shownWords(element, linkTags);
  const count = own.split(' ').filter((word) => /\p{L}/u.test(word)).length;
  const fewest = element.querySelector(controls) ? fewestBesideControls : fewestWords;
  return count >= fewest && sentenceEnd.test(own);
}

const sentenceEnd = /\p{L}[^\s\p{L}]*[.!?…][”»")\]]*(?:\s|$)/u;

function tagOf(element: Element): string {
  return element.tagName.toUpperCase();
}

/** What it is called. A heading's id is its own words (`share-prices`); Elementor has all texts in widgets. */
function namesOf(element: Element): string {
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
