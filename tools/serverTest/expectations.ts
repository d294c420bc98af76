import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { SiteHeaders } from '../headers.ts';
import type { Answer, Question } from './ask.ts';
import type { Samples } from './samples.ts';

/** How a server is asked: paths are those below the site's base. */
type Ask = (question: Question) => Promise<Answer>;

/** A promise that every server of the site keeps. `check` throws where it is broken. */
export type Expectation = { says: string; check: (ask: Ask) => Promise<void> };

/** Throws unless two values are the same. */
function same(what: string, got: unknown, expected: unknown): void {
  if (got !== expected) throw new Error(`${what}: expected ${expected}, not ${got}`);
}

function matches(what: string, got: string | undefined, expected: RegExp): void {
  if (!expected.test(got ?? '')) throw new Error(`${what}: expected ${expected}, not ${got}`);
}

const onDisk = (path: string) => readFileSync(join('dist', path));

/** What one question must be answered with. */
type Row = {
  says: string;
  ask: Question;
  status: number;
  headers?: Record<string, RegExp>;
  /** The body, once unpacked. */
  body?: () => Buffer;
};

const forever = /^public, max-age=31536000, immutable$/;
const short = /^public, max-age=60, stale-while-revalidate=600/;
const compressed = (encoding: string) => ({ 'accept-encoding': encoding });

function rows(
  { page, code, font, document, list, picture, derived }: Samples,
  base: string,
): Row[] {
  const missing = () => onDisk('404.html');
  return [
    {
      says: 'sends a page, which is asked for anew after a minute and meanwhile shown stale',
      ask: { path: `${page}/` },
      status: 200,
      headers: { 'content-type': /^text\/html; charset=utf-8$/i, 'cache-control': short },
      body: () => onDisk(`${page}/index.html`),
    },
    {
      says: 'sends the front page',
      ask: { path: '' },
      status: 200,
      body: () => onDisk('index.html'),
    },
    {
      says: 'sends gzip where that is all the browser takes',
      ask: { path: `${page}/`, headers: compressed('gzip, deflate') },
      status: 200,
      headers: { 'content-encoding': /^gzip$/, vary: /accept-encoding/i },
      body: () => onDisk(`${page}/index.html`),
    },
    {
      says: 'tells caches that an uncompressed page is but one of its forms',
      ask: { path: `${page}/` },
      status: 200,
      headers: { 'content-encoding': /^$/, vary: /accept-encoding/i },
    },
    {
      says: 'lets code be kept for ever',
      ask: { path: code, headers: compressed('gzip') },
      status: 200,
      headers: { 'content-type': /javascript; charset=utf-8$/i, 'cache-control': forever },
      body: () => onDisk(code),
    },
    {
      says: 'lets fonts be kept for ever',
      ask: { path: font },
      status: 200,
      headers: { 'content-type': /^font\/woff2$/, 'cache-control': forever },
    },
    {
      says: 'lets derived pictures be kept for ever',
      ask: { path: derived },
      status: 200,
      headers: { 'content-type': /^image\/(avif|webp|jpeg)$/, 'cache-control': forever },
    },
    {
      says: 'doesn’t keep an editor’s picture for ever, since its name may get another',
      ask: { path: picture },
      status: 200,
      headers: { 'content-type': /^image\/jpeg$/, 'cache-control': /^public, max-age=3600, / },
    },
    ...[document, list].map((path) => ({
      says: `sends ${path}, which is asked for anew after a minute and meanwhile shown stale`,
      ask: { path },
      status: 200,
      headers: {
        'content-type': /^application\/json; charset=utf-8$/i,
        'cache-control': short,
        etag: /^(W\/)?".+"$/,
      },
      body: () => onDisk(path),
    })),
    {
      says: 'sends the manifest as one',
      ask: { path: 'manifest.webmanifest' },
      status: 200,
      headers: { 'content-type': /^application\/manifest\+json/ },
    },
    {
      says: 'redirects a page without its last slash, the query kept',
      ask: { path: `${page}?with=ua&q=%D1%97` },
      status: 301,
      headers: { location: new RegExp(`^${base}${page}/\\?with=ua&q=%D1%97$`) },
    },
    {
      says: 'redirects a language without its last slash',
      ask: { path: 'en' },
      status: 301,
      headers: { location: new RegExp(`^${base}en/$`) },
    },
    {
      says: 'answers an unknown page with 404 and a page that can be read',
      ask: { path: 'en/no-such-article/' },
      status: 404,
      headers: {
        'content-type': /^text\/html; charset=utf-8$/i,
        'cache-control': /^public, max-age=60$/,
      },
      body: missing,
    },
    {
      says: 'answers an unknown page without a slash with 404, not with a redirect',
      ask: { path: 'en/no-such-article' },
      status: 404,
      body: missing,
    },
    {
      says: 'lets no 404 of a chunk that isn’t there yet be kept for ever',
      ask: { path: 'assets/start-00000000.js' },
      status: 404,
      headers: { 'cache-control': /^public, max-age=60$/ },
      body: missing,
    },
    {
      says: 'lists no folder',
      ask: { path: 'assets/' },
      status: 404,
      body: missing,
    },
    {
      says: 'sends a part of a picture',
      ask: { path: picture, headers: { range: 'bytes=10-29' } },
      status: 206,
      headers: { 'content-range': /^bytes 10-29\/\d+$/, 'content-length': /^20$/ },
      body: () => onDisk(picture).subarray(10, 30),
    },
    {
      says: 'sends the end of a picture',
      ask: { path: picture, headers: { range: 'bytes=-20' } },
      status: 206,
      headers: { 'content-length': /^20$/ },
      body: () => onDisk(picture).subarray(-20),
    },
    {
      says: 'refuses a part that isn’t there',
      ask: { path: picture, headers: { range: 'bytes=99999999-' } },
      status: 416,
    },
    {
      says: 'answers HEAD without a body',
      ask: { path: document, method: 'HEAD' },
      status: 200,
      headers: { 'content-length': new RegExp(`^${onDisk(document).length}$`) },
      body: () => Buffer.alloc(0),
    },
    {
      says: 'takes nothing in, and lets that answer not be kept',
      ask: { path: code, method: 'POST' },
      status: 405,
      headers: { 'cache-control': /^$/ },
    },
    { says: 'keeps the hosts’ settings to itself', ask: { path: '_headers' }, status: 404 },
    { says: 'hides hidden files', ask: { path: '.git/config' }, status: 404 },
    ...[
      '../package.json',
      '..%2fpackage.json',
      '%2e%2e/package.json',
      'en/..%5c..%5cpackage.json',
    ].map((path) => ({ says: `stays in its folder: ${path}`, ask: { path }, status: 4 })),
  ];
}

