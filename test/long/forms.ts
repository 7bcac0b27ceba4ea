import { AskBack } from '../../src/fact-finding/index.js';
import { SubscriptionLinks } from '../../src/subscriptions/subscription-links.js';
import { Subscribing } from '../../src/subscriptions/index.js';
import { Vault } from '../../src/subscriptions/vault.js';
import { hidden, type Asker, type Shown } from '../asker.js';
import { strange } from '../fact-finding-house.js';
import { type InquiryHouse } from '../inquiry-house.js';
import { said, type Kind } from './mutations.js';

/** What the forms stand in. */
export interface Ground {
  house: InquiryHouse;
  /** Who asks back and asks agencies. */
  author: string;
  agencyId: string;
  /** An answer of the city. */
  slug: string;
}

export interface Opened {
  path: string;
  hidden: Record<string, string>;
}

type Opening = (asker: Asker, ground: Ground) => Promise<Opened>;
type Keeping = (page: Shown, text: string, ground: Ground, asker: Asker) => Promise<boolean>;

export interface Form {
  path: string;
  names: string[];
  kind?: Kind;
  /** Values as the form wants them. */
  good?: Record<string, string>;
  /** Fields with words that must not be lost. */
  typed?: string[];
  /** Opens what the form stands in; gives the address that it is posted to and what it carries hidden. */
  open?: Opening;
  /** Where a text is when it is not on the page that comes back. */
  elsewhere?: Keeping;
  /** What is said with a status above 499 on purpose. */
  meant?: number;
}

/** Of the answer in `Ground`. */
export const SLUG = 'jembatan-liliba-ditutup-setahun';
const GUARD = ['website', 'stempel', 'altcha'];
const DETAILS = ['links', 'seenOn', 'seenWhen', 'kelurahan', 'topic'];
const WISH = ['semua', 'topik', 'kelurahan', 'ritme'];
const TARGET = ['endpoint', 'p256dh', 'auth'];

type Column = 'questions.text' | 'question_messages.text' | 'objections.text' | 'answer_feedback.comment';

const storedIn =
  (where: Column): Keeping =>
  async (_page, text, { house }) => {
    const [table, column] = where.split('.');
    const rows = await house.desk.db.query<unknown[]>(`select from ${table} where ${column} = $1 limit 1`, [
      text,
    ]);
    return rows.length > 0;
  };

const inDraft: Keeping = async (page, text, _ground, asker) => {
  const ref = /[?&]d=([\w-]+)/.exec(page.path)?.[1];
  if (ref === undefined) return false;
  const pages = [`/tanya?d=${ref}&ubah=1`, `/tanya/rincian?d=${ref}`, `/tanya/periksa?d=${ref}`];
  for (const path of pages) if (said((await asker.get(path)).html).includes(text)) return true;
  return false;
};

const at = (path: string, fields: Record<string, string> = {}): Opened => ({ path, hidden: fields });

/** A draft that has come as far as this step. */
const draftAt = (step: string) => async (asker: Asker) =>
  at((await asker.toDetails(strange())).path.replace(/rincian/, step));

/** A ticket under which something was asked. */
const asked: Opening = async (_asker, { house }) => {
  const { receiptCode: code } = await house.desk.questions.submit({ text: strange() });
  return at('', { code });
};

/** The same for a reply: the desk has asked under it. */
const awaited: Opening = async (_asker, { house, author }) => {
  const ticket = await house.desk.ask(strange());
  await house.desk.leases.claim(ticket.caseId, author);
  await house.desk.app.get(AskBack).ask(ticket.caseId, author, null, 'Di mana?');
  return at('', { code: ticket.code });
};

const onAnswer =
  (act: string): Opening =>
  async (_asker, { slug }) =>
    Promise.resolve(at(`/jawaban/${slug}/${act}`));

/** A judgement to which a sentence can be added. */
const judged: Opening = async (asker, { slug }) => {
  const { html } = await asker.post(`/jawaban/${slug}/membantu`, { membantu: 'tidak' });
  return at(`/jawaban/${slug}/membantu/kalimat`, { kunci: hidden(html, 'kunci'), membantu: 'tidak' });
};

