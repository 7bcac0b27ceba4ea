import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { base } from './pages.js';

// Draws docs/pictures anew from a running portal that holds the examples (`npm run kabashoax -- demo:load`).
const FOLDER = join(import.meta.dirname, '../docs/pictures');
const WIDTHS = [360, 1280];
const KNOWN =
  'Jangan lewat Jalan Suratin, Oesapa dan belakang kampus dulu, ada orang kumpul dan adang di jalan';
/** Another one each time: the second asker of one rumour is told that it is being checked. */
const NEWS = [
  'Benarkah air leding di Naikoten Satu dimatikan tiga hari mulai besok karena perbaikan pipa?',
  'Apakah benar pendaftaran sekolah dasar di Alak ditutup lebih cepat dua minggu tahun ini?',
];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

const press = (page, name) => page.getByRole('button', { name }).first().click();

async function paste(page, text) {
  await page.goto('/tanya');
  await page.locator('textarea[name=text]').fill(text);
  await page.waitForTimeout(4000);
  await press(page, 'Periksa');
  await page.waitForLoadState('load');
}

/** Each page as its visitors reach it. */
const STEPS = [
  ['beranda', (page) => page.goto('/')],
  ['arsip', (page) => page.goto('/arsip?q=tsunami')],
  ['jawaban', (page) => page.goto('/jawaban/warga-mengadang-pengguna-jalan-suratin-dan-oesapa')],
  ['literasi', (page) => page.goto('/literasi')],
  ['kuis', (page) => page.goto('/literasi/kuis')],
  ['sudah-diperiksa', (page) => paste(page, KNOWN)],
  ['tanya', (page, at) => paste(page, NEWS[at] ?? '')],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});
mkdirSync(FOLDER, { recursive: true });

async function shoot(page, name, width) {
  const picture = await page.screenshot({ fullPage: width < 600 });
  const { height } = await sharp(picture).metadata();
  await sharp(picture)
    .extract({ left: 0, top: 0, width, height: Math.min(height, width < 600 ? 1400 : 900) })
    .webp({ quality: 82 })
    .toFile(join(FOLDER, `${name}-${width}.webp`));
}

for (const [at, width] of WIDTHS.entries()) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: 900 },
    locale: 'id-ID',
  });
  const page = await context.newPage();
  for (const [name, reach] of STEPS) {
    await reach(page, at);
    await shoot(page, name, width);
  }
  await finish(page, width);
  await context.close();
}
const dark = await browser.newContext({
  baseURL: base,
  viewport: { width: 360, height: 900 },
  colorScheme: 'dark',
});
const night = await dark.newPage();
await night.goto('/jawaban/warga-mengadang-pengguna-jalan-suratin-dan-oesapa');
await shoot(night, 'jawaban-gelap', 360);
await browser.close();
await sharp({ create: { width: 1000, height: 560, channels: 3, background: '#e9e1d4' } })
  .composite([
    { input: await cut('beranda-360', 210, 502), left: 15, top: 30 },
    { input: await cut('beranda-1280', 740, 520), left: 240, top: 20 },
  ])
  .png({ palette: true })
  .toFile(join(FOLDER, 'beranda.png'));

/** The head of a picture, made smaller: both widths of the front page stand side by side in the README. */
function cut(name, width, height) {
  const picture = sharp(join(FOLDER, `${name}.webp`)).resize({ width });
  return picture
    .png()
    .toBuffer()
    .then((bytes) => sharp(bytes).extract({ left: 0, top: 0, width, height }).toBuffer());
}

/** From the open question to the receipt and its ticket. */
async function finish(page, width) {
  const next = ['Lanjut', 'Lanjutkan', 'Kirim pertanyaan'];
  for (let step = 0; step < 6 && !(await page.locator('.code').count()); step += 1) {
    for (const name of next) {
      const button = page.getByRole('button', { name, exact: false });
      if ((await button.count()) === 0) continue;
      await button.first().click();
      await page.waitForLoadState('load');
      break;
    }
  }
  await shoot(page, 'nomor-tiket', width);
  const code = (await page.locator('.code').first().textContent()) ?? '';
  await page.goto('/tiket');
  await page.getByLabel('Nomor tiket').fill(code);
  await press(page, 'Lihat tiket');
  await page.waitForLoadState('load');
  await shoot(page, 'tiket', width);
}
