// Takes the service worker off readers' devices, and all that it kept there. Copy it to public/sw.js, build
// and publish: docs/offline.md says when.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const { scope } = registration;
  const { pathname } = new URL(scope);
  for (const name of await caches.keys()) {
    const isOurs = name.startsWith(`saved ${pathname}`) || name.endsWith(scope);
    if (isOurs) await caches.delete(name);
  }
  await registration.unregister();
}
