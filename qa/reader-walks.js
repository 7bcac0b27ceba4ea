import { choose, fill, post, press, submit, typing, within } from './forms.js';
import { at, base } from './pages.js';

/** The newest answer, as a page of this language. */
async function newest(root) {
  const { items } = await (await fetch(`${base}/api/v1/answers?limit=1`)).json();
  return `${root}/jawaban/${items[0].slug}`;
}

/** From the wish without an address to the letter that is under way. */
async function subscribes({ page, root, look }) {
  await page.goto(`${root}/langganan`);
  if (!(await page.$('main [name=address]'))) return;
  await fill(page, 'address', 'salah');
  await press(page, submit);
  await look('subscribing: an address that is none, and no wish');
  await fill(page, 'address', 'warga@contoh.id');
  await choose(page, '[name=semua]');
  await typing();
  await press(page, submit);
  await look('subscribing: a letter is under way');
}

/** What only links in letters open: says yes, changes the wish, and ends it. */
async function keepsSubscription({ page, root, look, own }) {
  const find = (pattern) => own.states.find((path) => pattern.test(path));
  const asked = find(/^\/langganan\/konfirmasi\//);
  if (!asked || root !== base) return;
  await page.goto(at(asked));
  await press(page, 'main form button');
  await look('subscribing: said yes');
  const manage = await page.$eval('main a[href*="/langganan/"]', ({ href }) => href);
  await page.goto(manage);
  await page.$$eval('main input[type=checkbox]:checked', (boxes) => boxes.forEach((box) => box.click()));
  await press(page, submit);
  await look('subscription: no wish left');
  await page.goto(manage);
  await press(page, submit);
  await look('subscription: saved');
  await press(page, 'main button[value=berhenti]');
  await look('subscription: ended');
}

/** One tap under an answer, a sentence that is too long, and one that is not. */
async function helps({ page, root, look }) {
  await page.goto(await newest(root));
  await press(page, `${within('/membantu')}[value=tidak]`);
  await look('did it help: noted');
  await fill(page, 'text', 'Terlalu panjang. '.repeat(100));
  await press(page, within('/membantu/kalimat'));
  await look('did it help: a sentence that is too long');
  await fill(page, 'text', 'Kurang jelas di mana titik ujinya.');
  await typing();
  await press(page, within('/membantu/kalimat'));
  await look('did it help: sent');
  await page.goto(await newest(root));
  await press(page, within('/juga'));
  await look('received this too');
}

/** From the empty objection to the page that tells what became of it. */
async function objects({ page, root, look }) {
  await page.goto(`${await newest(root)}/keberatan`);
  await look('objection');
  await press(page, submit);
  await look('objection: nothing filled in');
  await choose(page, '[name=role]');
  await fill(page, 'text', 'Pengujian dilakukan di empat titik, bukan tiga, menurut laporan yang diumumkan.');
  await typing();
  await press(page, submit);
  await look('objection: its number');
  const code = await page.$eval('.code', ({ textContent }) => textContent);
  await page.goto(`${root}/keberatan`);
  await fill(page, 'code', '0000-0000-0000-0000');
  await press(page, submit);
  await look('objection: a number that is none');
  await fill(page, 'code', code);
  await press(page, submit);
  await look('objection: how it stands');
}

/** What a phone's share sheet sends. */
async function shares({ page, root, look }) {
  await page.goto(`${root}/metodologi`);
  await post(page, `${root}/bagikan`, {
    title: 'Kabar dari grup',
    text: 'Benarkah sekolah di Alak libur sampai bulan depan? https://contoh.id/kabar',
  });
  await look('shared from a phone');
}

async function checks({ page, root, look }) {
  for (const [name, code] of [
    ['a code that is none', 'abc'],
    ['an unknown code', '0000-0000-0000'],
  ]) {
    await page.goto(`${root}/verifikasi?kode=${code}`);
    await look(`checking: ${name}`);
  }
  await page.goto(`${root}/sematan?alamat=https://contoh.id/`);
  await look('embedding: an address that is none of ours');
}

/** The agency's form: nothing filled in, and kept for later. */
async function clarifies({ page, root, look, own }) {
  for (const path of own.states.filter((each) => each.startsWith('/klarifikasi/'))) {
    await page.goto(root + path);
    if (!(await page.$('main [name=langkah]'))) continue;
    await press(page, 'main button[value=kirim]');
    await look('agency: nothing filled in');
    await fill(page, 'text', 'Kabar itu tidak benar.');
    await press(page, 'main button[value=simpan]');
    await look('agency: kept for later');
  }
}

/** What readers, subscribers and agencies come to by steps; `own` are the addresses of this portal's history. */
export const readerWalks = [subscribes, keepsSubscription, helps, objects, shares, checks, clarifies];
