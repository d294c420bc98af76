// npm run preview: serves dist/ as a real host does. PORT for another port than 4173.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const folder = new URL('../dist', import.meta.url).pathname;

/** The path that the site was built for: `/`, or `/news/`. */
async function readBase() {
  const manifest = await readFile(join(folder, 'manifest.webmanifest'), 'utf8');
  return JSON.parse(manifest).scope;
}

/** Answers with a file of dist/, a redirect to where the file is, or a 404 page. */
function createHandler(base, notFound) {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dotfiles: false });
  const { pathname: prefix } = new URL(base, 'http://localhost');
  const root = prefix.replace(/\/$/, '');

  function answerNotFound(response) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(notFound);
  }

  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(prefix)) {
      if (pathname === '/' || pathname === root) {
        response.writeHead(302, { location: prefix }).end();
        return;
      }
      answerNotFound(response);
      return;
    }
    const isPage = !/\.[a-z0-9]+$/i.test(pathname);
    if (isPage && !pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    request.url = `${pathname.slice(root.length)}${search}`;
    files(request, response, () => answerNotFound(response));
  };
}

const port = Number(process.env.PORT || 4173);
const notFound = await readFile(join(folder, '404.html')).catch(() => {
  console.error('dist/404.html: expected a built site; run npm run build first');
  process.exit(1);
});
const base = await readBase();
const server = createServer(createHandler(base, notFound));
server.on('error', (error) => {
  const reason =
    error.code === 'EADDRINUSE' ? `port ${port} is in use; set PORT to another` : error;
  console.error(`Can’t serve: ${reason}`);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  console.info(`Triptych is at http://localhost:${port}${base}`);
});
