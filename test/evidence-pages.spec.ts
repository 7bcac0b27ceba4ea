import { DataSource } from 'typeorm';
import { EvidenceOffers } from '../src/fact-finding/index.js';
import { StaffService, type Role } from '../src/staff/index.js';
import { DeskHouse, source, strange } from './fact-finding-house.js';
import { HostileServer } from './hostile-server.js';
import { Browser } from './staff-browser.js';
import { eventually } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';
const SAID = 'Dinas Perhubungan menyatakan terminal tetap dibuka untuk umum.';
const HOSTILE = `<html><head><title>Terminal tetap buka</title>
  <meta property="og:site_name" content="Kota &lt;script&gt;"><script>alert(1)</script></head><body><article>
  <p>${SAID}</p><p>&lt;img src=x onerror=alert(2)&gt; Begitu bunyi pengumuman.</p>
  ${'<p>Pengumuman itu berlaku sampai akhir bulan, kata kepala dinas kepada wartawan.</p>'.repeat(5)}
  </article></body></html>`;

let house: DeskHouse;
let server: HostileServer;
let finder: Browser;
let other: Browser;
let finderId: string;
let caseId: string;

const account = async (role: Role, name: string): Promise<{ browser: Browser; id: string }> => {
  const email = `${name}@kupang.test`;
  const id = await house.app.get(StaffService).create({ email, name, role, password: PASSWORD });
  const browser = new Browser(house.app.url);
  await browser.signIn(email, PASSWORD);
  return { browser, id };
};

beforeAll(async () => {
  server = await HostileServer.start();
  house = await DeskHouse.open({ FETCH_ALLOW_LOOPBACK: 'on' });
  ({ browser: finder, id: finderId } = await account('fact-finder', 'rina'));
  ({ browser: other } = await account('editor', 'yanto'));
  ({ caseId } = await house.ask(strange()));
  await house.leases.claim(caseId, finderId);
});

afterAll(async () => {
  await house.app.close();
  await server.close();
});

const text = async (reply: Response): Promise<string> => reply.text();
const act = (path: string): string => `/meja/kasus/${caseId}/${path}`;

async function asked(url: string): Promise<string> {
  const reply = await finder.submit(act('rekam'), { 'link-url': url });
  expect(reply.status).toBe(303);
  return reply.headers.get('location') ?? '';
}

const settled = (path: string): Promise<string> =>
  eventually(async () => {
    const reply = await finder.get(path);
    if (reply.status !== 200 || reply.headers.has('refresh')) throw new Error('still waiting');
    return text(reply);
  });

describe('a pasted link', () => {
  it('waits on a page that asks again by itself, then shows the words and takes a quotation', async () => {
    const path = await asked(server.page('/terminal', HOSTILE));
    const waiting = await finder.get(path);
    if (waiting.headers.has('refresh')) expect(await text(waiting)).toContain('sedang direkam');
    const page = await settled(path);
    expect(page).toContain('Terminal tetap buka');
    expect(page).toContain(SAID);
    expect(page).toContain('value="Kota &lt;script>"');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');

    const fields = {
      'evidence-type': 'official',
      'evidence-publisher': 'Dinas Perhubungan',
      'evidence-title': 'Terminal tetap buka',
    };
    const wrong = await finder.submit(path, { ...fields, 'evidence-quote': 'terminal ditutup selamanya' });
    expect(wrong.status).toBe(422);
    const back = await text(wrong);
    expect(back).toContain('terminal ditutup selamanya');
    expect(back).toContain('persis ada di dalam salinan');

    const right = await finder.submit(path, { ...fields, 'evidence-quote': 'terminal tetap dibuka' });
    expect(right.headers.get('location')).toBe(`${act('bukti')}?selesai=evidence`);
    const evidence = await text(await finder.get(act('bukti')));
    expect(evidence).toContain('<blockquote>terminal tetap dibuka</blockquote>');
    expect(evidence).toContain(path);
  });

  it('that cannot be captured says why, and may be tried again or pasted', async () => {
    const path = await asked(`${server.url}/belum-ada`);
    const failed = await settled(path);
    expect(failed).toContain('tidak ada (lagi) di situs itu');
    expect(failed).toContain('#tempel');
    expect(await text(await finder.get(act('bukti')))).toContain('gagal');
    server.page('/belum-ada', HOSTILE);
    expect((await finder.submit(`${path}/ulang`)).status).toBe(303);
    expect(await settled(path)).toContain(SAID);
    expect((await finder.submit(`${path}/ulang`)).status).toBe(409);
  });

  it('that is none comes back with what was typed', async () => {
    const reply = await finder.submit(act('rekam'), { 'link-url': 'situs pemkot' });
    expect(reply.status).toBe(422);
    const page = await text(reply);
    expect(page).toContain('value="situs pemkot"');
    expect(page).toContain('http:// atau https://');
  });
});