/** A question to an agency that waits for its answer. */
const awaitedOfAgency: Opening = async (_asker, { house, author, agencyId }) => {
  const { caseId } = await house.held(author);
  const { token } = await house.asked(caseId, author, agencyId);
  return at(`/klarifikasi/${token}`);
};

let subscribers = 0;

/** A wish that waits for its confirmation, or has been confirmed. */
const wished =
  (way: 'konfirmasi/' | 'berhenti/' | ''): Opening =>
  async (_asker, { house }) => {
    const { app, db } = house.desk;
    const [subscribing, links] = [app.get(Subscribing), app.get(SubscriptionLinks)];
    const address = `pembaca${(subscribers += 1)}@contoh.id`;
    const theirs = async (table: string): Promise<string> => {
      const [row] = await db.query<{ id: string }[]>(`select id from ${table} where address_print = $1`, [
        app.get(Vault).print('email', address),
      ]);
      return row?.id ?? '';
    };
    // So many do not ask within ten minutes.
    await db.query(`delete from subscription_requests where created_at < now() - interval '1 minute'`);
    await subscribing.ask({ everything: true, topics: [], kelurahan: [], rhythm: 'daily' }, address);
    const request = links.token('confirm', await theirs('subscription_requests'));
    if (way === 'konfirmasi/') return at(`/langganan/konfirmasi/${request}`);
    const managing = await subscribing.confirm(request);
    if (way === '') return at(`/langganan/${managing}`);
    return at(`/langganan/berhenti/${links.token('stop', await theirs('subscriptions'))}`);
  };

const hasContact: Keeping = (page) => Promise.resolve(page.html.includes('/tiket/hapus-surel'));
/** Who subscribes is told to read the letter; the address is nowhere to be read again. */
const isTold: Keeping = ({ path }) => Promise.resolve(path.includes('/langganan/terkirim'));
/** What was kept for an agency stands in its form; what was sent, on the page that says so. */
const onItsPage: Keeping = async ({ status, path }, text, _ground, asker) =>
  // A second tap after it was sent: the page says that it was.
  (status === 200 && !path.includes('?')) || said((await asker.get(path)).html).includes(text);

const RUMOUR = 'Benarkah jembatan Liliba ditutup setahun penuh mulai hari Senin depan?';
const DETAILED = {
  ...{ links: 'https://contoh.id/kabar https://contoh.id/lagi', seenOn: 'whatsapp', seenWhen: 'today' },
  ...{ kelurahan: 'Oesapa', topic: 'aid' },
};
const WISHED = { semua: 'ya', ritme: 'daily', topik: 'jalan', kelurahan: 'Liliba' };

const ASKING = ['', '/en'].map((lang): Form => ({
  ...{ path: `${lang}/tanya`, names: ['text', 'hapus', ...GUARD], kind: 'upload' },
  ...{ good: { text: RUMOUR }, typed: ['text'], elsewhere: inDraft },
}));

const STEPS: Form[] = [
  {
    ...{ path: '/tanya/rincian', names: [...DETAILS, 'hapus'], kind: 'upload', good: DETAILED },
    ...{ typed: ['links'], open: draftAt('rincian'), elsewhere: inDraft },
  },
  {
    ...{ path: '/tanya/kontak', names: ['contact.address'], good: { 'contact.address': 'warga@contoh.id' } },
    ...{ typed: ['contact.address'], open: draftAt('kontak'), elsewhere: inDraft },
  },
  { path: '/tanya/periksa', names: ['kunci', ...GUARD], open: draftAt('periksa') },
  { path: '/tanya/bukan', names: ['bukan'], open: draftAt('bukan') },
  { path: '/tanya/ini', names: ['jawaban'], good: { jawaban: SLUG } },
  { path: '/tanya/juga', names: ['kunci', 'd'] },
  {
    path: '/tanya/langsung',
    names: ['text', ...DETAILS, 'contact.address', 'kunci', 'bukan', ...GUARD],
    good: { ...DETAILED, text: RUMOUR, 'contact.address': 'warga@contoh.id' },
    ...{ typed: ['text'], elsewhere: storedIn('questions.text') },
  },
  {
    ...{ path: '/bagikan', names: ['title', 'text', 'url'], kind: 'upload' },
    good: { text: RUMOUR, title: 'Kabar', url: 'https://contoh.id/kabar' },
    ...{ typed: ['text'], elsewhere: inDraft },
  },
];

