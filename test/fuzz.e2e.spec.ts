import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { StaffService, type Role } from '../src/staff/index.js';
import { Asker } from './asker.js';
import { broken, form, json, query, segment } from './fuzz-material.js';
import { strange } from './fact-finding-house.js';
import { Browser } from './staff-browser.js';
import { eventually, loadExamples, startApp, type TestApp } from './support/index.js';

/** The same requests in every run; a failure prints the one that caused it. */
const SEED = 20_261_121;
const PASSWORD = 'tiga ekor kuda sandalwood';

const API: Record<string, string[]> = {
  '/api/v1/questions': ['text', 'links', 'seenOn', 'kelurahan', 'contact', 'rejectedAnswers', 'pictures'],
  '/api/v1/pictures': ['pictures'],
  '/api/v1/tickets': ['code'],
  '/api/v1/match': ['text', 'limit'],
};
const DETAILS = ['links', 'seenOn', 'seenWhen', 'kelurahan', 'topic'];
const PUBLIC_FORMS: Record<string, string[]> = {
  '/tanya': ['text', 'hapus', 'website', 'stempel'],
  '/tanya?kuki=1': ['text', 'hapus'],
  '/tanya/ini': ['jawaban'],
  '/tanya/bukan': ['bukan'],
  '/tanya/rincian': [...DETAILS, 'hapus'],
  '/tanya/kontak': ['contact.address'],
  '/tanya/periksa': ['kunci', 'website', 'stempel', 'altcha'],
  '/tanya/langsung': ['text', ...DETAILS, 'contact.address', 'kunci', 'bukan', 'website'],
  '/tiket': ['code'],
  '/tiket/simpan': ['code'],
  '/tiket/tarik': ['code', 'yakin'],
  '/tiket/hapus-surel': ['code'],
  '/tiket/hapus-data': ['code', 'yakin'],
  '/tiket/surel': ['code', 'address'],
  '/tiket/balas': ['code', 'text', 'gambar'],
  '/tanya/juga': ['kunci', 'd'],
  '/jawaban/x/juga': ['kunci'],
};
const QUERIES: Record<string, string[]> = {
  '/api/v1/answers': [
    ...['q', 'verdict', 'kind', 'scam', 'topic', 'publisher'],
    ...['year', 'order', 'from', 'to', 'page', 'limit'],
  ],
  '/arsip': [
    ...['q', 'putusan', 'jenis', 'penipuan', 'topik', 'penerbit'],
    ...['tahun', 'urut', 'dari', 'sampai', 'halaman'],
  ],
};
const PLACES = [
  '/jawaban/',
  '/jawaban/x/revisi/',
  '/tiket/',
  '/tanya/terima-kasih/',
  '/api/v1/answers/',
  '/api/docs/',
];
const DESK_PLACES = ['/meja/undangan/', '/meja/kasus/', '/meja/', '/'];
const EVIDENCE = ['type', 'publisher', 'title', 'url', 'captureText', 'quote', 'isPrimaryOfficial'];
const DRAFT = [
  'base',
  'title',
  'claim',
  'verdict',
  'kind',
  'scam',
  'summary',
  'explanation',
  'topics',
  'kelurahan',
  'circulating',
];
const CASE_FORMS: Record<string, string[]> = {
  klaim: ['case-claim', 'case-city'],
  bukti: EVIDENCE.map((name) => `evidence-${name}`),
  draf: DRAFT.map((name) => `draft-${name}`),
  setuju: ['review-version'],
  kembalikan: ['review-version', 'review-comment'],
  tarik: ['withdraw-reason'],
  tanya: ['message-to', 'message-text'],
  dibaca: ['message-text'],
};
const DESK_FORMS: Record<string, string[]> = {
  '/meja/staf/undang': ['email', 'name', 'role'],
  '/meja/staf/x/peran': ['role'],
  '/meja/akun/sandi': ['old', 'password', 'repeat'],
};

