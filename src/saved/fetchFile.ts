import { DocumentUnavailable, largestSize } from '../article/fetchDocument.ts';
import { inTime } from '../inTime.ts';

const mostTries = 3;
const pauses = [500, 2_000]; // ms

/** What is taken of a picture, in bytes. */
const largestPicture = 10_000_000;

type Kind = 'document' | 'picture';

/**
 * Fetches a file to be kept, as slowly as it may come: what counts is that something comes. The worker
 * lets requests pass that ask for the browser's cache in these two ways, so this is the network's answer.
 * @throws DocumentUnavailable
 */
export async function fetchFile(url: string, kind: Kind): Promise<Blob> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetchOnce(url, kind);
    } catch (error) {
      if (tries === mostTries || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauses[tries - 1]));
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof DocumentUnavailable)) return false;
  return error.status === 0 ? navigator.onLine !== false : error.status >= 500;
}

async function fetchOnce(url: string, kind: Kind): Promise<Blob> {
  const controller = new AbortController();
  try {
    const response = await inTime(
      fetch(url, {
        // A correction is newer than what the browser may still have; a picture is named by its content.
        cache: kind === 'document' ? 'reload' : 'force-cache',
        signal: controller.signal,
        credentials: 'omit',
      }),
    );
    const { ok, status } = response;
    if (!ok) throw new DocumentUnavailable(url, status, `HTTP ${status}`);
    return await readAll(response, kind === 'document' ? largestSize : largestPicture);
  } catch (error) {
    controller.abort();
    if (error instanceof DocumentUnavailable) throw error;
    throw new DocumentUnavailable(url, 0, String(error));
  }
}

async function readAll(response: Response, most: number): Promise<Blob> {
  const type = response.headers.get('content-type') ?? '';
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await inTime(reader.read());
    if (done) break;
    size += value.length;
    if (size > most) throw new DocumentUnavailable(response.url, 413, `expected at most ${most} B`);
    parts.push(value);
  }
  return new Blob(parts, { type });
}
