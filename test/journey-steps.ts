import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Mailbox } from './mailbox.js';
import { Authenticator } from './staff-codes.js';
import { eventually } from './support/index.js';

export const RUMOUR =
  'INFO PENTING!! Mulai Senin depan Pasar Inpres Naikoten ditutup tiga bulan karena ada wabah, semua pedagang wajib pindah ke Oesapa. Sebarkan ke semua grup.';

export const PASSWORD = 'ombak pantai lasiana';

/** One person with one phone: 360 px wide, JavaScript off. */
export async function phone(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    baseURL,
  });
  return context.newPage();
}

/** The resident asks and comes away with a ticket number. */
export async function ask(page: Page, email: string): Promise<string> {
  await page.goto('/');
  await page.getByLabel('Pesan, tautan, atau pertanyaan').fill(RUMOUR);
  await page.getByRole('button', { name: 'Periksa' }).click();
  await page.getByLabel('Di mana Anda melihatnya?').selectOption('whatsapp');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  // Nobody writes an address faster: who does is set aside for a person.
  await page.getByLabel('Surel (email) untuk dikabari').pressSequentially(email, { delay: 150 });
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
  const code = (await page.locator('.code').textContent()) ?? '';
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
  return code;
}

/** What the resident reads when following the ticket. */
export async function ticket(page: Page, code: string): Promise<string> {
  await page.goto('/tiket');
  await page.getByLabel('Nomor tiket').fill(code);
  await page.getByRole('button', { name: 'Lihat tiket' }).click();
  return (await page.locator('main').textContent()) ?? '';
}

/** The first time: password, phone, codes on paper, desk. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/meja');
  await page.getByLabel('Surel').fill(email);
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk' }).click();
  const phone = Authenticator.from(await page.content());
  await page.getByLabel('Kode', { exact: true }).fill(phone.code());
  await page.getByRole('button', { name: 'Pasang dan masuk' }).click();
  await page.getByRole('link', { name: 'Sudah saya simpan, lanjut' }).click();
  await page.waitForURL('**/meja');
}

/** The fact-finder takes the most important case as soon as there is one; returns its address. */
export async function takeNext(page: Page): Promise<string> {
  await eventually(async () => {
    await page.goto('/meja');
    return (await page.locator('a[href^="/meja/kasus/"]').count()) > 0;
  });
  await page.getByRole('button', { name: 'Ambil berikutnya' }).click();
  await page.waitForURL('**/meja/kasus/**');
  return new URL(page.url()).pathname;
}

/** Takes a case and gathers two sources; returns the case's address. */
export async function investigate(page: Page): Promise<string> {
  const casePath = await takeNext(page);
  await page.getByRole('link', { name: 'Bukti' }).click();
  for (const publisher of ['Pos Kupang', 'RRI Kupang']) {
    const form = page.getByLabel('Jenis sumber');
    if (!(await form.isVisible())) await page.getByText('Tempel sendiri isi sumber').click();
    await form.selectOption('media');
    await page.getByLabel('Penerbit atau pemberi keterangan').fill(publisher);
    await page.getByLabel('Judul sumber').fill('Pasar Naikoten tetap buka');
    await page
      .getByLabel('Alamat web')
      .fill(`https://${publisher.toLowerCase().replace(' ', '-')}.example/uji-air`);
    await page.getByLabel('Salinan isi sumber').fill('Direktur pasar memastikan pasar buka seperti biasa.');
    await page.getByLabel('Kutipan', { exact: true }).fill('pasar buka seperti biasa');
    await page.getByRole('button', { name: 'Tambahkan bukti' }).click();
  }
  return casePath;
}

export interface Wording {
  verdict: string;
  summary: string;
  changeNote?: string;
}

/** Writes a version of the draft and asks for review. */
export async function write(page: Page, { verdict, summary, changeNote }: Wording): Promise<void> {
  const tab = page.getByRole('link', { name: 'Tulis', exact: true });
  if (await tab.isVisible()) await tab.click();
  await page.getByLabel('Judul', { exact: true }).fill('Pasar Inpres Naikoten ditutup tiga bulan');
  await page.getByLabel('Klaim yang dinilai').fill('Pasar Inpres Naikoten akan ditutup selama tiga bulan.');
  await page.getByLabel('Putusan', { exact: true }).selectOption(verdict);
  await page.getByLabel('Jenis', { exact: true }).selectOption('fabricated');
  await page.getByLabel('Ringkasan').fill(summary);
  await page.getByLabel('Penjelasan', { exact: true }).fill('Kami bertanya kepada **pengelola pasar**.');
  await page.getByLabel('Teks yang beredar').fill(RUMOUR);
  if (changeNote) await page.getByLabel('Apa yang berubah dan mengapa').fill(changeNote);
  await page.getByRole('button', { name: 'Simpan versi baru' }).click();
  await page.getByRole('button', { name: 'Minta ditinjau' }).click();
}

export async function sendBack(page: Page, casePath: string, comment: string): Promise<void> {
  await page.goto(`${casePath}/tinjau`);
  await page.getByLabel('Apa yang perlu diubah').fill(comment);
  await page.getByRole('button', { name: 'Kembalikan' }).click();
}

export async function approve(page: Page, casePath: string): Promise<void> {
  await page.goto(`${casePath}/tinjau`);
  await page.getByRole('button', { name: 'Setujui dan terbitkan' }).click();
  expect(await page.locator('main').textContent()).toContain('Baca jawaban yang terbit');
}

export async function withdraw(page: Page, casePath: string, reason: string): Promise<void> {
  await page.goto(`${casePath}/tinjau`);
  await page.locator('summary').filter({ hasText: 'Tarik' }).click();
  await page.locator('[name="withdraw-reason"]').fill(reason);
  await page.getByRole('button', { name: 'Tarik dari halaman umum' }).click();
  expect(await page.locator('main').textContent()).toContain('Jawaban ditarik dari halaman umum.');
}

/** Asks for letters about every answer, and says yes once more to the letter that comes. */
export async function subscribe(page: Page, address: string, post: Mailbox): Promise<void> {
  await page.goto('/langganan');
  await page.getByLabel('Semua jawaban').check();
  await page.getByLabel('Alamat surel').fill(address);
  // Whoever is quicker than a person is asked to press once more.
  await eventually(async () => {
    await page.getByRole('button', { name: 'Kirim lewat surel' }).click();
    return page.getByRole('heading', { name: 'Periksa kotak surel Anda' }).isVisible();
  });
  const link = await eventually(() => {
    const found = /\/langganan\/konfirmasi\/[\w-]+/.exec(post.to(address).join());
    if (!found) throw new Error('no letter yet');
    return found[0];
  });
  await page.goto(link);
  await page.getByRole('button', { name: 'Ya, kabari saya' }).click();
  expect(await page.locator('main').textContent()).toContain('Langganan berlaku');
}
