import { gzipSync } from 'node:zlib';
import { Asker } from './asker.js';
import { loadExamples, startApp, type TestApp } from './support/index.js';

const NEWS = 'Katanya lampu jalan di depan pasar Kuanino akan dimatikan selama bulan puasa. Benarkah?';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await loadExamples(app.database);
});
afterAll(() => app.close());

async function get(path: string): Promise<string> {
  const response = await app.fetch(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  app.fetch(path, { method: 'POST', body: new URLSearchParams(fields) });

/** Asks through all steps and returns the code of the receipt. */
const ask = (text: string): Promise<string> => new Asker(app).ask(text);

const PUBLIC = [
  '/',
  '/tanya',
  '/tiket',
  '/arsip',
  '/statistik',
  '/metodologi',
  '/koreksi',
  '/verifikasi',
  '/data/log',
  '/privasi',
  '/tentang',
];

describe('every public page', () => {
  it.each(PUBLIC)(
    '%s comes whole in the first 14 kB, without scripts, cookies or other hosts',
    async (path) => {
      const response = await app.fetch(path);
      const html = await response.text();
      expect(gzipSync(html).length).toBeLessThan(14_000);
      expect(html).not.toMatch(
        /<script(?! type="(?:application\/ld\+json"|module" src="\/aset\/))|\son[a-z]+=|\sstyle="|javascript:/i,
      );
      expect(html).not.toMatch(
        /<(?:img|link(?! rel="(?:canonical|alternate)")|source|iframe|embed|object)[^>]+(?:src|href)="(?:https?:)?\/\//i,
      );
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html).toContain('<html lang="id">');
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('content-security-policy')).toMatch(/style-src[^;]*'sha256-/);
    },
  );

  it('links only to pages that exist', async () => {
    const pages = await Promise.all(PUBLIC.map(get));
    const links = pages.flatMap((html) => [...html.matchAll(/ (?:href|action)="(\/[^"#]*)"/g)]);
    for (const path of new Set(links.map(([, link = '']) => link.replaceAll('&amp;', '&')))) await get(path);
  });
});

describe('a ticket', () => {
  it('is shown for its number however it is written, and never from a cache', async () => {
    const code = await ask(NEWS);
    for (const typed of [code, code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]) {
      const response = await post('/tiket', { code: typed });
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(await response.text()).toContain(NEWS);
    }
    expect(await (await app.fetch(`/tiket/${code}`)).text()).toContain(NEWS);
    expect(await (await post('/tiket/simpan', { code })).text()).toContain('nomor tiket sudah Anda simpan');
  });

  it('answers wrong, malformed and unknown numbers alike', async () => {
    const code = await ask(NEWS);
    const wrong = code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const answers = await Promise.all(
      [wrong, 'bukan nomor', '', '0000-0000-0000-0000'].map(async (typed) => {
        const response = await post('/tiket', { code: typed });
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });

  it('is taken back after one more question, and its words are gone', async () => {
    const code = await ask('Apakah benar sumur bor di Liliba beracun?');
    const sure = await (await post('/tiket/tarik', { code })).text();
    expect(sure).toContain('Tarik pertanyaan dan hapus data?');
    const done = await (await post('/tiket/tarik', { code, yakin: 'ya' })).text();
    expect(done).toContain('sudah ditarik, dan semua yang Anda kirim sudah dihapus');
    expect(done).not.toContain('sumur bor');
    expect(done).not.toContain('action="/tiket/tarik"');
  });

  it('writes its number into no address', async () => {
    const code = await ask(NEWS);
    const html = await (await post('/tiket', { code })).text();
    const digits = code.replaceAll('-', '');
    for (const [, address = ''] of html.matchAll(/ (?:href|action|src)="([^"]*)"/g)) {
      expect(address.replace(/\D/g, '')).not.toContain(digits);
    }
  });
});

describe('what is not there', () => {
  it('gets a page in Indonesian with the way back', async () => {
    const response = await app.fetch('/tidak-ada');
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html).toContain('Halaman tidak ditemukan');
    expect(html).toContain('href="/arsip"');
  });
});
