import { gzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { loadExamples, startApp, type TestApp } from './support/index.js';

const RUMOUR =
  'Hati-hati bapak ibu, tadi siang anak SD di Oebobo mau diculik orang pakai mobil, dikejar sampai masuk gang. Jemput anak tepat waktu.';
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

/** What a hidden field of the page holds. */
function hidden(html: string, name: string): string {
  const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`no hidden field ${name}`);
  return value;
}

/** From the pasted text to the form, past whatever the archive offers. */
async function toDetails(text: string): Promise<string> {
  const page = await (await post('/tanya', { langkah: 'periksa', text })).text();
  if (page.includes('name="kunci"')) return page;
  expect(page).toContain('Bukan ini, lanjut bertanya');
  return (await post('/tanya', { langkah: 'tanya', text: hidden(page, 'text') })).text();
}

/** Asks through all steps and returns the code of the receipt. */
async function ask(text: string): Promise<string> {
  const details = await toDetails(text);
  const receipt = await post('/tanya', { langkah: 'kirim', text, kunci: hidden(details, 'kunci') });
  return hidden(await receipt.text(), 'code');
}

const questions = (): Promise<{ text: string; status: string }[]> =>
  app.get(DataSource).query(`select text, status from questions order by id`);

const PUBLIC = ['/', '/tanya', '/tiket', '/arsip', '/metodologi', '/koreksi', '/privasi', '/tentang'];

describe('every public page', () => {
  it.each(PUBLIC)(
    '%s comes whole in the first 14 kB, without scripts, cookies or other hosts',
    async (path) => {
      const response = await app.fetch(path);
      const html = await response.text();
      expect(gzipSync(html).length).toBeLessThan(14_000);
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|\son[a-z]+=|\sstyle="|javascript:/i);
      expect(html).not.toMatch(
        /<(?:img|link|source|iframe|embed|object)[^>]+(?:src|href)="(?:https?:)?\/\//i,
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

describe('asking', () => {
  it('shows at once the answer to a message that has been checked', async () => {
    const found = await (await post('/tanya', { langkah: 'periksa', text: `${RUMOUR} 🙏🙏` })).text();
    expect(found).toContain('Kabar ini sudah diperiksa');
    expect(found).toContain('Siswa sekolah dasar di Oebobo nyaris diculik orang bermobil');
    expect(found).toContain('Bukan ini, lanjut bertanya');

    const slug = hidden(found, 'jawaban');
    const settled = await post('/tanya', { langkah: 'ini', text: RUMOUR, jawaban: slug });
    expect(settled.status).toBe(303);
    expect(await get(settled.headers.get('location') ?? '')).toContain(`/jawaban/${slug}`);
    expect(await questions()).toContainEqual({ text: RUMOUR, status: 'instant' });
  });

  it('keeps the text on the way to the form, and gives one receipt for the same form sent twice', async () => {
    const details = await toDetails(NEWS);
    expect(details).toContain(`>${NEWS}</textarea>`);
    expect(details).toContain('satu-satunya cara untuk melihat jawaban');
    expect(details).not.toContain('contact.address');

    const form = { langkah: 'kirim', text: NEWS, kunci: hidden(details, 'kunci'), seenOn: 'whatsapp' };
    const first = await post('/tanya', { ...form, kelurahan: 'Kuanino', links: 'https://contoh.id/a' });
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const code = hidden(await first.text(), 'code');
    expect(code).toMatch(/^\d{4}-\d{4}-\d{4}-\d{4}$/);

    const again = await post('/tanya', { ...form, kelurahan: 'Kuanino', links: 'https://contoh.id/a' });
    expect(hidden(await again.text(), 'code')).toBe(code);
    expect((await questions()).filter(({ text }) => text === NEWS)).toHaveLength(1);

    const changed = await post('/tanya', { ...form, text: `${NEWS} Mohon dijawab.` });
    expect(changed.status).toBe(422);
    expect(await changed.text()).toContain('sudah terkirim');
  });

  it('comes back with everything that was typed and says what is wrong', async () => {
    const wrong = { text: `<b>${NEWS}`, links: 'bukan-tautan', seenOn: 'tiktok', kelurahan: 'Atambua' };
    const response = await post('/tanya', { langkah: 'kirim', ...wrong });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(`>&lt;b>${NEWS}</textarea>`);
    expect(html).toContain('>bukan-tautan</textarea>');
    expect(html).toContain('<option value="tiktok" selected');
    expect(html).toContain('<a href="#links">Tautan harus lengkap');
    expect(html).toContain('<a href="#kelurahan">Pilih kelurahan dari daftar.');

    const empty = await post('/tanya', { langkah: 'periksa', text: ' ' });
    expect([empty.status, (await empty.text()).includes('href="#text"')]).toEqual([422, true]);
  });

  it('offers to tell by e-mail only where e-mail can be sent, and then keeps the address off every page', async () => {
    const mailing = await startApp({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'tanya@contoh.id' });
    const send = (fields: Record<string, string>) =>
      mailing.fetch('/tanya', { method: 'POST', body: new URLSearchParams({ text: NEWS, ...fields }) });
    const details = await (await send({ langkah: 'tanya' })).text();
    const receipt = await send({
      langkah: 'kirim',
      kunci: hidden(details, 'kunci'),
      'contact.address': 'warga@contoh.id',
    });
    const code = hidden(await receipt.text(), 'code');
    const form = { method: 'POST', body: new URLSearchParams({ code }) };
    const ticket = await (await mailing.fetch('/tiket', form)).text();
    expect(ticket).toContain('Hapus surel saya');
    expect(ticket).not.toContain('warga@contoh.id');
    const erased = await (await mailing.fetch('/tiket/hapus-surel', form)).text();
    expect(erased).toContain('Surel Anda sudah dihapus.');
    expect(erased).not.toContain('Hapus surel saya');
    await mailing.close();
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
    expect(sure).toContain('Tarik pertanyaan ini?');
    const done = await (await post('/tiket/tarik', { code, yakin: 'ya' })).text();
    expect(done).toContain('Pertanyaan Anda sudah ditarik dan isinya dihapus.');
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
