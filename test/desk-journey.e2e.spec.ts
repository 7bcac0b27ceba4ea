import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { StaffService, type Role } from '../src/staff/index.js';
import { HostileServer } from './hostile-server.js';
import { PASSWORD, phone, RUMOUR, signIn, takeNext, ticket } from './journey-steps.js';
import { eventually, startApp, startChromium, type TestApp } from './support/index.js';

const STATEMENT = 'Pengelola memastikan Pasar Inpres Naikoten tetap buka seperti biasa';
const REPORT = 'Pedagang tetap berjualan di Pasar Inpres Naikoten sejak pagi';

const article = (title: string, text: string): string =>
  `<!doctype html><html lang="id"><head><title>${title}</title></head><body><nav>Menu</nav>
   <article><h1>${title}</h1>${`<p>${text}, kata petugas di lokasi pada Minggu pagi.</p>`.repeat(4)}</article></body></html>`;

const feed = (url: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Timor</title><item><guid>p1</guid>
   <title>Pasar Inpres Naikoten tetap ramai, tidak ditutup</title><link>${url}</link>
   <description>${REPORT}</description><pubDate>Sat, 21 Nov 2026 08:00:00 +0800</pubDate></item></channel></rss>`;

let app: TestApp;
let web: HostileServer;
let browser: Browser;
/** What pages complained about to the browser, which nobody else would see. */
const complaints: string[] = [];

beforeAll(async () => {
  web = await HostileServer.start();
  app = await startApp({ FETCH_ALLOW_LOOPBACK: 'on' });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await web.close();
});

async function colleague(role: Role, name: string): Promise<Page> {
  const email = `${role}@kupang.test`;
  await app.get(StaffService).create({ email, name, role, password: PASSWORD });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: app.url });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (line) => {
    // The wrong quotation is meant to come back.
    if (line.type() === 'error' && !line.text().includes('422'))
      complaints.push(`${page.url()}: ${line.text()}`);
  });
  await signIn(page, email);
  return page;
}

/** Nothing sticks out at 360 px. KABASHOAX_SHOTS=folder keeps a picture of every page at both widths. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.KABASHOAX_SHOTS;
  if (folder) await mkdir(folder, { recursive: true });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    if (folder) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect({ name, width, over: Math.max(0, over) }).toEqual({ name, width, over: 0 });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const text = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Writes the draft and hands it over. */
async function write(
  page: Page,
  summary: string,
  changes: { verdict?: string; note?: string } = {},
): Promise<void> {
  const link = page.getByRole('link', { name: 'Tulis', exact: true });
  if (await link.isVisible()) await link.click();
  await page.getByLabel('Judul', { exact: true }).fill('Pasar Inpres Naikoten ditutup tiga bulan');
  await page.getByLabel('Klaim yang dinilai').fill('Pasar Inpres Naikoten ditutup tiga bulan karena wabah.');
  await page.getByLabel('Putusan', { exact: true }).selectOption(changes.verdict ?? 'SALAH');
  await page.getByLabel('Jenis', { exact: true }).selectOption('fabricated');
  await page.getByLabel('Ringkasan', { exact: false }).first().fill(summary);
  await page.getByLabel('Penjelasan', { exact: true }).fill('Kami bertanya kepada **pengelola pasar**.[^1]');
  if (changes.note) await page.getByLabel('Apa yang berubah dan mengapa').fill(changes.note);
  await eventually(async () => expect(await text(page)).toContain('Salinan kerja tersimpan'));
  await press(page, 'Simpan versi baru');
  await press(page, 'Minta ditinjau');
}

describe('a case at the desk, in a browser', () => {
  let finder: Page;
  let editor: Page;
  let agency: Page;
  let casePath: string;
  let code: string;

  it('an editor enters an agency and a partner medium', async () => {
    editor = await colleague('editor', 'Maria Nalle');
    await editor.goto('/meja/instansi');
    await tab(editor, 'Tambah instansi');
    await editor.getByLabel('Nama lengkap').fill('Perusahaan Daerah Pasar');
    await editor.getByLabel('Jenis').selectOption('enterprise');
    await editor.getByLabel('Nomor WhatsApp').fill('0812 3456 7890');
    await editor.getByLabel('Harga dan kebutuhan pokok').check();
    await press(editor, 'Simpan');
    expect(await text(editor)).toContain('Instansi ditambahkan.');
    const second = await colleague('administrator', 'Petrus Bire');
    await second.goto('/meja/instansi');
    await look(second, 'instansi');
    await press(second, /^Pastikan nama/);
    expect(await text(second)).toContain('Instansi ini sekarang dapat ditanyai.');
    await second.context().close();

    web.page('/pasar-ramai', article('Pasar Inpres Naikoten tetap ramai, tidak ditutup', REPORT));
    web.on('/feed', (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed(`${web.url}/pasar-ramai`)),
    );
    await editor.goto('/meja/mitra');
    await editor.getByText('Tambah media mitra').click();
    await editor.getByLabel('Nama media').fill('Kabar Timor');
    await editor.getByLabel('Beranda').fill(web.url);
    await editor.getByLabel('Alamat umpan').fill(`${web.url}/feed`);
    await press(editor, 'Simpan');
    await eventually(async () => {
      await editor.goto('/meja/mitra');
      expect(await text(editor)).toContain('Terbaca');
    });
    await look(editor, 'mitra');
  });

  it('a fact-finder takes the next case and sorts it', async () => {
    const asked = await app.fetch('/api/v1/questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: RUMOUR, seenOn: 'whatsapp' }),
    });
    code = ((await asked.json()) as { receiptCode: string }).receiptCode;
    finder = await colleague('fact-finder', 'Yeremia Lodo');
    casePath = await takeNext(finder);
    await look(finder, 'ringkasan');
    await finder.getByLabel('Topik', { exact: true }).selectOption('prices');
    await finder.getByLabel('Kelurahan yang dibicarakan').fill('Naikoten 1');
    await press(finder, 'Simpan pilahan');
    expect(await text(finder)).toContain('Klaim disimpan.');
    await finder.goto('/meja?daftar=mine');
    await look(finder, 'antrean');
  });

  it('captures a page and an article of a partner, and quotes what is really there', async () => {
    const page = web.page('/pernyataan', article('Pernyataan pengelola pasar', STATEMENT));
    await finder.goto(`${casePath}/bukti`);
    await look(finder, 'bukti-kosong');
    await finder.getByLabel('Tautan ke halaman').fill(page);
    await press(finder, 'Rekam halaman');
    await quote(finder, 'kata yang tidak ada di sana', 'Dinas Perdagangan');
    expect(await text(finder)).toContain('kata yang tidak ada di sana');
    await quote(finder, STATEMENT, 'Dinas Perdagangan');
    await look(finder, 'bukti');
    expect(await text(finder)).toContain('Pasar Inpres Naikoten tetap ramai');
    await press(finder, /^Kutip/);
    await quote(finder, REPORT, 'Kabar Timor');
    expect(await text(finder)).toContain(REPORT);
  });

  /** On the page of a capture: waits until the page is there, then quotes from it. */
  async function quote(page: Page, words: string, publisher: string): Promise<void> {
    await eventually(async () => {
      if (!(await page.getByLabel('Kutipan', { exact: true }).isVisible())) await page.reload();
      expect(await page.getByLabel('Kutipan', { exact: true }).isVisible()).toBe(true);
    });
    await page.getByLabel('Kutipan', { exact: true }).fill(words);
    await page.getByLabel('Jenis sumber').selectOption('media');
    await page.getByLabel('Penerbit atau pemberi keterangan').fill(publisher);
    await look(page, 'rekaman');
    await press(page, 'Tambahkan bukti');
  }

  it('asks an agency, which answers on a phone without an account', async () => {
    await finder.goto(`${casePath}/klarifikasi`);
    await look(finder, 'klarifikasi');
    await finder.getByLabel('Perusahaan Daerah Pasar').check();
    await press(finder, 'Kirim pertanyaan');
    const message = await finder.locator('textarea').first().inputValue();
    await look(finder, 'klarifikasi-tautan');
    const path = /\/klarifikasi\/[\w-]+/.exec(message)?.[0] ?? '';
    agency = await phone(browser, app.url);
    await agency.goto(path);
    await look(agency, 'klarifikasi-opd');
    await agency.getByLabel('Nama Anda').fill('Ibu Direktur');
    await agency.getByLabel('Jabatan').fill('Direktur');
    await agency.getByLabel('Jawaban', { exact: true }).fill('Pasar tetap buka. Tidak ada surat penutupan.');
    await press(agency, 'Kirim jawaban');
    expect(await text(agency)).toContain('sudah kami terima');
    await look(agency, 'klarifikasi-opd-terima');
    await finder.goto(`${casePath}/klarifikasi`);
    expect(await text(finder)).toContain('Tidak ada surat penutupan.');
    await look(finder, 'klarifikasi-dijawab');
    await finder.goto(`${casePath}/bukti`);
    expect(await text(finder)).toContain('Tidak ada surat penutupan.');
    await finder.goto('/meja/kabar');
    await look(finder, 'kabar');
  });

  it('writes, is sent back with a remark, corrects, and another publishes', async () => {
    await finder.goto(`${casePath}/draf`);
    await look(finder, 'draf-kosong');
    await write(finder, 'Pasar buka.');
    await look(finder, 'tinjau-penulis');
    expect(await finder.getByRole('button', { name: 'Setujui dan terbitkan' }).count()).toBe(0);

    await editor.goto(`${casePath}/tinjau`);
    await look(editor, 'tinjau');
    await editor.getByLabel('Apa yang perlu diubah').fill('Sebutkan siapa yang menjawab.');
    await press(editor, 'Kembalikan');
    await finder.goto(`${casePath}/tinjau`);
    expect(await text(finder)).toContain('Sebutkan siapa yang menjawab.');
    await write(finder, 'Pengelola memastikan pasar tetap buka.');
    await editor.goto(`${casePath}/tinjau`);
    expect(await text(editor)).toContain('Yang berubah sejak versi 1');
    await look(editor, 'tinjau-lagi');
    await press(editor, 'Setujui dan terbitkan');
    await editor.getByRole('link', { name: 'Baca jawaban yang terbit' }).click();
    const answer = await text(editor);
    for (const said of ['Pengelola memastikan pasar tetap buka.', STATEMENT, 'Perusahaan Daerah Pasar'])
      expect(answer).toContain(said);
    expect(answer).not.toContain('Ibu Direktur');
    await look(editor, 'jawaban');
  });

  it('corrects what is published; the asker reads it, and the log has kept every step', async () => {
    await finder.goto(`${casePath}/tinjau`);
    await press(finder, 'Mulai koreksi');
    const note = 'Pengelola menambahkan bahwa blok ikan ditutup dua hari.';
    await write(finder, 'Hanya blok ikan yang ditutup dua hari.', { verdict: 'MENYESATKAN', note });
    await editor.goto(`${casePath}/tinjau`);
    await press(editor, 'Setujui dan terbitkan');
    expect(await ticket(agency, code)).toContain('Hanya blok ikan yang ditutup dua hari.');
    await look(agency, 'tiket');
    await finder.goto(`${casePath}/riwayat`);
    await look(finder, 'riwayat');
    for (const path of [
      '/meja/angka',
      '/meja/piket',
      '/meja/tautan',
      '/meja/templat',
      '/meja/akun',
      '/mitra',
    ]) {
      const reply = await editor.goto(path);
      expect({ path, status: reply?.status() }).toEqual({ path, status: 200 });
      await look(editor, `halaman${path.replaceAll('/', '-')}`);
    }
    expect(complaints).toEqual([]);
  });
});
