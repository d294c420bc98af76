// Takes the service worker off readers' devices, and all that it kept there. Copy it to public/sw.js, build
// and publish: docs/offline.md says when.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const { scope } = registration;
  const prefix = `saved ${new URL(scope).pathname}`;
  // What another site keeps, below a path of this one, begins alike.
  const isArticle = (name) => /^[a-z0-9-]+$/.test(name);
  for (const name of await caches.keys()) {
    const isKept = name.startsWith(prefix) && isArticle(name.slice(prefix.length));
    if (isKept || name.endsWith(scope)) await caches.delete(name);
  }
  await registration.unregister();
}
