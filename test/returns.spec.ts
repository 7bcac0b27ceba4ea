import { Publishing, ProofCheck } from '../src/archive/index.js';
import { readProof } from '../src/proof/index.js';
import { BothRoles } from './both-roles.js';
import { draft, DeskHouse } from './fact-finding-house.js';
import { Mailbox } from './mailbox.js';
import { eventually } from './support/index.js';

const ASKER = 'penanya@warga.test';
const SECRET = 'nama kenari yang tidak boleh tampil';
const REASON = 'Memuat nama seorang warga yang tidak terkait.';
const NOTE = 'Nama warga dihapus; pemeriksaannya diulang.';

/** What everybody may find an answer at. */
const PLACES = ['/arsip', '/arsip/feed.atom', '/data/perubahan.jsonl', '/sitemap.xml', '/koreksi'];

let house: DeskHouse;
let mailbox: Mailbox;
let roles: BothRoles;
let team: Awaited<ReturnType<DeskHouse['team']>>;
let caseId: string;
let slug: string;

const read = async (path: string, status = 200): Promise<string> => {
  const reply = await house.app.fetch(path);
  expect([path, reply.status]).toEqual([path, status]);
  return reply.text();
};
/** Everything that was ordered has been done. */
const quiet = () =>
  eventually(async () => {
    const waiting = await house.db.query<{ name: string }[]>(
      `select name from jobs where status <> 'done' and run_at <= now()`,
    );
    expect(waiting).toEqual([]);
  });
const letters = async (): Promise<string[]> => {
  await quiet();
  return mailbox.to(ASKER).map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1] ?? mail);
};
const judge = (version: number, by = team.editor) => house.reviews.approve(caseId, by, version);
async function handIn(base: number, change = {}): Promise<void> {
  await house.drafts.save(caseId, team.author, base, draft({ changeNote: NOTE, ...change }));
  await house.drafts.askReview(caseId, team.author);
}

beforeAll(async () => {
  mailbox = new Mailbox();
  house = await DeskHouse.open({ SMTP_URL: await mailbox.open(), PUBLIC_URL: 'http://kabashoax.test' });
  roles = await BothRoles.connect(house.app.database);
  team = await house.team();
  ({ caseId } = await house.ask('Apakah air PDAM di Oesapa beracun sejak Senin kemarin?', ASKER));
  await house.leases.claim(caseId, team.author);
  await house.cases.describe(caseId, team.author, 'Air PDAM di Oesapa beracun', true);
  for (const publisher of ['Pos Kupang', 'RRI Kupang'])
    await house.evidence.add(caseId, team.author, {
      ...{ type: 'media', publisher, title: 'Hasil uji', url: '', isPrimaryOfficial: false },
      ...{ captureText: 'Air memenuhi baku mutu di ketiga titik.', quote: 'Air memenuhi baku mutu' },
    });
  await handIn(0, { summary: `Hasil uji baik, kata ${SECRET}.` });
  await judge(1);
  await judge(1, team.second);
  [{ slug } = { slug: '' }] = await house.db.query<{ slug: string }[]>(`select slug from answers`);
});
afterAll(async () => {
  await roles.close();
  await house.close();
  await mailbox.close();
});

