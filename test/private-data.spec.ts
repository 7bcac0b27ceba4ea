import { DataSource } from 'typeorm';
import { ArchiveService } from '../src/archive/index.js';
import { CaseDesk } from '../src/fact-finding/index.js';
import { ACCESS } from '../src/staff/access.js';
import { StaffService } from '../src/staff/index.js';
import { DeskHouse, draft, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { Browser } from './staff-browser.js';
import { asOperator } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';
const NIK = '5371011708900001';
const PHONE = '081339123456';
const ACCOUNT = '1234567890';
const SECRETS = [NIK, PHONE, ACCOUNT, '81339123456'];
const forward = (): string =>
  `${strange()} Waspada, NIK ${NIK} dipakai. Transfer ke BCA ${ACCOUNT} a.n. Maria, WA ${PHONE}.`;

describe('private data in what residents send', () => {
  let house: DeskHouse;
  let finder: Browser;
  let author: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    const email = 'pencari@kupang.test';
    const member = { email, name: 'Pencari', role: 'fact-finder' as const, password: PASSWORD };
    await house.app.get(StaffService).create(member);
    finder = new Browser(house.app.url);
    await finder.signIn(email, PASSWORD);
    author = await house.person('fact-finder');
  });

  afterAll(() => house.close());

  const questionOf = async (caseId: string): Promise<string> => {
    const [row] = await house.db.query<{ id: string }[]>(`select id from questions where case_id = $1`, [
      caseId,
    ]);
    return row?.id ?? '';
  };

  it('stays as it was written, but neither the claim nor the desk shows it', async () => {
    const text = `${forward()} https://wa.me/62${PHONE.slice(1)}`;
    const { caseId } = await house.ask(text);
    const [row] = await house.db.query<{ claim: string; text: string }[]>(
      `select c.claim, q.text from cases c join questions q on q.case_id = c.id where c.id = $1`,
      [caseId],
    );
    expect(row?.text).toBe(text);
    expect(row?.claim).toContain('[NIK disamarkan]');
    for (const path of [`/meja/kasus/${caseId}`, '/meja?daftar=all']) {
      const page = await (await finder.get(path)).text();
      for (const secret of SECRETS) expect(page).not.toContain(secret);
    }
    const page = await (await finder.get(`/meja/kasus/${caseId}`)).text();
    expect(page).toContain('[nomor telepon disamarkan …456]');
  });

  it('is opened one question at a time, and every look leaves a line', async () => {
    const { caseId } = await house.ask(forward());
    const other = await house.ask(strange());
    const id = await questionOf(caseId);
    const opened = await finder.submit(`/meja/kasus/${caseId}/pertanyaan/${id}/buka`);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(await opened.text()).toContain(`BCA ${ACCOUNT}`);
    expect(await (await finder.get(`/meja/kasus/${caseId}`)).text()).not.toContain(ACCOUNT);
    const lines = await house.db.query<{ detail: object }[]>(
      `select detail from audit_entries where act = 'question.revealed' and subject_id = $1`,
      [caseId],
    );
    expect(lines).toEqual([{ detail: { question: id } }]);
    expect((await finder.submit(`/meja/kasus/${other.caseId}/pertanyaan/${id}/buka`)).status).toBe(404);
    expect((await finder.post(`/meja/kasus/${caseId}/pertanyaan/${id}/buka`, {})).status).toBe(403);
    const stranger = new Browser(house.app.url);
    expect(
      await (await stranger.post(`/meja/kasus/${caseId}/pertanyaan/${id}/buka`, {})).text(),
    ).not.toContain(ACCOUNT);
  });

  async function ready(changes: Parameters<typeof draft>[0], evidence = {}): Promise<string> {
    const { caseId } = await house.ask(forward());
    await house.leases.claim(caseId, author);
    await house.cases.describe(caseId, author, 'Uang bantuan diminta lewat transfer', false);
    await house.evidence.add(caseId, author, source(evidence));
    await house.evidence.add(caseId, author, SECOND_SOURCE);
    await house.drafts.save(caseId, author, 0, draft(changes));
    return caseId;
  }

  it.each([
    ['a NIK, even as a warning of fraud', { scam: true, explanation: `Korban ber-NIK ${NIK}.` }],
    ['a bank card, even as a warning of fraud', { scam: true, summary: 'Kartu 5555555555554444.' }],
    ['a telephone number of somebody', { summary: `Hubungi ${PHONE}.` }],
    ['an account of somebody in the title', { title: `Rekening BCA ${ACCOUNT} milik Maria` }],
    ['a plate in the claim', { claim: 'Mobil DH 1234 AB menculik anak' }],
    ['a number in the text that is indexed', { circulating: `Kirim ke BRI ${ACCOUNT}` }],
  ])('blocks a draft that holds %s', async (_, changes) => {
    const caseId = await ready(changes);
    await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.blocked' });
    expect((await house.app.get(CaseDesk).writing(caseId)).blockers).toEqual(['private-data']);
  });

  it('blocks a draft whose evidence quotes it', async () => {
    const captureText = `Maria, NIK ${NIK}, berkata bahwa air memenuhi baku mutu.`;
    const caseId = await ready({}, { captureText, quote: captureText });
    await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.blocked' });
  });

  it('lets a warning of fraud name the number and the account of the fraudster', async () => {
    const explanation = `Jangan transfer ke BCA 9876543210; pelaku memakai 081999888777. Lapor 110.`;
    const caseId = await ready({ scam: true, explanation });
    await house.drafts.askReview(caseId, author);
    const { published } = await house.reviews.approve(caseId, await house.person('editor'), 1);
    expect(published).toBe(true);
  });

  it('is refused at the last door too, whatever has been approved', async () => {
    const caseId = await ready({});
    await house.drafts.askReview(caseId, author);
    await asOperator(house.app.database, (owner) =>
      owner.transaction(async (tx) => {
        await tx.query(`set local session_replication_role = replica`);
        await tx.query(`update evidence set title = $2 where case_id = $1`, [caseId, `Daftar NIK ${NIK}`]);
      }),
    );
    await expect(house.reviews.approve(caseId, await house.person('editor'), 1)).rejects.toMatchObject({
      code: 'draft.private-data',
    });
    expect(await house.status(caseId)).toBe('in_review');
  });

  it('appears in no public answer: page, interface, document or structured data', async () => {
    const text = `${forward()} https://wa.me/62${PHONE.slice(1)}`;
    const { caseId } = await house.ask(text);
    await house.leases.claim(caseId, author);
    await house.cases.describe(caseId, author, 'Bantuan diminta lewat transfer', false);
    await house.evidence.add(caseId, author, source());
    await house.evidence.add(caseId, author, SECOND_SOURCE);
    const circulating = `Transfer ke BCA ${ACCOUNT}, WA ${PHONE} untuk mendapat bantuan wali kota`;
    await house.drafts.save(caseId, author, 0, draft({ scam: true, circulating }));
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, await house.person('editor'), 1);
    const [row] = await house.app.get(DataSource).query<{ id: string; links: string[] }[]>(
      `select a.id, r.circulating_links as links from answers a join answer_revisions r on r.answer_id = a.id
         where a.case_id = $1`,
      [caseId],
    );
    expect(row?.links).toEqual([]);
    const { slug } = await house.app.get(ArchiveService).byId(row?.id ?? '');
    const open = Object.entries(ACCESS)
      .filter(
        ([route, access]) => access === 'public' && /^GET [^:*]*$/.test(route) && !route.includes('/meja'),
      )
      .map(([route]) => route.slice(4));
    const asked = encodeURIComponent(`bantuan transfer ${ACCOUNT}`);
    const paths = [
      ...[...open, ...open.filter((path) => !/^\/(api|health|aset)/.test(path)).map((path) => `/en${path}`)],
      ...[`/jawaban/${slug}`, `/en/jawaban/${slug}`, `/api/v1/answers/${slug}`],
      ...['/arsip?q=bantuan+transfer', '/api/v1/answers?q=bantuan+transfer'],
    ];
    for (const path of paths) {
      const body = await (await house.app.fetch(path)).text();
      for (const secret of SECRETS) expect([path, body.includes(secret)]).toEqual([path, false]);
    }
    const found = await (await house.app.fetch(`/api/v1/answers?q=${asked}`)).text();
    for (const secret of [NIK, PHONE]) expect(found).not.toContain(secret);
    const match = await house.app.fetch('/api/v1/match', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Transfer untuk mendapat bantuan wali kota' }),
    });
    const matched = await match.text();
    expect(matched).toContain(slug);
    for (const secret of SECRETS) expect(matched).not.toContain(secret);
  });
});
