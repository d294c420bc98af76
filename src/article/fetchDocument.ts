import { BrokenDocument } from './fault.ts';

/** What a browser takes of a document, in bytes. */
export const largestSize = 2_000_000;

/** What would be right instead of a larger one. */
export const expectedSize = `expected at most ${largestSize / 1_000_000} MB`;

/** Where the documents are: `VITE_ARTICLES_URL`, or `articles/` of this site. No slash at the end. */
export const articlesUrl: string = (
  import.meta.env.VITE_ARTICLES_URL || `${import.meta.env.BASE_URL}articles`
).replace(/\/+$/, '');

/** A document that couldn't be had. */
export class DocumentUnavailable extends Error {
  override name = 'DocumentUnavailable';
  /** The HTTP status, or 0 where there was no answer. */
  readonly status: number;
  /** How long the server asks to wait, in ms. */
  readonly retryAfter: number | undefined;

  constructor(file: string, status: number, reason: string, retryAfter?: number) {
    super(`${file}: ${reason}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the server says that there is no such thing, or no more. */
  get isGone(): boolean {
    return this.status === 404 || this.status === 410;
  }
}

/** What an answer says that isn't 2xx. */
export function refusal(file: string, { status, headers }: Response): DocumentUnavailable {
  const retryAfter = waitOf(headers.get('retry-after'));
  return new DocumentUnavailable(file, status, `HTTP ${status}`, retryAfter);
}

/** Reads a document, given its path below the articles' address. */
export type ReadDocument = (path: string, signal?: AbortSignal) => Promise<unknown>;

/**
 * A way to fetch the JSON documents below an address: 2 MB at most. How long is up to whoever asks.
 * It throws DocumentUnavailable without an answer, or with one that isn't 2xx, and BrokenDocument when
 * a document is too large or isn't JSON.
 */
export const documentReader =
  (address: string, cache: RequestCache = 'default'): ReadDocument =>
  async (path, signal) => {
    try {
      const response = await fetch(`${address}/${path}`, {
        cache,
        headers: { accept: 'application/json' },
        ...(signal && { signal }),
      });
      if (!response.ok) throw refusal(path, response);
      return parseJson(path, await readText(path, response));
    } catch (error) {
      if (error instanceof DocumentUnavailable || error instanceof BrokenDocument) throw error;
      if (signal?.aborted) throw error;
      throw new DocumentUnavailable(path, 0, String(error));
    }
  };

/** Fetches an article's document, or a list. */
export const fetchDocument = documentReader(articlesUrl);

async function readText(path: string, response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largestSize) {
      await reader.cancel();
      throw new BrokenDocument(path, [{ path: '', expected: expectedSize }]);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The value of a JSON text. @throws BrokenDocument */
export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), mayBeOdd.test(text) ? asHtmlHasIt : undefined);
  } catch (error) {
    throw new BrokenDocument(path, [{ path: '', expected: `expected JSON: ${String(error)}` }]);
  }
}

/** The escapes by which a JSON text may say what an HTML file can't: most have none of them. */
const mayBeOdd = /\\r|\\u(000[0d]|d[89a-f])/i;

/**
 * Text as it comes out of an HTML file: no NUL, no half of a surrogate pair, no carriage return. Else
 * the build's HTML would have other words than the app that takes it over.
 */
function asHtmlHasIt(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(/\r\n?/g, '\n').replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

/** Retry-After, in seconds or as a date (RFC 9110, 10.2.3), in ms. */
function waitOf(value: string | null): number | undefined {
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}
