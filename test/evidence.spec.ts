import {
  CaseCaptures,
  CaseSources,
  CheckLinkHandler,
  CheckLinksHandler,
  EvidenceOffers,
  TroubledLinks,
} from '../src/fact-finding/index.js';
import { publisherSite } from '../src/fact-finding/evidence/publisher-site.js';
import { Inbox } from '../src/notices/index.js';
import { DeskHouse, source, strange } from './fact-finding-house.js';
import { HostileServer } from './hostile-server.js';
import { asOperator, eventually } from './support/index.js';

let house: DeskHouse;
let server: HostileServer;
let author: string;

const PAGE = (text: string) => `<html><head><title>Air aman</title>
  <meta property="og:site_name" content="Pos Kupang"></head><body><article>
  <p>${text}</p>${'<p>Warga Oesapa diminta tetap tenang dan menunggu keterangan berikutnya.</p>'.repeat(6)}
  </article></body></html>`;
const SAID = 'Kepala laboratorium berkata bahwa air memenuhi baku mutu di ketiga titik.';

beforeAll(async () => {
  server = await HostileServer.start();
  house = await DeskHouse.open({ FETCH_ALLOW_LOOPBACK: 'on' });
  author = await house.person('fact-finder');
});

afterAll(async () => {
  await house.app.close();
  await server.close();
});

async function held(): Promise<string> {
  const { caseId } = await house.ask(strange());
  await house.leases.claim(caseId, author);
  return caseId;
}

const captures = (): CaseCaptures => house.app.get(CaseCaptures);
const sources = (caseId: string) => house.app.get(CaseSources).of(caseId);

async function captured(caseId: string, url: string): Promise<string> {
  const id = await captures().request(caseId, author, { url });
  await eventually(async () => {
    const { capture } = await captures().of(caseId, id);
    return capture.status !== 'pending';
  });
  return id;
}

const quoting = (quote: string) => source({ quote, url: '', captureText: '', publisher: 'Pos Kupang' });