const unpack: Record<string, (body: Buffer) => Buffer> = {
  br: (body) => brotliDecompressSync(body),
  gzip: (body) => gunzipSync(body),
};

/** Every expectation, given what the site's answers must bear. */
export function expectations(samples: Samples, site: SiteHeaders): Expectation[] {
  const table = rows(samples, site.base);
  return [
    ...table.map((row) => ({
      says: row.says,
      check: async (ask: Ask) => {
        const { status, headers, body } = await ask(row.ask);
        // 4: any refusal. Servers differ in whether such a path is bad or only unknown.
        const shown = row.status === 4 ? Math.floor(status / 100) : status;
        same('status', shown, row.status);
        for (const [name, expected] of Object.entries(row.headers ?? {})) {
          matches(name, String(headers[name] ?? ''), expected);
        }
        if (row.body) {
          const plain = unpack[headers['content-encoding'] ?? '']?.(body) ?? body;
          same('body as in dist/', plain.equals(row.body()), true);
        }
      },
    })),
    ...[samples.document, `${samples.page}/`, samples.code].map((path) => ({
      says: `answers 304 where ${path} is known, and says how long to keep it`,
      check: async (ask: Ask) => {
        const first = await ask({ path, headers: compressed('gzip') });
        const etag = first.headers.etag ?? '';
        const headers = { ...compressed('gzip'), 'if-none-match': etag };
        const second = await ask({ path, headers });
        same('status', second.status, 304);
        same('etag', second.headers.etag, etag);
        same('cache-control', second.headers['cache-control'], first.headers['cache-control']);
        same('bytes', second.body.length, 0);
        const other = await ask({ path, headers: { ...headers, 'if-none-match': '"other"' } });
        same('status for another etag', other.status, 200);
      },
    })),
    {
      says: 'gives each form of a page an ETag of its own',
      check: async (ask) => {
        const path = `${samples.page}/`;
        const plain = await ask({ path });
        const packed = await ask({ path, headers: compressed('gzip') });
        same('one ETag for two forms', plain.headers.etag === packed.headers.etag, false);
      },
    },
    {
      says: 'sends every security header with every answer, 200, 206, 301, 304, 404, 405 and 416',
      check: async (ask) => {
        const { etag = '' } = (await ask({ path: samples.document })).headers;
        const questions = [
          ...table.filter(({ status }) => status !== 4).map((row) => row.ask),
          { path: samples.document, headers: { 'if-none-match': etag } },
        ];
        const page = site.rules.find(({ name }) => name.startsWith('pages'))?.headers ?? {};
        for (const question of questions) {
          const { status, headers } = await ask(question);
          for (const [name, expected] of Object.entries(page)) {
            if (name === 'Cache-Control') continue;
            // nginx says everything twice with a 416, which is the same policy twice.
            const [value] = String(headers[name.toLowerCase()]).split(`, ${expected}`);
            same(`${question.path} (${status}): ${name}`, value, expected);
          }
        }
      },
    },
    {
      says: 'sends nobody to another site',
      check: async (ask) => {
        for (const path of [
          '/example.org/..',
          `/${samples.page}`,
          '/./example.org/en',
          '\\example.org',
        ]) {
          const { headers } = await ask({ path });
          matches(`${path}: location`, headers.location ?? '', /^(\/(?![/\\])|$)/);
        }
      },
    },
    {
      says: 'says nothing of https over http, sets no cookie and doesn’t tell its version',
      check: async (ask) => {
        const { headers } = await ask({ path: '' });
        same('strict-transport-security', headers['strict-transport-security'], undefined);
        same('set-cookie', headers['set-cookie'], undefined);
        matches('server', String(headers.server ?? ''), /^(nginx)?$/);
        same('access-control-allow-origin', headers['access-control-allow-origin'], undefined);
      },
    },
  ];
}

/** Only where the server can: nginx needs a module. */
export function brotliExpectations({ page, code }: Samples): Expectation[] {
  return [`${page}/`, code].map((path) => ({
    says: `sends ${path} in brotli, as compressed by the build`,
    check: async (ask) => {
      const { headers, body } = await ask({ path, headers: compressed('gzip, deflate, br, zstd') });
      same('content-encoding', headers['content-encoding'], 'br');
      matches('vary', headers.vary, /accept-encoding/i);
      const file = path.endsWith('/') ? `${path}index.html.br` : `${path}.br`;
      same('body as in dist/', body.equals(onDisk(file)), true);
    },
  }));
}
