// Serves a folder as the site's hosts do: docs/hosting.md says what they have in common.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

const types = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  ico: 'image/x-icon',
};

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/**
 * A handler of requests that answers with files of the folder.
 * @param headers what tools/headers.ts says, as the build wrote it
 */
export function createSiteHandler(folder, headers) {
  const rules = headers.rules.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern) }));
  const { base } = headers;
  const missing = `${base}404.html`;

  const headersOf = (path) => rules.find(({ pattern }) => pattern.test(path))?.headers ?? {};

  async function handle(request, response) {
    const [address = '/', ...query] = (request.url ?? '/').split('?');
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const { 'Cache-Control': _, ...others } = headersOf(address);
      return end(response, 405, { ...others, Allow: 'GET, HEAD' });
    }
    if (base !== '/' && (address === '/' || `${address}/` === base)) {
      return end(response, 301, { ...headersOf(base), Location: `${base}${search}` });
    }
    const path = safePath(address);
    if (path?.startsWith(base)) {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const found = await findFile(file, request);
      if (found) return send(request, response, 200, found, headersOf(file));
      if (!path.endsWith('/') && (await statFile(`${path}/index.html`))) {
        return end(response, 301, { ...headersOf(path), Location: `${address}/${search}` });
      }
    }
    const page = await findFile(missing, request);
    if (page) return send(request, response, 404, page, headersOf(missing));
    return end(response, 404, headersOf(missing));
  }

  /** A file as this reader takes it: compressed, where there is such a copy. */
  async function findFile(path, { headers }) {
    const plain = await statFile(path);
    if (!plain) return undefined;
    const copies = await Promise.all(encodings.map(([, ending]) => statFile(`${path}${ending}`)));
    const type = types[path.split('.').at(-1)] ?? 'application/octet-stream';
    const varies = copies.some(Boolean);
    for (const [index, [encoding]] of encodings.entries()) {
      const copy = copies[index];
      if (copy && accepts(headers['accept-encoding'], encoding)) {
        return { ...copy, type, varies, encoding };
      }
    }
    return { ...plain, type, varies };
  }

  async function statFile(path) {
    const file = join(folder, path.slice(base.length));
    const stats = await stat(file).catch(() => undefined);
    return stats?.isFile() ? { file, size: stats.size, changed: stats.mtime } : undefined;
  }

  return (request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else end(response, 500, {});
    });
  };
}

/** The path decoded; undefined where it is none of the site's: hidden, climbing, or not a path. */
function safePath(address) {
  let path;
  try {
    path = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const isHidden = /\/(\.(?!well-known\/)|\/)|[\0\\]|\/_headers$/.test(path);
  return path.startsWith('/') && !isHidden ? path : undefined;
}

function accepts(list = '', encoding) {
  return list.split(',').some((item) => {
    const [name, weight = ''] = item.trim().split(/\s*;\s*/);
    return name === encoding && !/^q=0(\.0*)?$/.test(weight);
  });
}

function send(request, response, status, found, headers) {
  const { file, size, changed, type, encoding, varies } = found;
  const etag = `"${changed.getTime().toString(36)}-${size.toString(36)}"`;
  const known = {
    ...headers,
    ETag: etag,
    'Last-Modified': changed.toUTCString(),
    ...(varies && { Vary: 'Accept-Encoding' }),
  };
  if (status === 200 && isKnown(request.headers, etag, changed)) return end(response, 304, known);

  const all = {
    ...known,
    'Content-Type': type,
    ...(encoding && { 'Content-Encoding': encoding }),
    'Accept-Ranges': 'bytes',
  };
  const range = status === 200 ? rangeOf(request.headers, size, etag) : undefined;
  if (range === null) return end(response, 416, { ...headers, 'Content-Range': `bytes */${size}` });
  const { start, end: last } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : status, {
    ...all,
    'Content-Length': last - start + 1,
    ...(range && { 'Content-Range': `bytes ${start}-${last}/${size}` }),
  });
  if (request.method === 'HEAD' || size === 0) return response.end();
  const stream = createReadStream(file, { start, end: last });
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}

function isKnown(headers, etag, changed) {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(changed.getTime() / 1000) * 1000 <= since;
}

/** The one range asked for; undefined where all is, null where there is no such range. */
function rangeOf(headers, size, etag) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === undefined || (from === '' && to === '')) return undefined;
  if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : null;
}

function end(response, status, headers) {
  const length = status === 304 ? {} : { 'Content-Length': 0 };
  response.writeHead(status, { ...headers, ...length }).end();
}
