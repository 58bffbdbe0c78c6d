import { immutable } from '$app/manifest';
import { resolve } from '$app/paths';
import { self } from '$app/service-worker';

/**
 * What stays on a device for a time without a network: files with a hash in their name and a page that says so, asked for
 * without cookies. Nothing of a person is kept here; pages always come from the server, so a deploy is there at once.
 */
const base = resolve('/');
const offline = resolve('/offline');
const files = new Set(immutable.map(({ path }) => base + path));
const kept = 'files';

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldFiles().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;

  if (files.has(pathname)) event.respondWith(fromDevice(request));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(offlinePage));
});

/** The page with what it is drawn with: its styles and letters. */
async function keepOfflinePage(): Promise<void> {
  const cache = await caches.open(kept);
  const page = await fetch(offline, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok) throw new Error('the offline page did not come');

  const parts = (await page.clone().text()).match(/[^"(]+\/_app\/immutable\/[^"?#)]+/g) ?? [];
  await cache.addAll([...new Set(parts)].filter((path) => files.has(path)));
  await cache.put(offline, page);
}

/** Files of this build stay whatever asked for them; those of an older one go. */
async function forgetOldFiles(): Promise<void> {
  const cache = await caches.open(kept);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== offline && !files.has(pathname)) await cache.delete(request);
  }
}

async function fromDevice(request: Request): Promise<Response> {
  const cache = await caches.open(kept);
  const found = await cache.match(request);
  if (found) return found;

  const response = await fetch(request);
  if (response.ok) void cache.put(request, response.clone()).catch(() => undefined);
  return response;
}

async function offlinePage(): Promise<Response> {
  return (await caches.match(offline)) ?? Response.error();
}
