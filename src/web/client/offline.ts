import { PAGES } from './shared/kept-pages.js';

/** Lists the pages that are still there without a connection, newest first, and lets them be thrown away. */
async function list(place: HTMLElement): Promise<void> {
  const cache = await caches.open(PAGES);
  const requests = [...(await cache.keys())].reverse();
  const entries = await Promise.all(
    requests.map(async ({ url }) => ({ url, title: await titleOf(cache, url) })),
  );
  const found = entries.filter(
    ({ url, title }) => title !== '' && new URL(url).pathname.includes('/jawaban/'),
  );
  place.querySelector('ul')?.append(...found.map(entry));
  place.hidden = found.length === 0;
}

/** The title without the name of the site. */
async function titleOf(cache: Cache, url: string): Promise<string> {
  const page = await cache.match(url);
  const { title } = new DOMParser().parseFromString((await page?.text()) ?? '', 'text/html');
  return title.split(' · ').slice(0, -1).join(' · ');
}

function entry({ url, title }: { url: string; title: string }): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(link);
  return item;
}

async function forget(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('kabashoax-')).map((name) => caches.delete(name)));
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  location.assign('/');
}

const place = document.querySelector<HTMLElement>('[data-kept]');
if (place && 'caches' in window) {
  void list(place);
  place.querySelector('button')?.addEventListener('click', () => void forget());
}

/** Browsers say "online" also where nothing can be reached: only an answer of ours brings the page that was wanted. */
async function returnWhenReached(): Promise<void> {
  const reached = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  if (reached) location.reload();
}
addEventListener('online', () => void returnWhenReached());
