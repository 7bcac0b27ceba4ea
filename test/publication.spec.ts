import { jest } from '@jest/globals';
import { TapBudget } from '../src/abuse/index.js';
import { ArchiveService, Publishing, mediaReview } from '../src/archive/index.js';
import { CaseCaptures } from '../src/fact-finding/index.js';
import { Feedback, ObjectionDesk } from '../src/readers/index.js';
import { Inbox } from '../src/notices/index.js';
import { BothRoles } from './both-roles.js';
import { draft, DeskHouse, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { HostileServer } from './hostile-server.js';
import { signedIn } from './staff-browser.js';
import { eventually } from './support/index.js';

const PAGE = `<html><head><title>Air aman</title></head><body><article>
  <p>Kepala laboratorium berkata bahwa air memenuhi baku mutu di ketiga titik.</p>
  ${'<p>Warga Oesapa diminta tetap tenang dan menunggu keterangan berikutnya.</p>'.repeat(6)}</article></body></html>`;

let house: DeskHouse;
let server: HostileServer;
let roles: BothRoles;
let author: string;
let editor: string;
let other: string;
let slug: string;
let caseId: string;

const get = (path: string): Promise<Response> => house.app.fetch(path);
const read = async (path: string, status = 200): Promise<string> => {
  const reply = await get(path);
  expect([path, reply.status]).toEqual([path, status]);
  return reply.text();
};
const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  house.app.fetch(path, { method: 'POST', body: new URLSearchParams(fields) });

async function publish(change = {}): Promise<void> {
  await house.drafts.save(caseId, author, 0, draft(change));
  await house.drafts.askReview(caseId, author);
  await house.reviews.approve(caseId, editor, 1);
}

beforeAll(async () => {
  server = await HostileServer.start();
  house = await DeskHouse.open({ FETCH_ALLOW_LOOPBACK: 'on', PUBLIC_URL: 'http://kabashoax.test' });
  roles = await BothRoles.connect(house.app.database);
  author = await house.person('fact-finder');
  editor = await house.person('editor');
  other = await house.person('editor');
  ({ caseId } = await house.ask(strange()));
  await house.leases.claim(caseId, author);
  const url = server.page('/uji-air', PAGE);
  const captureId = await house.app.get(CaseCaptures).request(caseId, author, { url });
  await eventually(async () => {
    const { capture } = await house.app.get(CaseCaptures).of(caseId, captureId);
    return capture.status !== 'pending';
  });
  const quoted = source({ quote: 'air memenuhi baku mutu', url: '', captureText: '' });
  await house.evidence.quote(caseId, author, captureId, quoted);
  await house.evidence.add(caseId, author, SECOND_SOURCE);
  await publish();
  ({ slug } = (await house.db.query<{ slug: string }[]>(`select slug from answers`))[0] ?? { slug: '' });
});
afterAll(async () => {
  await roles.close();
  await house.close();
  await server.close();
});

describe('the page of an answer', () => {
  it('is the same for everybody, and gives nobody a cookie', async () => {
    const [first, second] = [await get(`/jawaban/${slug}`), await get(`/jawaban/${slug}`)];
    expect(first.headers.get('set-cookie')).toBeNull();
    expect(await first.text()).toBe(await second.text());
  });

  it('says the verdict, the claim, the summary, how it was checked and on what it rests, in this order', async () => {
    const html = (await read(`/jawaban/${slug}`)).replace(/^.*<main/s, '');
    const order = [
      'v salah big',
      'Klaim yang diperiksa',
      'Pemeriksaan laboratorium',
      'Bagaimana kami memeriksa',
    ];
    const places = [...order, 'Sumber</h2>', 'Perjalanan pemeriksaan'].map((part) => html.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).toContain('Kabar ini sudah ditanyakan oleh warga.');
  });

  it('dates the captured source and gives the hash of what was kept', async () => {
    const [kept] = await house.db.query<{ hash: string }[]>(
      `select encode(content_hash, 'hex') as hash from captures where status = 'done'`,
    );
    const html = await read(`/jawaban/${slug}`);
    expect(html).toMatch(/Salinan disimpan <time/);
    expect(html).toContain(kept?.hash);
  });

  it('says in its head where it stands, what it shows in a chat, and what it reviews', async () => {
    const html = await read(`/jawaban/${slug}`);
    const address = `http://kabashoax.test/jawaban/${slug}`;
    expect(html).toContain(`<link rel="canonical" href="${address}">`);
    expect(html).toContain(`content="http://kabashoax.test/kartu/${slug}/1.png"`);
    const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json = '']) => JSON.parse(json) as { '@type': string },
    );
    expect(data.map((item) => item['@type'])).toEqual(['ClaimReview', 'BreadcrumbList']);
    expect(data[0]).toMatchObject({
      url: address,
      claimReviewed: 'Air PDAM di Oesapa beracun sejak Senin',
      author: { '@type': 'Organization', url: 'http://kabashoax.test' },
      reviewRating: { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'Salah' },
    });
  });

  it('can be cited by an address that keeps these very words', async () => {
    const html = await read(`/jawaban/${slug}`);
    expect(html).toContain(`http://kabashoax.test/jawaban/${slug}/revisi/1`);
    expect(html).toContain(`@misc{kabashoax-${slug}-1,`);
  });

  it('keeps its address for good: not even the owner of the tables changes it', async () => {
    await expect(roles.owner.query(`update answers set slug = 'lain'`)).rejects.toThrow(/only the current/);
  });
});

