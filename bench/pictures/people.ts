import { setTimeout as pause } from 'node:timers/promises';

/** What a visitor does between two pages, in milliseconds: nobody clicks faster. */
const THINK_MS = 150;
const NEWS = 'Benarkah air leding di Naikoten Satu dimatikan tiga hari mulai besok karena perbaikan pipa?';

/** Milliseconds of every page that was asked for, by name. */
export type Waited = Map<string, number[]>;

export interface Uploaded {
  /** From the first byte to the page that says what is known. */
  ms: number[];
  /** The words in the picture led to an answer. */
  found: number;
}

/** A browser that has shown already that it keeps cookies, so that a form is sent once. */
export async function cookieOf(address: string): Promise<string> {
  const body = new FormData();
  body.set('text', NEWS);
  const reply = await fetch(`${address}/tanya`, { method: 'POST', body, redirect: 'manual' });
  return cookiesOf(reply);
}

export interface Someone {
  address: string;
  cookie: string;
  /** Goes on until then, as `performance.now`. */
  until: number;
}

/** Reads the front page, the archive and an answer, and asks in words, over and over. */
export async function read(
  { address, cookie, until }: Someone,
  answer: string,
  waited: Waited,
): Promise<void> {
  const body = new FormData();
  body.set('text', NEWS);
  const pages: [string, string, RequestInit][] = [
    ['GET /', '/', {}],
    ['GET /arsip?q=air', '/arsip?q=air', {}],
    ['GET /jawaban/…', answer, {}],
    ['POST /tanya (teks)', '/tanya', { method: 'POST', body, headers: { cookie }, redirect: 'manual' }],
  ];
  while (performance.now() < until)
    for (const [name, path, request] of pages) {
      const before = performance.now();
      await taken(await fetch(address + path, request));
      waited.set(name, [...(waited.get(name) ?? []), performance.now() - before]);
      await pause(THINK_MS);
    }
}

/** Sends one screenshot after another and looks at what is known about it. None is sent twice: it would not be read twice. */
export async function upload(
  { address, cookie, until }: Someone,
  pictures: Iterator<Buffer, undefined>,
  uploaded: Uploaded,
): Promise<void> {
  while (performance.now() < until) {
    const { done, value } = pictures.next();
    if (done) throw new Error('more screenshots are needed');
    const body = new FormData();
    body.set('text', '');
    body.set('pictures', new Blob([new Uint8Array(value)], { type: 'image/jpeg' }), 'layar.jpg');
    const before = performance.now();
    const request: RequestInit = { method: 'POST', body, headers: { cookie }, redirect: 'manual' };
    const sent = await fetch(`${address}/tanya`, request);
    await taken(sent);
    const next = sent.headers.get('location') ?? '';
    await taken(await fetch(address + next, { headers: { cookie: cookiesOf(sent) } }));
    uploaded.ms.push(performance.now() - before);
    if (next.startsWith('/tanya/hasil')) uploaded.found += 1;
  }
}

const cookiesOf = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .join('; ');

/** A refusal is no page: whoever is turned away at once must not count as quick. */
async function taken(reply: Response): Promise<void> {
  await reply.arrayBuffer();
  if (reply.status >= 400) throw new Error(`${reply.url}: HTTP ${reply.status}`);
}