const TICKET: Form[] = [
  ...['', '/simpan', '/tarik', '/hapus-surel', '/hapus-data'].map((act): Form => ({
    ...{ path: `/tiket${act}`, names: ['code', 'yakin'], good: { yakin: 'ya' }, open: asked },
  })),
  {
    ...{ path: '/tiket/surel', names: ['address', ...GUARD], good: { address: 'warga@contoh.id' } },
    ...{ typed: ['address'], open: asked, elsewhere: hasContact },
  },
  {
    ...{ path: '/tiket/balas', names: ['text', 'gambar', ...GUARD], kind: 'upload', good: { text: RUMOUR } },
    ...{ typed: ['text'], open: awaited, elsewhere: storedIn('question_messages.text') },
  },
];

const READERS: Form[] = [
  { path: '/jawaban/x/juga', names: ['kunci'] },
  { path: '/jawaban/:slug/juga', names: ['kunci', ...GUARD], open: onAnswer('juga') },
  {
    ...{ path: '/jawaban/:slug/membantu', names: ['membantu'], good: { membantu: 'ya' } },
    open: onAnswer('membantu'),
  },
  {
    ...{ path: '/jawaban/:slug/membantu/kalimat', names: ['text', ...GUARD], good: { text: RUMOUR } },
    ...{ typed: ['text'], open: judged, elsewhere: storedIn('answer_feedback.comment') },
  },
  {
    ...{ path: '/jawaban/:slug/keberatan', names: ['role', 'text', 'evidence', ...GUARD] },
    good: { role: 'resident', text: RUMOUR, evidence: 'https://contoh.id/bukti' },
    ...{ typed: ['text'], open: onAnswer('keberatan'), elsewhere: storedIn('objections.text') },
  },
  { path: '/keberatan', names: ['code'] },
  {
    ...{ path: '/langganan', names: [...WISH, 'address', 'langkah', ...TARGET, ...GUARD] },
    good: { ...WISHED, address: 'pembaca@contoh.id' },
    ...{ typed: ['address'], elsewhere: isTold },
  },
  { path: '/langganan/peramban/berhenti', names: TARGET },
  { path: '/langganan/konfirmasi/:token', names: WISH, open: wished('konfirmasi/') },
  {
    ...{ path: '/langganan/berhenti/:token', names: ['List-Unsubscribe'], kind: 'upload' },
    ...{ good: { 'List-Unsubscribe': 'One-Click' }, open: wished('berhenti/') },
  },
  {
    ...{ path: '/langganan/:token', names: [...WISH, 'langkah'], good: WISHED, open: wished('') },
  },
  {
    path: '/klarifikasi/:token',
    names: ['langkah', 'name', 'position', 'text', 'day', 'reason'],
    good: { name: 'Maria Tefa', position: 'Kepala Bidang', text: RUMOUR, langkah: 'kirim' },
    ...{ kind: 'upload', typed: ['name', 'position', 'text'], open: awaitedOfAgency },
    elsewhere: onItsPage,
  },
];

const SIGNING_IN: Form[] = [
  { path: '/meja/masuk', names: ['email', 'password', 'ke'] },
  { path: '/meja/masuk/kode', names: ['kode', 'ke'] },
  { path: '/meja/masuk/pasang', names: ['kode', 'ke'] },
  { path: '/meja/masuk/kunci/mulai', names: ['x'], kind: 'json' },
  { path: '/meja/masuk/kunci', names: ['id', 'rawId', 'response', 'type'], kind: 'json' },
  { path: '/meja/undangan/x', names: ['email', 'name', 'password', 'repeat'] },
];

const API: Form[] = [
  {
    path: '/api/v1/questions',
    names: ['text', 'links', 'seenOn', 'kelurahan', 'contact', 'rejectedAnswers', 'pictures'],
    ...{ kind: 'json', good: { text: RUMOUR, seenOn: 'whatsapp', kelurahan: 'Oesapa' } },
  },
  { path: '/api/v1/pictures', names: ['pictures'], kind: 'upload' },
  { path: '/api/v1/tickets', names: ['code'], kind: 'json' },
  {
    path: '/api/v1/tickets/reply',
    names: ['code', 'text', 'pictures'],
    kind: 'json',
    ...{ good: { text: RUMOUR }, open: awaited },
  },
  { path: '/api/v1/match', names: ['text', 'limit'], kind: 'json', good: { text: RUMOUR } },
];

