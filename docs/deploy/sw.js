// In the place of a site's own sw.js: takes what the site has kept on the devices of its readers, and then itself, and touches no other site of the host.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(leave()))

async function leave() {
  const base = new URL('./', self.location.href).pathname
  for (const name of [`trang ${base}`, `tep ${base}`]) await caches.delete(name)
  await self.registration.unregister()
}
