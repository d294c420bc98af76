import { DocumentUnavailable, largestSize, refusal } from '../article/fetchDocument.ts';
import { patiently } from '../article/readPatiently.ts';
import { inTime } from '../inTime.ts';

/** What is taken of a picture, in bytes. */
const largestPicture = 10_000_000;

type Kind = 'document' | 'picture';

/**
 * Fetches a file to be kept, as slowly as it may come: what counts is that something comes. The worker
 * lets requests pass that ask for the browser's cache in these two ways, so this is the network's answer.
 * @throws DocumentUnavailable
 */
export function fetchFile(url: string, kind: Kind): Promise<Blob> {
  return patiently(() => fetchOnce(url, kind));
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
    if (!response.ok) throw refusal(url, response);
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
