import { writeFile } from 'node:fs/promises';
import { basePath } from '../src/route.ts';
import { formatHostHeaders, formatNginxHeaders, siteHeaders } from './headers.ts';
import type { Output } from './output.ts';
import { putInPlace } from './putInPlace.ts';
import { pagePolicy, type Template } from './template.ts';

/**
 * Writes what hosts need, each in its own words: `dist/_headers`, what deploy/nginx.conf includes,
 * and what `npm start` reads.
 */
export async function putHostFiles(output: Output, { css }: Template): Promise<void> {
  const base = `${basePath}/`;
  const policy = pagePolicy(css);
  const headers = siteHeaders(base, policy);
  await output.put('_headers', formatHostHeaders(base, policy));
  const put = (file: string, content: string) =>
    putInPlace(file, (part) => writeFile(part, content));
  await put('deploy/triptych-headers.conf', formatNginxHeaders(headers));
  await put('.cache/headers.json', JSON.stringify(headers));
}
