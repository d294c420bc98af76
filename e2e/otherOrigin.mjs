// An origin that has this site's documents and pictures (dist/articles), and isn't the site's: by CORS,
// browsers may have them too. What is odd about it depends on the article, and is for browsers only: a
// build gets everything as it is. Each is told by its article, so that tests needn't know of each other.

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../dist/articles', import.meta.url));
const types = {
  json: 'application/json',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};
const megabytes = 10;

/** Answers that wait for `/let-go`, by the path of what was asked for. */
const held = new Map();

/** What is odd, by article; the first of `e2e/otherOrigin.spec.ts` has nothing odd. */
const oddities = {
  'freedom-edge-2025': answerSlowly,
  'hayashi-on-26-countries': answerAsPicture,
  'how-an-article-gets-here': answerAtLength,
  'reading-in-three-languages': answerWithoutCors,
};

async function answerSlowly(response, file, path) {
  const text = await readFile(file);
  response.write(text.subarray(0, text.length / 2));
  held.set(path, () => response.end(text.subarray(text.length / 2)));
}

async function answerAsPicture(response, file) {
  response.setHeader('content-type', 'image/jpeg');
  response.end(await readFile(file));
}

async function answerAtLength(response, file) {
  const text = await readFile(file, 'utf8');
  response.write(text.replace(/\}\s*$/, ', "more": "'));
  const block = Buffer.alloc(100_000, 'x');
  let sent = 0;
  const send = () => {
    for (; sent < megabytes * 1_000_000 && !response.closed; sent += block.length) {
      if (!response.write(block)) return response.once('drain', send);
    }
    return response.end('"}');
  };
  send();
}

async function answerWithoutCors(response, file) {
  response.removeHeader('access-control-allow-origin');
  response.end(await readFile(file));
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/let-go/')) {
    const path = pathname.slice('/let-go/'.length);
    held.get(path)?.();
    return response.end(String(held.delete(path)));
  }
  const path = pathname.replace(/^\/documents\//, '');
  const file = join(folder, normalize(`/${path}`));
  if (path === pathname || !(await stat(file).catch(() => undefined))?.isFile()) {
    return response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  }
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('content-type', types[path.split('.').at(-1)] ?? 'application/octet-stream');
  const [article = '', name = ''] = path.split('/');
  const isEdition = /^[a-z]+\.json$/.test(name) && name !== 'story.json';
  const odd = request.headers.origin && isEdition && oddities[article];
  if (odd) return odd(response, file, path);
  return createReadStream(file).pipe(response);
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.info('The other origin is there.'));