/** Words of our tools that no reader should meet. */
const LEAK =
  /node_modules|node:internal|\bat .+:\d+:\d+|QueryFailed|TypeError|SyntaxError|native code|\[object |Bad Request|Not Found|Unexpected token|Internal Server|must be|should not/;

/** No fault, no stack, no English, no markup that was typed. */
async function expectAnswered(reply: Response): Promise<void> {
  expect(reply.status).toBeLessThan(500);
  const body = await reply.text();
  if (reply.headers.get('content-type')?.startsWith('text/html')) expect(body).not.toContain('<script>alert');
  if (reply.status >= 400) expect(body.replace(/<style>.*?<\/style>/gs, '')).not.toMatch(LEAK);
}

describe('whatever is sent', () => {
  let app: TestApp;
  let desk: Browser;
  let casePath = '';

  beforeAll(async () => {
    app = await startApp();
    await loadExamples(app.database);
    desk = await member('administrator');
    casePath = await heldCase();
  });
  afterAll(() => app.close());

  async function member(role: Role): Promise<Browser> {
    const email = `${role}@kupang.test`;
    await app.get(StaffService).create({ email, name: `Nama ${role}`, role, password: PASSWORD });
    const browser = new Browser(app.url);
    await browser.signIn(email, PASSWORD);
    return browser;
  }

  async function heldCase(): Promise<string> {
    await new Asker(app).ask(strange());
    const id = await eventually(async () => {
      const [row] = await app.get(DataSource).query<{ id: string }[]>('select id from cases');
      if (!row) throw new Error('not taken in yet');
      return row.id;
    });
    await desk.submit(`/meja/kasus/${id}/ambil`);
    return `/meja/kasus/${id}`;
  }

  /** Tries many at a time: one after the other the two of us would mostly wait for each other. */
  async function survives<T>(cases: fc.Arbitrary<T>, runs: number, send: (one: T) => Promise<Response>) {
    const property = fc.asyncProperty(fc.array(cases, { minLength: 4, maxLength: 4 }), async (batch) => {
      await Promise.all(batch.map(async (one) => expectAnswered(await send(one))));
    });
    await fc.assert(property, { seed: SEED, numRuns: runs, endOnFailure: true });
  }

  const post =
    (path: string) =>
    ({ type, body }: { type: string; body: BodyInit }): Promise<Response> =>
      app.fetch(path, { method: 'POST', headers: { 'content-type': type }, body });

  it.each(Object.entries(API))(
    'POST %s takes it or says in Indonesian what is wrong',
    async (path, names) => {
      await survives(json(names), 80, post(path));
      await survives(broken, 16, post(path));
    },
  );

  it('a text that is null counts as not given, and half a character in an address is a wrong address', async () => {
    const reply = (body: unknown) =>
      post('/api/v1/questions')({ type: 'application/json', body: JSON.stringify(body) });
    expect((await reply({ text: null })).status).toBe(400);
    expect((await reply({ text: null, links: ['https://contoh.id/kabar'], contact: null })).status).toBe(201);
    const contact = { channel: 'email', address: '\ud800@contoh.id' };
    expect((await reply({ text: 'Apakah ini benar?', contact })).status).toBe(400);
  });

  it.each(Object.entries(PUBLIC_FORMS))('POST %s comes back as a page', async (path, names) => {
    await survives(form(names), 35, post(path));
    await survives(broken, 8, post(path));
  });

  it.each(Object.entries(QUERIES))('GET %s answers every query', async (path, names) => {
    await survives(query(names), 80, (asked) => app.fetch(`${path}?${asked}`));
  });

  it('every address leads somewhere, by whatever method', async () => {
    const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS');
    const places = fc.constantFrom(...PLACES, ...DESK_PLACES);
    await survives(fc.tuple(methods, places, segment), 100, ([method, place, rest]) =>
      app.fetch(place + rest, { method }),
    );
  });

  it('the forms of the desk come back, also with fields that nobody asked for', async () => {
    const forms = Object.entries(CASE_FORMS).map(([act, names]) => [`${casePath}/${act}`, names] as const);
    const token = await desk.csrf();
    for (const [path, names] of [...forms, ...Object.entries(DESK_FORMS)]) {
      await survives(form(names), 8, ({ type, body }) =>
        desk.send('POST', path, { headers: { 'content-type': type }, body: `${body}&_csrf=${token}` }),
      );
    }
    await survives(query(['hal', 'daftar', 'nomor', 'selesai']), 10, (asked) => desk.get(`/meja?${asked}`));
    expect((await desk.get(casePath)).status).toBe(200);
  });
});