const ARCHIVE = ['q', 'putusan', 'jenis', 'penipuan', 'topik', 'kelurahan', 'penerbit', 'tahun', 'dari'];
const SEARCHED = [...ARCHIVE, 'sampai', 'urut', 'halaman'];
const CLAIMS = ['languageCode', 'pageSize', 'pageToken', 'offset', 'key', 'alt'];

const SEARCHES: Record<string, string[]> = {
  '/arsip': SEARCHED,
  '/en/arsip': SEARCHED,
  '/arsip/feed.atom': SEARCHED,
  '/arsip/rss.xml': SEARCHED,
  '/arsip/feed.json': SEARCHED,
  '/tanya': ['text', 'd', 'ubah', 'q', 'hapus'],
  '/tanya/hasil': ['d'],
  '/bagikan': ['title', 'text', 'url'],
  '/verifikasi': ['kode'],
  '/sematan': ['alamat'],
  '/sematan/cari': ['q'],
  '/langganan': [...WISH, 'address'],
  '/langganan/terkirim': ['cara'],
  '/statistik': ['tahun'],
  '/statistik/putusan.csv': ['tahun'],
  '/koreksi': ['halaman'],
  '/topik/jalan': ['halaman'],
  '/tempat/liliba': ['halaman'],
  '/literasi/kuis': ['ke', 'soal', 't1', 't2', 't3'],
  '/data/log': ['halaman'],
  '/data/log.jsonl': ['from', 'count'],
  '/data/perubahan.jsonl': ['sejak', 'kursor'],
  '/meja/masuk': ['ke', 'keluar'],
  '/api/v1/answers': ['q', 'verdict', 'kind', 'scam', 'topic', 'publisher', 'year', 'order', 'page', 'limit'],
  '/v1alpha1/claims:search': [...CLAIMS, 'query', 'reviewPublisherSiteFilter', 'maxAgeDays'],
  '/v1alpha1/claims:imageSearch': [...CLAIMS, 'imageUri'],
};

/** What somebody who looks something up may mean. */
const MEANT = {
  ...{ q: 'jembatan', putusan: 'salah', topik: 'jalan', kelurahan: 'Liliba', tahun: '2026', urut: 'relevan' },
  ...{ kode: 'ABCD-EFGH-JKMN', alamat: `https://kabashoax.test/jawaban/${SLUG}`, sejak: '2026-11-01' },
  ...{ text: RUMOUR, query: 'jembatan', languageCode: 'id', pageSize: '5', maxAgeDays: '30', from: '1' },
  ...{ url: `https://kabashoax.test/jawaban/${SLUG}`, format: 'json', maxwidth: '400', verdict: 'SALAH' },
};
const SHOWN = ['url', 'format', 'maxwidth', 'maxheight'];
const goodOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(MEANT).filter(([name]) => names.includes(name)));

const LOOKED_UP: Form[] = [
  ...Object.entries(SEARCHES).map(([path, names]): Form => ({
    path,
    names,
    kind: 'query',
    good: goodOf(names),
  })),
  { path: '/oembed', names: SHOWN, kind: 'query', good: goodOf(SHOWN), meant: 501 },
  ...[
    ...[
      '/jawaban',
      `/jawaban/${SLUG}/revisi`,
      `/kartu/${SLUG}`,
      '/papan',
      '/sematan',
      '/topik',
      '/tempat',
      '/bulan',
    ],
    ...[
      '/v',
      '/tiket',
      '/langganan',
      '/langganan/konfirmasi',
      '/klarifikasi',
      '/statistik',
      '/data',
      '/aset',
    ],
    ...['/sitemap', '/tanya/terima-kasih', '/api/v1/answers', '/meja/undangan', '/meja', ''],
  ].map((path): Form => ({ path, names: [], kind: 'address' })),
];

export const FORMS: Form[] = [
  ...[...ASKING, ...STEPS, ...TICKET, ...READERS],
  ...[...SIGNING_IN, ...API, ...LOOKED_UP],
];