describe('an answer that was withdrawn', () => {
  it('keeps 410 with its reason while it is worked on again, and what was approved before brings nothing back', async () => {
    await house.drafts.startCorrection(caseId, team.author);
    await handIn(0);
    await judge(1);
    await house.reviews.withdraw(caseId, team.editor, REASON);
    expect(await house.status(caseId)).toBe('correcting');
    await expect(judge(1, team.second)).rejects.toMatchObject({ code: 'case.illegal-move' });
    await expect(house.drafts.askReview(caseId, team.author)).rejects.toMatchObject({
      code: 'draft.unchanged',
    });
    await handIn(1);
    await expect(judge(2, team.author)).rejects.toMatchObject({ code: 'review.own-work' });
    expect(await judge(2)).toMatchObject({ published: false, missing: 1 });
    const page = await read(`/jawaban/${slug}`, 410);
    expect(page).toContain(REASON);
    expect(page).not.toContain(SECRET);
  });

  it('comes back in no way but by a revision that others have approved, whoever writes to the tables', async () => {
    const back = 'update answers set withdrawn_at = null, withdrawn_reason = null';
    await roles.refused(back, [], /comes back with a new revision alone/);
    await roles.refused(`${back}, current_revision = 2`, [], /answers_current_revision|foreign key/);
    await roles.refused(
      'update answers set current_revision = 2',
      [],
      /comes back with a new revision alone/,
    );
    await roles.refused(
      `insert into answer_revisions (answer_id, revision, title, claim, verdict, kind, scam, summary, explanation,
         change_note, draft_id)
       select id, 2, 'Judul', 'Klaim', 'SALAH', 'fabricated', false, 'Ringkas', 'Jelas', 'x', $1 from answers`,
      [await house.draftId(caseId)],
      /the draft is not approved/,
    );
    for (const sql of [
      `update answer_withdrawals set reason = 'Lain.'`,
      'delete from answer_withdrawals',
      'truncate answer_withdrawals',
      `insert into answer_withdrawals select id, 1, now(), 'Tidak pernah.' from answers`,
    ])
      await roles.refused(sql, [], /append-only|permission denied|is written by withdrawals alone/);
    await roles.owner.query('update answers set taken_down = 0');
    expect(await house.db.query(`select taken_down from answers`)).toEqual([{ taken_down: 1 }]);
    await read(`/jawaban/${slug}`, 410);
  });

  it('counts no approval from before the withdrawal, also where the desk is passed by', async () => {
    const approved = async () =>
      (
        await house.db.query<{ is: boolean }[]>(
          `select case_evidence_print(d.case_id) = r.evidence_print as is from reviews r join drafts d on d.id = r.draft_id
         where d.case_id = $1 order by r.id`,
          [caseId],
        )
      ).map(({ is }) => is);
    expect(await approved()).toEqual([false, false, false, true]);
  });

  it('stands again at its address, and tells when and why it was away', async () => {
    expect(await judge(2, team.second)).toMatchObject({ published: true });
    const page = await read(`/jawaban/${slug}`);
    expect(page).toContain(REASON);
    expect(page).toContain(NOTE);
    expect(page).toContain('Jawaban ditarik');
    expect(page).not.toContain(SECRET);
    expect(page).not.toContain('/revisi/2/perubahan');
    const api = JSON.parse(await read(`/api/v1/answers/${slug}`)) as object;
    expect(api).toMatchObject({
      revision: 2,
      revisions: [{ revision: 2, changeNote: NOTE }],
      withdrawals: [{ revision: 1, reason: REASON }],
    });
  });

  it('never shows again what was taken down', async () => {
    for (const path of ['/revisi/1', '/revisi/2/perubahan', '/revisi/1/bukti.json']) {
      const gone = await read(`/jawaban/${slug}${path}`, 410);
      expect([path, gone.includes(REASON), gone.includes(SECRET)]).toEqual([path, true, false]);
    }
    expect(await read(`/jawaban/${slug}/revisi/1`, 410)).toContain(`href="/jawaban/${slug}"`);
    for (const path of PLACES) expect([path, (await read(path)).includes(SECRET)]).toEqual([path, false]);
    expect(await read('/arsip/feed.atom')).toContain('kini terbit kembali (revisi 2)');
    const list = await read('/koreksi');
    expect(list).toContain('Terbit kembali setelah ditarik');
    expect(list).toContain(REASON);
    expect(list).not.toContain('/revisi/1"');
  });

  it('is signed with its withdrawal before it; the old card is no longer good, the new one is', async () => {
    expect((await house.app.get(ProofCheck).run([])).problems).toEqual([]);
    const proof = readProof(await read(`/jawaban/${slug}/bukti.json`));
    expect(proof.statement).toMatchObject({ revision: 2, withdrawals: [{ revision: 1, reason: REASON }] });
    const codes = await house.db.query<{ code: string }[]>(
      `select code from proof_statements where type = 'revision' order by revision`,
    );
    const [old = '', now = ''] = await Promise.all(codes.map(({ code }) => read(`/verifikasi?kode=${code}`)));
    expect(old).toContain('Jawaban ini sudah ditarik');
    expect(old).toContain('jawaban baru sudah terbit');
    expect(now).not.toContain('sudah ditarik');
    const log = await read('/data/log');
    expect(log).toContain(`href="/jawaban/${slug}"`);
    await roles.refused(
      `insert into proof_statements (type, slug, statement, statement_hash, key_id, jws)
       select type, slug, statement, statement_hash, key_id, jws from proof_statements where type = 'withdrawal'`,
      [],
      /has not withdrawn that/,
    );
  });

  it('tells everybody who asked of each step, and can be withdrawn again', async () => {
    expect(await letters()).toMatchObject([
      expect.stringContaining('Jawaban: '),
      expect.stringContaining('telah ditarik'),
      expect.stringContaining('Jawaban terbit kembali: '),
    ]);
    await house.reviews.withdraw(caseId, team.editor, 'Sumbernya ditarik penerbitnya.');
    expect(await read(`/jawaban/${slug}`, 410)).toContain('Sumbernya ditarik');
    expect(await read(`/jawaban/${slug}/revisi/1`, 410)).toContain(REASON);
    expect((await house.app.get(ProofCheck).run([])).problems).toEqual([]);
    expect(await letters()).toHaveLength(4);
    await expect(
      house.db.transaction((tx) => house.app.get(Publishing).withdraw(tx, caseId, 'Dua kali.')),
    ).rejects.toMatchObject({ code: 'answer.not-visible' });
  });
});