describe('"did this help?"', () => {
  const keyOn = (html: string): string => /name="kunci" value="([^"]+)"/.exec(html)?.[1] ?? '';

  it('counts a tap, and takes one sentence to the desk and nowhere else', async () => {
    const tapped = await (await post(`/jawaban/${slug}/membantu`, { membantu: 'tidak' })).text();
    expect(tapped).toContain('tidak membantu');
    const said = { kunci: keyOn(tapped), membantu: 'tidak', text: 'Kurang jelas titik ujinya di mana.' };
    expect(await (await post(`/jawaban/${slug}/membantu/kalimat`, said)).text()).toContain('sudah sampai');
    const { items } = await house.app.get(Feedback).comments(1);
    expect(items).toMatchObject([{ slug, helpful: false, text: said.text }]);
    expect(await house.app.get(Feedback).tallies()).toMatchObject([{ slug, yes: 0, no: 1 }]);
    expect(await read(`/jawaban/${slug}`)).not.toContain('titik ujinya');
    expect((await post(`/jawaban/${slug}/membantu/kalimat`, said)).status).toBe(409);
  });

  it('gives back what was typed when it is too long or comes from a machine', async () => {
    const kunci = keyOn(await (await post(`/jawaban/${slug}/membantu`, { membantu: 'ya' })).text());
    const sent = { kunci, membantu: 'ya', text: 'Jelas sekali.' };
    for (const change of [{ text: 'a'.repeat(501) }, { website: 'http://spam.example' }]) {
      const reply = await post(`/jawaban/${slug}/membantu/kalimat`, { ...sent, ...change });
      expect(reply.status).toBe(422);
      expect(await reply.text()).toContain({ ...sent, ...change }.text);
    }
  });

  it('turns away who taps without end, what is no choice, and what is not there', async () => {
    const budget = house.app.get(TapBudget);
    const allows = jest.spyOn(budget, 'allows').mockResolvedValue(false);
    expect((await post(`/jawaban/${slug}/membantu`, { membantu: 'ya' })).status).toBe(429);
    allows.mockRestore();
    expect((await post(`/jawaban/${slug}/membantu`, { membantu: 'mungkin' })).status).toBe(400);
    expect((await post(`/jawaban/tidak-ada/membantu`, { membantu: 'ya' })).status).toBe(404);
  });
});

