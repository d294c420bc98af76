import { type Finding, warningIn } from '../finding.ts';
import { firstWords } from '../firstWords.ts';
import { shownWords } from './shownWords.ts';

/** Tells what the article loses with an element, where it has words or a picture. */
export function leftOut(file: string, element: Element): Finding[] {
  return told(file, element, 'expected text of the article; left out as a part of the page');
}

/** Tells what stays though the page around an article has such elements. */
export function keptInDoubt(file: string, element: Element): Finding[] {
  return told(file, element, 'expected a part of the page; its text stays, for you to look at');
}

/** Tells what an author has struck out. */
export function removed(file: string, element: Element): Finding[] {
  return told(file, element, 'expected text that stands; left out as struck out');
}

function told(file: string, element: Element, expected: string): Finding[] {
  const words = shownWords(element);
  const shown = element.querySelector('img, iframe, video, audio');
  const address = shown?.getAttribute('src');
  const what = /[\p{L}\p{N}]/u.test(words)
    ? firstWords(words)
    : shown && address && `${shown.tagName.toLowerCase()} ${address.slice(0, 120)}`;
  return what ? [warningIn(file, nameOf(element), `${expected}: ${what}`)] : [];
}

/** As a style sheet would name it: `div.share-buttons`, `section#comments.comments`. */
function nameOf(element: Element): string {
  const id = element.getAttribute('id');
  const classes = element.getAttribute('class')?.match(/\S+/g) ?? [];
  const names = [...(id ? [`#${id}`] : []), ...classes.slice(0, 3).map((name) => `.${name}`)];
  return `${element.tagName.toLowerCase()}${names.join('')}`;
}
