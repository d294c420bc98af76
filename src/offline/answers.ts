import { matchPrecache } from 'workbox-precaching';
import { mayPass } from '../article/readPatiently.ts';
import { type Page, parseRoute, pathBelowBase } from '../route.ts';
import { cacheOf, findNote } from '../saved/keptCopy.ts';
import { fromDevice } from './lifetime.ts';
import { pictureBase } from './pictureBase.ts';

/** The event of a navigation, with what the browser has asked for by itself. */
export type Answer = {
  preloadResponse?: Promise<Response | undefined>;
  waitUntil: (work: Promise<unknown>) => void;
};

/** How long the network may take where this device has an answer, in ms. */
const patience = 3_000;

/** The page that starts the app, whatever the address. */
const shell = 'offline.html';

/** The page of the site that an address is, where it is one. */
export function pageOf({ pathname, search }: URL): Page | undefined {
  const path = pathBelowBase(pathname);
  if (path === undefined) return undefined;
  const { page } = parseRoute(path, search);
  return page.name === 'notFound' ? undefined : page;
}

/** A page: the network's or, where that fails, the one that starts the app from what is kept. */
export async function answerWithPage(url: URL, request: Request, event: Answer): Promise<Response> {
  const network = askNetwork(request, event);
  event.waitUntil(network.catch(() => {}));
  const page = pageOf(url);
  const isKept =
    page?.name === 'saved' || (page?.name === 'article' && (await findNote(page.article)));
  const start = () => matchPrecache(shell);
  return isKept ? await inPatience(network, start) : await orElse(network, start);
}

async function askNetwork(request: Request, { preloadResponse }: Answer): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

/** A document, the network's first; or a picture, the device's own first: its name is its content. */
export async function answerWithFile(
  { href, pathname }: URL,
  request: Request,
  articles: string,
): Promise<Response> {
  const kept = await findFile(href, articles);
  if (kept && !pathname.endsWith('.json')) return kept;
  const network = fetch(request);
  if (kept) return inPatience(network, async () => kept);
  if (pathname.endsWith('.json')) return network;
  const other = await findOtherSize(href, articles);
  return other ? inPatience(network, async () => other) : network;
}

/** A kept file, from its article's own cache first: others may have an older story of it. */
async function findFile(href: string, articles: string): Promise<Response | undefined> {
  const own = await caches.match(href, { cacheName: cacheOf(articleOf(href, articles)) });
  return own ?? caches.match(href);
}

/** The same picture in the size that is kept. */
async function findOtherSize(href: string, articles: string): Promise<Response | undefined> {
  const name = cacheOf(articleOf(href, articles));
  if (!(await caches.has(name))) return undefined;
  const cache = await caches.open(name);
  const base = pictureBase(href);
  const other = (await cache.keys()).find(({ url }) => url.startsWith(`${base}.`));
  return other && cache.match(other);
}

function articleOf(href: string, articles: string): string {
  return href.slice(articles.length).split('/')[0] ?? '';
}

type Kept = () => Promise<Response | undefined>;

/** The network's answer, where it comes in time and isn't the server's own fault. */
async function inPatience(network: Promise<Response>, kept: Kept): Promise<Response> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const answer = await Promise.race([network.catch(() => undefined), late]);
  if (answer && !mayPass(answer.status)) return answer;
  return orElse(Promise.reject(new Error('too late')), kept).catch(() => network);
}

async function orElse(network: Promise<Response>, kept: Kept): Promise<Response> {
  try {
    return await network;
  } catch (error) {
    const own = await kept();
    if (own) return fromDevice(own);
    throw error;
  }
}
