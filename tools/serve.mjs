// npm run preview: serves dist/ as a real host does. PORT for another port than 4173.
import { access, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createSiteHandler } from './siteHandler.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65536) return port;
  return fail(`PORT: expected a number from 1 to 65535, not ${text}`);
}

async function readHeaders() {
  try {
    await access(`${root}dist/404.html`);
    return JSON.parse(await readFile(`${root}.cache/headers.json`, 'utf8'));
  } catch {
    return fail('dist/404.html: expected a built site; run npm run build first');
  }
}

const port = readPort(process.env.PORT || '4173');
const headers = await readHeaders();
const server = createServer(createSiteHandler(`${root}dist`, headers));
server.on('error', (error) => {
  const inUse = error.code === 'EADDRINUSE';
  fail(`Can’t serve: ${inUse ? `port ${port} is in use; set PORT to another` : error.message}`);
});
// This machine alone: what stands before readers is a host of docs/hosting.md.
server.listen(port, '127.0.0.1', () => {
  console.info(`Triptych is at http://localhost:${port}${headers.base}`);
});