describe('a quotation from a captured page', () => {
  it('has the text and the address of the capture, whatever is typed', async () => {
    const caseId = await held();
    const url = server.page('/air', PAGE(SAID));
    const captureId = await captured(caseId, url);
    expect((await sources(caseId)).captures).toMatchObject([
      { id: captureId, status: 'done', title: 'Air aman' },
    ]);
    const typed = { ...quoting('air memenuhi baku mutu'), url: 'https://lain.example/', captureText: 'lain' };
    await house.evidence.quote(caseId, author, captureId, typed);
    const { evidence, captures: left } = await sources(caseId);
    expect(evidence).toMatchObject([{ captureId, url, quote: 'air memenuhi baku mutu' }]);
    expect(evidence[0]?.captureText).toContain(SAID);
    expect(left).toEqual([]);
  });

  it('must occur in it', async () => {
    const caseId = await held();
    const captureId = await captured(caseId, server.page('/air-2', PAGE(SAID)));
    await expect(
      house.evidence.quote(caseId, author, captureId, quoting('air mengandung racun')),
    ).rejects.toMatchObject({ code: 'evidence.invalid', fields: [{ field: 'quote' }] });
  });

  it('is refused while the page is not there, to others than the holder, and for another case', async () => {
    const caseId = await held();
    const failed = await captured(caseId, `${server.url}/hilang`);
    const quote = quoting('air memenuhi baku mutu');
    await expect(house.evidence.quote(caseId, author, failed, quote)).rejects.toMatchObject({
      code: 'capture.not-done',
    });
    const other = await held();
    await expect(house.evidence.quote(other, author, failed, quote)).rejects.toMatchObject({
      code: 'capture.unknown',
    });
    await expect(captures().of(other, failed)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(captures().pageOf(other, failed)).rejects.toMatchObject({ kind: 'not-found' });
    const stranger = await house.person('fact-finder');
    for (const act of [
      () => captures().request(caseId, stranger, { url: 'https://contoh.id/' }),
      () => captures().retry(caseId, stranger, failed),
      () => house.evidence.quote(caseId, stranger, failed, quote),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'case.not-held' });
  });

  it('cannot be other than the capture by plain SQL', async () => {
    const caseId = await held();
    const url = server.page('/air-3', PAGE(SAID));
    const captureId = await captured(caseId, url);
    const insert = `insert into evidence (case_id, type, publisher, title, url, capture_text, quote, added_by, capture_id)
      values ($1, 'article', 'Pos Kupang', 'Judul', $2, 'air mengandung racun', 'air mengandung racun', $3, $4)`;
    const values = [caseId, url, author, captureId];
    await expect(house.db.query(insert, values)).rejects.toThrow(/not what the capture says/);
    await asOperator(house.app.database, async (owner) => {
      await expect(owner.query(insert, values)).rejects.toThrow(/not what the capture says/);
    });
  });

  it('may come from an article of a partner, with what is known of it', async () => {
    const caseId = await held();
    const url = server.page('/mitra', PAGE(SAID));
    const captureId = await house.evidence.fromArticle(caseId, author, {
      publisher: 'RRI Kupang',
      title: 'Air aman',
      url,
    });
    expect((await captures().of(caseId, captureId)).wished).toEqual({
      type: 'media',
      publisher: 'RRI Kupang',
      title: 'Air aman',
    });
  });

  it('wants an address of the web', async () => {
    const caseId = await held();
    for (const url of ['', 'kupang', 'ftp://contoh.id/a', 'javascript:alert(1)', 'file:///etc/passwd'])
      await expect(captures().request(caseId, author, { url })).rejects.toMatchObject({
        code: 'capture.no-address',
      });
  });
});

describe('publishers', () => {
  const at = (publisher: string, url: string) => source({ publisher, url });

  it.each([
    [
      'two names on one site',
      [
        at('Pos Kupang', 'https://kupang.tribunnews.com/a'),
        at('Tribun Jakarta', 'https://jakarta.tribunnews.com/b'),
      ],
      1,
    ],
    [
      'one name on two sites',
      [at('Pos Kupang', 'https://pos-kupang.com/a'), at('POS KUPANG', 'https://poskupang.wordpress.com/b')],
      1,
    ],
    [
      'three that are linked by the second',
      [at('Satu', 'https://satu.id/a'), at('Satu', 'https://dua.id/b'), at('Dua', 'https://dua.id/c')],
      1,
    ],
    [
      'two agencies on one platform',
      [at('BMKG', 'https://www.instagram.com/p/1'), at('Polda NTT', 'https://www.instagram.com/p/2')],
      2,
    ],
    [
      'two blogs under one roof',
      [at('Satu', 'https://satu.blogspot.com/a'), at('Dua', 'https://dua.blogspot.com/b')],
      2,
    ],
    [
      'two schools of one suffix',
      [at('Satu', 'https://satu.sch.id/a'), at('Dua', 'https://dua.sch.id/b')],
      2,
    ],
    ['two without an address', [at('Satu', ''), at('Dua', '')], 2],
  ])('are counted: %s', async (_name, given, count) => {
    const caseId = await held();
    for (const each of given) await house.evidence.add(caseId, author, each);
    expect((await sources(caseId)).publishers).toBe(count);
    const [row] = await house.db.query<{ ok: boolean }[]>(
      `select case_evidence_suffices($1, 'SALAH') as ok`,
      [caseId],
    );
    expect(row?.ok).toBe(count >= 2);
  });

  it('are known by the domain that can be registered', () => {
    expect(
      [
        'https://www.kupangkota.go.id/x',
        'http://ntt.kominfo.go.id',
        'https://m.youtube.com/watch',
        'http://127.0.0.1:80/',
        'http://[::1]/',
        'https://Example.CO.ID:443',
      ].map(publisherSite),
    ).toEqual(['kupangkota.go.id', 'kominfo.go.id', null, '127.0.0.1', null, 'example.co.id']);
  });
});

describe('what volunteers bring', () => {
  it('counts for nothing until the holder accepts it, and then is evidence in their name', async () => {
    const caseId = await held();
    const offers = house.app.get(EvidenceOffers);
    const volunteer = await house.person('fact-finder');
    const id = await offers.offer(caseId, volunteer, source({ isPrimaryOfficial: true, type: 'official' }));
    const offered = await sources(caseId);
    expect(offered).toMatchObject({ evidence: [], publishers: 0, offers: [{ id, offeredBy: volunteer }] });
    await expect(offers.accept(caseId, volunteer, id)).rejects.toMatchObject({ code: 'case.not-held' });
    await offers.accept(caseId, author, id);
    expect(await sources(caseId)).toMatchObject({
      publishers: 1,
      offers: [],
      evidence: [{ isPrimaryOfficial: false, offeredByName: expect.stringContaining('Orang') as string }],
    });
    await expect(offers.accept(caseId, author, id)).rejects.toMatchObject({ code: 'offer.unknown' });
    const aside = await offers.offer(caseId, volunteer, source({ title: 'Lain' }));
    await offers.decline(caseId, author, aside);
    expect(await sources(caseId)).toMatchObject({ offers: [], evidence: [{}] });
    await expect(
      offers.offer(caseId, volunteer, source({ quote: 'tidak ada di salinan' })),
    ).rejects.toMatchObject({ code: 'evidence.invalid' });
  });

  it('waits for the holder ten at a time, and is listed in brief', async () => {
    const caseId = await held();
    const offers = house.app.get(EvidenceOffers);
    const volunteer = await house.person('volunteer');
    const long = `Keterangan panjang. ${'kata '.repeat(2_000)}`;
    for (let at = 0; at < 10; at++)
      await offers.offer(caseId, volunteer, source({ captureText: long, quote: 'Keterangan panjang' }));
    await expect(offers.offer(caseId, volunteer, source())).rejects.toMatchObject({ code: 'offer.too-many' });
    const [first] = (await sources(caseId)).offers;
    expect(first?.captureText).toHaveLength(5_002);
    await offers.accept(caseId, author, first?.id ?? '');
    expect((await sources(caseId)).evidence[0]?.captureText).toBe(long.trim());
    await offers.offer(caseId, volunteer, source());
  });

  it('is not taken by a case that has ended', async () => {
    const caseId = await held();
    await house.cases.decline(caseId, author, 'opinion', 'Ini pendapat, bukan kabar.');
    await expect(house.app.get(EvidenceOffers).offer(caseId, author, source())).rejects.toMatchObject({
      code: 'case.ended',
    });
  });
});

describe('the weekly look at addresses', () => {
  const look = (evidenceId: string): Promise<void> =>
    house.db.transaction((tx) => house.app.get(CheckLinkHandler).handle(tx, { evidenceId }));
  const told = async (): Promise<number> =>
    (await house.app.get(Inbox).list(author, 1)).items.filter(({ kind }) => kind === 'page-changed').length;

  it('finds pages that changed or went, says whether the quotation stands, and tells once', async () => {
    const caseId = await held();
    const url = server.page('/berubah', PAGE(SAID));
    const captureId = await captured(caseId, url);
    await house.evidence.quote(caseId, author, captureId, quoting('air memenuhi baku mutu'));
    const id = (await sources(caseId)).evidence[0]?.id ?? '';
    const link = async () => (await sources(caseId)).evidence[0]?.link;
    expect(await link()).toBeNull();
    await look(id);
    expect(await link()).toMatchObject({ result: 'same', quoteStands: true });
    server.page('/berubah', PAGE(`${SAID} Ditambah keterangan baru.`));
    await look(id);
    expect(await link()).toMatchObject({ result: 'changed', quoteStands: true });
    await look(id);
    expect(await told()).toBe(1);
    server.page('/berubah', PAGE('Berita ini sudah diralat oleh redaksi.'));
    await look(id);
    expect(await link()).toMatchObject({ result: 'changed', quoteStands: false });
    server.on('/berubah', (_request, response) => response.writeHead(410).end());
    await look(id);
    expect(await link()).toMatchObject({ result: 'gone' });
    expect(await told()).toBe(2);
    server.redirect('/berubah', 'http://10.0.0.1/');
    await look(id);
    expect(await link()).toMatchObject({ result: 'unreachable' });
    const { links, checked } = await house.app.get(TroubledLinks).list(1);
    expect(links.items.map(({ caseId: of }) => of)).toContain(caseId);
    expect(checked).toBeGreaterThan(0);
    await house.evidence.remove(caseId, author, id);
    const after = await house.app.get(TroubledLinks).list(1);
    expect(after.links.items.map(({ caseId: of }) => of)).not.toContain(caseId);
  });

  it('is spread, so that no site is asked in a row', async () => {
    const caseId = await held();
    for (const name of ['Satu', 'Dua', 'Tiga'])
      await house.evidence.add(caseId, author, source({ publisher: name, url: `${server.url}/${name}` }));
    await house.db.transaction((tx) => house.app.get(CheckLinksHandler).handle(tx));
    const [row] = await house.db.query<{ count: number; seconds: number }[]>(
      `select count(*)::int as count, extract(epoch from max(run_at) - min(run_at))::int as seconds
       from jobs where name = 'evidence.check-link' and status = 'pending'`,
    );
    expect(row?.count).toBeGreaterThanOrEqual(2);
    expect(row?.seconds).toBeGreaterThanOrEqual(20 * ((row?.count ?? 0) - 1) - 1);
  });
});