describe('an objection', () => {
  const WORDS = 'Kalimat kedua keliru: pengujian dilakukan di empat titik, bukan tiga.';
  const codeOn = (html: string): string =>
    /\d{4}(?:-\d{4}){3}/.exec(html.slice(html.indexOf('<main')))?.[0] ?? '';
  let code: string;
  let id: string;

  it('is taken without a name, and its number alone leads back to it', async () => {
    const bad = await post(`/jawaban/${slug}/keberatan`, {
      role: 'x',
      text: 'pendek',
      evidence: 'javascript:1',
    });
    expect(bad.status).toBe(422);
    expect(await bad.text()).toMatch(/Pilih salah satu.*paling sedikit 20.*https:\/\//s);
    // The database counts an emoji as one letter.
    const emoji = await post(`/jawaban/${slug}/keberatan`, { role: 'agency', text: '😀'.repeat(12) });
    expect(emoji.status).toBe(422);
    const sent = { role: 'agency', text: WORDS, evidence: 'https://pdam.example/uji' };
    code = codeOn(await (await post(`/jawaban/${slug}/keberatan`, sent)).text());
    expect(code).not.toBe('');
    const standing = await post('/keberatan', { code });
    expect(await standing.text()).toContain('Sedang dibaca penyunting.');
    expect((await post('/keberatan', { code: '1234-5678-9012-3456' })).status).toBe(404);
    expect(await read(`/jawaban/${slug}`)).not.toContain('empat titik');
  });

  it('is told to the editors who had no part in the answer', async () => {
    const kinds = async (person: string): Promise<string[]> =>
      (await house.app.get(Inbox).list(person, 1)).items.map(({ kind }) => kind);
    expect(await kinds(other)).toContain('objection');
    expect(await kinds(editor)).not.toContain('objection');
  });

  it('is never decided by who wrote or reviewed the answer, nor published by hand', async () => {
    const { items } = await house.app.get(ObjectionDesk).list(editor, 1);
    id = items[0]?.id ?? '';
    const decision = { outcome: 'declined', reason: 'Laporan uji menyebut tiga titik; lihat sumber 1.' };
    const desk = house.app.get(ObjectionDesk);
    await expect(desk.decide(editor, id, decision)).rejects.toMatchObject({ code: 'objection.own-work' });
    await roles.refused(
      `update objections set status = 'declined', reason = repeat('a', 30), decided_by = $2, decided_at = now()
       where id = $1`,
      [id, editor],
      /judges their own work/,
    );
    await expect(
      roles.app.query(
        `insert into answer_objections select id, answer_id, revision, role, 'declined', now(), now() from objections`,
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('is decided by another editor on a page of the desk; the outcome is public, no words are', async () => {
    const browser = await signedIn(house.app, 'editor');
    expect(await (await browser.get('/meja/keberatan')).text()).toContain('Menunggu keputusan');
    const path = `/meja/keberatan/${id}`;
    const leaking = await browser.submit(path, {
      outcome: 'declined',
      reason: 'Hubungi saja 0812-3456-7890 untuk itu.',
    });
    expect(leaking.status).toBe(422);
    const reason = 'Laporan uji menyebut tiga titik; lihat sumber nomor satu.';
    expect((await browser.submit(path, { outcome: 'declined', reason })).status).toBe(303);
    expect((await browser.submit(path, { outcome: 'accepted', reason })).status).toBe(409);
    expect(await (await browser.get('/meja/tanggapan')).text()).toContain('Kurang jelas titik ujinya');
    await eventually(async () => expect(await read(`/jawaban/${slug}`)).toContain('Keberatan ditolak'));
    const html = await read(`/jawaban/${slug}`);
    expect(html).not.toContain(reason);
    expect(html).not.toContain('empat titik');
    expect(await (await post('/keberatan', { code })).text()).toContain(reason);
  });

  it('cannot be raised against what is not there', async () => {
    await read('/jawaban/tidak-ada/keberatan', 404);
  });
});

describe('lists that stay at their address', () => {
  const named = () => `href="/jawaban/${slug}"`;

  it('are topics with words of the team, whatever the spelling, their pages and their feeds', async () => {
    expect(await read('/topik')).toMatch(/href="\/topik\/air-bersih".*1 jawaban/s);
    const html = await read('/topik/air-bersih');
    expect(html).toContain('jadwal pemadaman');
    expect(html).toContain(named());
    expect(html).toContain('type="application/atom+xml"');
    expect(await read('/en/topik/kesehatan')).toContain('Ask a puskesmas');
    const past = await read('/topik/kesehatan?halaman=7');
    expect(past).not.toContain(named());
    expect(past).toContain('sudah melewati hasil terakhir');
    await read('/topik/tidak-ada', 404);
    await read('/topik/kesehatan?halaman=nol', 404);
  });

  it('are the 51 kelurahan; every way to write one leads to its page', async () => {
    const index = await read('/tempat');
    expect(index.match(/href="\/tempat\//g)).toHaveLength(51);
    expect(await read('/tempat/oesapa')).toContain(named());
    expect(await read('/tempat/liliba')).toContain('Belum ada kabar');
    expect((await get('/tempat/Naikoten-1')).headers.get('location')).toBe('/tempat/naikoten-satu');
    expect((await get('/tempat/Naikoten-1')).status).toBe(301);
    await read('/tempat/surabaya', 404);
  });

  it('are months, from the first to the present one', async () => {
    const month = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format().slice(0, 7);
    expect(await read('/bulan')).toContain(`href="/bulan/${month}"`);
    const html = await read(`/bulan/${month}`);
    expect(html).toContain('1 jawaban terbit');
    expect(html).toContain(named());
    for (const wrong of ['2026-13', '2999-01', 'kemarin']) await read(`/bulan/${wrong}`, 404);
  });
});

describe('what programs find', () => {
  it('is every page by its lasting address, in a sitemap that robots.txt names', async () => {
    expect(await read('/robots.txt')).toContain('Sitemap: http://kabashoax.test/sitemap.xml');
    const index = await read('/sitemap.xml');
    expect(index).toContain('<loc>http://kabashoax.test/sitemap/1.xml</loc><lastmod>20');
    expect(await read('/sitemap/1.xml')).toContain(
      `<loc>http://kabashoax.test/jawaban/${slug}</loc><lastmod>20`,
    );
    const pages = await read('/sitemap/halaman.xml');
    for (const path of ['/arsip', '/topik/air-bersih', '/tempat/oesapa'])
      expect(pages).toContain(`<loc>http://kabashoax.test${path}</loc>`);
    for (const none of ['2.xml', '0.xml', 'x']) await read(`/sitemap/${none}`, 404);
    const paths = [...pages.matchAll(/<loc>http:\/\/kabashoax\.test([^<]+)/g)].map(([, path = '']) => path);
    for (const path of paths.filter((each) => !/^\/tempat\/./.test(each))) await read(path);
  });

  it('is what the site is and how it is searched', async () => {
    expect(await read('/llms.txt')).toMatch(/^# .*\n\n> .*http:\/\/kabashoax\.test\/arsip\)/s);
    const home = await read('/');
    expect(home).toContain('"urlTemplate":"http://kabashoax.test/arsip?q={search_term_string}"');
  });

  it('is a MediaReview where a picture was judged, and only there', async () => {
    const view = await house.app.get(ArchiveService).bySlug(slug);
    expect(mediaReview(view, 'http://kabashoax.test')).toBeNull();
    const [first] = view.sources;
    if (!first) throw new Error('no source');
    const visual = { ...first, type: 'visual' as const, title: 'Foto antrean' };
    const judged = { ...view, kind: 'false_context' as const, sources: [visual] };
    expect(mediaReview(judged, 'http://kabashoax.test')).toMatchObject({
      '@type': 'MediaReview',
      mediaAuthenticityCategory: 'DecontextualizedContent',
      originalMediaContextDescription: view.summary,
      itemReviewed: { '@type': 'MediaReviewItem', mediaItemAppearance: [{ name: 'Foto antrean' }] },
    });
    expect(mediaReview({ ...judged, origin: 'import' }, 'http://kabashoax.test')).toBeNull();
  });
});

describe('what a revision changed', () => {
  it('is shown word by word', async () => {
    await house.drafts.startCorrection(caseId, author);
    await house.drafts.save(
      caseId,
      author,
      0,
      draft({ summary: 'Pemeriksaan laboratorium menunjukkan air aman.', changeNote: 'Kata dibetulkan.' }),
    );
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 1);
    const html = await read(`/jawaban/${slug}/revisi/2/perubahan`);
    expect(html).toMatch(/<del>.*memenuhi baku mutu.*<\/del>.*<ins>.*aman/s);
    expect(html).toContain('Kata dibetulkan.');
    await eventually(async () =>
      expect(await read(`/jawaban/${slug}`)).toContain(`/jawaban/${slug}/revisi/2/perubahan`),
    );
    await read(`/jawaban/${slug}/revisi/1/perubahan`, 404);
    await read(`/jawaban/${slug}/revisi/3/perubahan`, 404);
  });

  it('does not keep other answers on the same matter from being found', async () => {
    const { caseId: next } = await house.underReview(author);
    await house.reviews.approve(next, editor, 1);
    await eventually(async () => expect(await read('/topik')).toContain('2 jawaban'));
    const second = `${slug}-2`;
    const html = await read(`/jawaban/${second}`);
    expect(html).toMatch(new RegExp(`Jawaban yang berkaitan.*href="/jawaban/${slug}"`, 's'));
    expect(html).toContain('<a href="/topik/air-bersih">air bersih</a>');
    expect(html).toContain('<a href="/tempat/oesapa">Oesapa</a>');
  });

  it('is gone with the answer', async () => {
    const [row] = await house.db.query<{ id: string }[]>(`select id from answers where slug = $1`, [slug]);
    await house.db.transaction((tx) =>
      house.app.get(Publishing).withdraw(tx, row?.id ?? '', 'Memuat data pribadi seseorang.'),
    );
    await eventually(async () => expect(await read(`/jawaban/${slug}-2`)).not.toContain('berkaitan'));
    for (const path of ['', '/revisi/1', '/revisi/2/perubahan']) {
      const html = await read(`/jawaban/${slug}${path}`, 410);
      expect(html).toContain('Memuat data pribadi seseorang.');
      expect(html).not.toContain('baku mutu');
    }
    await read(`/jawaban/${slug}/keberatan`, 410);
    const typed = 'Yang ditulis selama jawabannya ditarik tidak boleh hilang.';
    for (const act of ['keberatan', 'membantu/kalimat']) {
      const late = await post(`/jawaban/${slug}/${act}`, { role: 'agency', membantu: 'ya', text: typed });
      expect([act, late.status >= 400, (await late.text()).includes(typed)]).toEqual([act, true, true]);
    }
  });
});
