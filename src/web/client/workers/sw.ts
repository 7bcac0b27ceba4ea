import { PAGES } from '../shared/kept-pages.js';
import { isKept, isPrivate, offlinePage } from './offline/addresses.js';
import { opened, shown as notified } from './push/notify.js';

declare const self: ServiceWorkerGlobalScope;
/** Written in front of this script when it is served: the build it belongs to, and what it needs without a connection. */
declare const SHELL: { build: string; files: string[] };

const SHELL_CACHE = `kabashoax-shell-${SHELL.build}`;
const PAGES_MAX = 30;
/** How long somebody with a kept copy waits for a fresh one. */
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL_CACHE).then((cache) => cache.addAll(SHELL.files)));
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([clearOld(), self.registration.navigationPreload.enable(), self.clients.claim()]),
  );
});

/** What an earlier build left behind; pages that were read stay. */
async function clearOld(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith('kabashoax-'));
  await Promise.all(
    ours.filter((name) => name !== SHELL_CACHE && name !== PAGES).map((name) => caches.delete(name)),
  );
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return;
  if (mode === 'navigate') {
    if (!pathname.startsWith('/meja')) event.respondWith(page(event, pathname));
  } else if (pathname.startsWith('/aset/')) {
    event.respondWith(asset(event.request));
  }
});

self.addEventListener('push', (event) => {
  event.waitUntil(notified(self, event.data?.text() ?? ''));
});

self.addEventListener('notificationclick', (event) => {
  event.waitUntil(opened(self, event.notification));
});

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: SHELL_CACHE })) ?? fetch(request);
}

/** Fresh when that is quick, kept when it is not, and when there is neither, the page that says so. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const fresh = load(event);
  if (!isPrivate(path))
    event.waitUntil(fresh.then((response) => keep(event.request, path, response), nothing));
  const kept = await caches.match(event.request, { cacheName: PAGES });
  try {
    return await (kept ? Promise.race([fresh, later(kept)]) : fresh);
  } catch {
    return kept ?? (await shown(offlinePage(path)));
  }
}

/** Without a connection there is nothing to keep. */
const nothing = (): undefined => undefined;

async function load(event: FetchEvent): Promise<Response> {
  const preloaded: unknown = await event.preloadResponse;
  return preloaded instanceof Response ? preloaded : fetch(event.request);
}

const later = (kept: Response): Promise<Response> =>
  new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));

async function shown(path: string): Promise<Response> {
  const found = (await caches.match(path)) ?? (await caches.match('/luring'));
  return found ?? Response.error();
}

/** The newest copy goes last, so that the first is the one not read for longest. */
async function keep(request: Request, path: string, response: Response): Promise<void> {
  if (!isKept(path, response)) return;
  const copy = response.clone();
  const cache = await caches.open(PAGES);
  await cache.delete(request);
  await cache.put(request, copy);
  const all = await cache.keys();
  await Promise.all(all.slice(0, -PAGES_MAX).map((old) => cache.delete(old)));
  await keepOfflinePage(path);
}

/** Whoever reads English gets that page in English; it is fetched only then. */
async function keepOfflinePage(path: string): Promise<void> {
  const wanted = offlinePage(path);
  const cache = await caches.open(SHELL_CACHE);
  if (!(await cache.match(wanted))) await cache.add(wanted);
}
