import { fill, post, press, submit, typing, within } from './forms.js';
import { inBoth, own, templates } from './pages.js';
import { readerWalks } from './reader-walks.js';

const KNOWN =
  'Jangan lewat Jalan Suratin, Oesapa dan belakang kampus dulu, ada orang kumpul dan adang di jalan';
const NEWS = 'Benarkah air leding di Naikoten Satu dimatikan tiga hari mulai besok karena perbaikan pipa?';
/** What is pasted is not always written by somebody: no space in two hundred letters. */
const LONG = `${NEWS} https://contoh.id/${'kabar-yang-panjang-sekali'.repeat(8)} ${NEWS.repeat(20)}`;
const TOO_LONG = 'Kabar yang panjang sekali. '.repeat(2_000);

/** States that an address alone reaches, in both languages. */
export async function addresses(base) {
  const pages = await templates(base);
  const answer = pages.find((path) => path.startsWith('/jawaban/'));
  const slug = answer?.slice('/jawaban/'.length);
  const states = [
    ...['/tidak-ada', '/jawaban/tidak-ada', '/klarifikasi/tautan-mati', '/tiket/0000', '/tanya/hasil'],
    ...['/arsip?q=zzzzqqq', '/arsip?dari=besok', '/arsip?hal=99', '/tempat/liliba', '/topik/tidak-ada'],
    ...['/bulan/2026-13', '/sematan/cari', '/luring', '/langganan/terkirim'],
    ...(slug ? [`/literasi/kuis?soal=${slug}`, `/papan/${slug}`, `/sematan/${slug}`] : []),
    ...own.states,
  ];
  return [...new Set([...inBoth([...pages, ...states]), '/meja/masuk'])];
}

/** From the empty form to the ticket that was withdrawn, with every complaint on the way. */
async function asks({ page, root, look }) {
  await page.goto(`${root}/tanya`);
  await press(page, submit);
  await look('nothing was pasted');
  await fill(page, 'text', TOO_LONG);
  await press(page, submit);
  await look('too much was pasted');
  await fill(page, 'text', LONG);
  await press(page, submit);
  if (await page.$(within('/tanya/juga'))) {
    await look('others ask it already');
    await press(page, 'main a[href*="/tanya/rincian"]');
  }
  await look('details');
  await fill(page, 'links', 'contoh');
  await press(page, submit);
  await look('a link that is none');
  await fill(page, 'links', 'https://contoh.id/kabar');
  await press(page, submit);
  if (await page.$('main [name="contact.address"]')) {
    await look('contact');
    await fill(page, 'contact.address', 'salah');
    await press(page, submit);
    await look('an address that is none');
    await fill(page, 'contact.address', '');
    await press(page, submit);
  }
  await look('everything once more');
  await typing();
  await press(page, submit);
  await look('receipt');
  const code = await page.$eval('.code', ({ textContent }) => textContent);
  await press(page, within('/tiket/simpan'));
  await look('receipt kept');
  await follows({ page, root, look }, code);
}

async function follows({ page, root, look }, code) {
  await openTicket(page, root, code);
  await look('ticket');
  if (await page.$('main [name=address]')) {
    await fill(page, 'address', 'salah');
    await press(page, within('/tiket/surel'));
    await look('ticket: an address that is none');
    await openTicket(page, root, code);
  }
  await press(page, within('/tiket/tarik'));
  await look('withdraw it?');
  await press(page, within('/tiket/tarik'));
  await look('withdrawn');
}

async function openTicket(page, root, code) {
  await page.goto(`${root}/tiket`);
  await fill(page, 'code', code);
  await press(page, submit);
}

/** Somebody asks what the archive answers. */
async function finds({ page, root, look }) {
  await page.goto(`${root}/tanya`);
  await fill(page, 'text', KNOWN);
  await press(page, submit);
  await look('known already');
  await press(page, within('/tanya/ini'));
  await look('thanks');
}

async function mistypes({ page, root, look }) {
  await openTicket(page, root, '');
  await look('no ticket number');
  await openTicket(page, root, '0000-0000-0000-0000');
  await look('a ticket number that is none');
}

/** A browser that keeps no cookies gets one form for everything. */
async function keepsNothing({ page, root, look }) {
  await page.goto(`${root}/metodologi`);
  await post(page, `${root}/tanya?kuki=1`, { text: NEWS });
  await look('without cookies');
}

/** States that only steps reach; each walk calls `look(name)` on every one it comes to. */
export const walks = [asks, finds, mistypes, keepsNothing, ...readerWalks];