describe('a captured page', () => {
  it('is given out as plain text, or saved as it came, and never as a page of ours', async () => {
    const path = await asked(server.page('/unduh', HOSTILE));
    await settled(path);
    const words = await finder.get(`${path}/teks`);
    expect(words.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(words.headers.get('content-security-policy')).toContain('sandbox');
    expect(words.headers.get('x-content-type-options')).toBe('nosniff');
    const saved = await finder.get(`${path}/unduh`);
    expect(saved.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(saved.headers.get('content-disposition')).toMatch(
      /^attachment; filename="rekaman-\w{12}\.html\.txt"$/,
    );
    expect(saved.headers.get('content-security-policy')).toContain('sandbox');
    expect(await text(saved)).toBe(HOSTILE);
  });

  it('is for the desk alone, of its own case, and quoted by its holder alone', async () => {
    const path = await asked(server.page('/milik', HOSTILE));
    await settled(path);
    const nobody = new Browser(house.app.url);
    for (const each of [path, `${path}/teks`, `${path}/unduh`, '/meja/tautan'])
      expect((await nobody.get(each)).headers.get('location')).toContain('/meja/masuk');
    expect(await text(await other.get(path))).toContain('Hanya pemegang kasus');
    const quote = { 'evidence-quote': 'terminal tetap dibuka' };
    expect((await other.submit(path, quote)).status).toBe(409);
    expect((await other.submit(act('rekam'), { 'link-url': server.url })).status).toBe(409);
    expect((await finder.post(act('rekam'), { 'link-url': server.url })).status).toBe(403);
    const { caseId: foreign } = await house.ask(strange());
    const elsewhere = path.replace(caseId, foreign);
    for (const each of [elsewhere, `${elsewhere}/teks`, `${elsewhere}/unduh`])
      expect((await finder.get(each)).status).toBe(404);
  });
});

it('what a volunteer brought is accepted or left aside on the page', async () => {
  const offers = house.app.get(EvidenceOffers);
  const volunteer = await house.person('fact-finder');
  const id = await offers.offer(caseId, volunteer, source({ publisher: 'Warga Oesapa' }));
  expect(await text(await finder.get(act('bukti')))).toContain('Belum dihitung sebagai bukti');
  expect((await other.submit(act(`tawaran/${id}/terima`))).status).toBe(409);
  expect((await finder.submit(act(`tawaran/${id}/terima`))).headers.get('location')).toContain(
    'offer-accepted',
  );
  const aside = await offers.offer(caseId, volunteer, source({ title: 'Lain lagi' }));
  expect((await finder.submit(act(`tawaran/${aside}/tolak`))).headers.get('location')).toContain(
    'offer-declined',
  );
  expect((await finder.submit(act(`tawaran/${aside}/tolak`))).status).toBe(404);
});

it('troubled links of all cases stand on one list', async () => {
  expect(await text(await finder.get('/meja/tautan'))).toContain('Belum ada tautan yang diperiksa');
  await house.app.get(DataSource).query(
    `insert into link_checks (evidence_id, result, quote_stands)
     select id, 'changed', false from evidence where case_id = $1 and url is not null`,
    [caseId],
  );
  const page = await text(await finder.get('/meja/tautan'));
  expect(page).toContain('Halaman sudah berubah');
  expect(page).toContain('tidak ditemukan lagi');
  expect(page).toContain(act('bukti'));
  expect(await text(await finder.get(act('bukti')))).toContain('Halaman sudah berubah');
});
