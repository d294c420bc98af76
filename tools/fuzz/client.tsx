import { type ReactNode, useLayoutEffect } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { App } from '../../src/App.tsx';
import { DocumentUnavailable } from '../../src/article/fetchDocument.ts';
import { createQueryClient } from '../../src/article/queries.ts';
import { loadCatalogue } from '../../src/i18n.ts';
import { loadView } from '../../src/pages.ts';
import { parseRoute } from '../../src/route.ts';
import { standing } from '../../src/ui/useNavigation.tsx';
import type { Sample } from './sample.ts';

declare global {
  interface Window {
    checkSample: (sample: Sample) => Promise<string[]>;
    /** Set by what mustn't run. */
    ran?: number;
  }
}

const elements = new Set(
  `html head body title meta link script div header nav main article section aside footer figure
  figcaption picture source img svg path a b bdi blockquote button br details summary em strong h1 h2 h3
  li ol ul p q span time select option label input dialog`
    .trim()
    .split(/\s+/),
);
const attributes =
  /^(aria-[a-z]+|data-[a-z-]+|alt|as|charset|class|content|d|datetime|decoding|dir|fetchpriority|for|height|href|hreflang|id|imagesizes|imagesrcset|lang|loading|name|open|preserveaspectratio|property|rel|role|sizes|src|srcset|stroke|tabindex|title|type|viewbox|width|disabled|value)$/i;
const schemes = ['http:', 'https:', 'mailto:'];

/**
 * Holds a page that the build rendered to what it may be: nothing in it but text, every word there; then
 * takes it over, and renders it anew, as a reader's browser does.
 * @returns what is wrong, a line each
 */
window.checkSample = async ({ path, html, words, isThorough }) => {
  const complaints: string[] = [];
  const complain = (text: string) => complaints.push(text);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of parsed.querySelectorAll('*')) inspect(element, complain);
  const data = parsed.getElementById('_data')?.textContent ?? '[]';
  for (const [selector, text] of words) {
    const found = parsed.querySelector(selector)?.textContent ?? '';
    if (!found.includes(text))
      complain(`${selector}: expected ${quote(text)}, not ${quote(found)}`);
  }
  const rendered = parsed.getElementById('_app');
  if (!rendered) return ['expected an element with the id _app'];

  const { language, page } = parseRoute(path);
  await Promise.all([loadCatalogue(language), loadView(page)]);
  const hydrated = document.importNode(rendered, true);
  await show(hydrated, path, data, (element, tree) =>
    hydrateRoot(element, tree, {
      onRecoverableError: (error) => complain(`taking over: ${error}`),
      onUncaughtError: (error) => complain(`taking over: ${error}`),
    }),
  );
  const head = headOf(document);
  if (head !== headOf(parsed)) complain(`the head: ${quote(head)}, not ${quote(headOf(parsed))}`);
  if (isThorough) {
    complaints.push(...(await compareAnew(hydrated, path, data)));
    await run(html);
  }
  if (window.ran) complain('something ran');
  window.ran = 0;
  return complaints;
};

/** Renders a page in the browser alone: it has to be what the server's became. */
async function compareAnew(hydrated: HTMLElement, path: string, data: string): Promise<string[]> {
  const complaints: string[] = [];
  const anew = document.createElement('div');
  anew.id = '_app';
  await show(anew, path, data, (element, tree) => {
    const onUncaughtError = (error: unknown) => complaints.push(`anew: ${error}`);
    const root = createRoot(element, { onUncaughtError });
    root.render(tree);
    return root;
  });
  if (!same(hydrated, anew)) complaints.push(difference(hydrated, anew));
  return complaints;
}

function inspect(element: Element, complain: (text: string) => void) {
  const name = element.localName;
  if (!elements.has(name)) complain(`<${name}>: expected no such element`);
  if (name === 'script' && !/^application\/(ld\+)?json$/.test(element.getAttribute('type') ?? '')) {
    complain('expected no script');
  }
  for (const { name: attribute, value } of element.attributes) {
    if (!attributes.test(attribute)) complain(`<${name} ${attribute}>: expected no such attribute`);
    if (attribute !== 'href' && attribute !== 'src') continue;
    const url = URL.parse(value, 'https://news.example/');
    if (url && !schemes.includes(url.protocol)) complain(`<${name} ${attribute}=${quote(value)}>`);
  }
}

/** Has React show a page in an element, until all of it is there. */
async function show(
  element: HTMLElement,
  path: string,
  data: string,
  mount: (element: HTMLElement, tree: ReactNode) => Root,
): Promise<void> {
  const client = createQueryClient((file) =>
    Promise.reject(new DocumentUnavailable(file, 404, 'not here')),
  );
  for (const [key, value] of JSON.parse(data) as [string[], unknown][]) {
    client.setQueryData(key, value);
  }
  document.body.append(element);
  let root: Root | undefined;
  await new Promise<void>((resolve) => {
    root = mount(
      element,
      <>
        <App client={client} navigation={standing(path)} />
        <Mounted onMounted={resolve} />
      </>,
    );
    // Where React gives up, it says so; nobody waits for what won't come.
    setTimeout(resolve, 10_000);
  });
  // What only runs in a browser comes with the next rendering.
  await new Promise((resolve) => setTimeout(resolve));
  element.remove();
  const still = element.cloneNode(true) as HTMLElement;
  root?.unmount();
  element.replaceChildren(...still.childNodes);
}

function Mounted({ onMounted }: { onMounted: () => void }) {
  useLayoutEffect(onMounted, [onMounted]);
  return null;
}

/** Whether two elements hold the same, but for where React divides text. */
function same(a: HTMLElement, b: HTMLElement): boolean {
  for (const element of [a, b]) {
    const comments = document.createNodeIterator(element, NodeFilter.SHOW_COMMENT);
    const found: Node[] = [];
    for (let node = comments.nextNode(); node; node = comments.nextNode()) found.push(node);
    for (const node of found) (node as Comment).remove();
    element.normalize();
  }
  return a.isEqualNode(b);
}

function difference(a: HTMLElement, b: HTMLElement): string {
  const [one, other] = [a.innerHTML, b.innerHTML];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => quote(text.slice(Math.max(0, at - 60), at + 100));
  return `server and browser differ: ${around(one)} and ${around(other)}`;
}

function headOf({ head }: Document): string {
  const tags = [...head.querySelectorAll('[data-page]')].map((tag) => tag.outerHTML);
  return tags.sort().join('\n');
}

/** Loads a page with nothing to hold it back: whatever could run, runs. */
async function run(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.srcdoc = html;
    document.body.append(frame);
  });
  frame.remove();
}

function quote(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
