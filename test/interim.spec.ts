import { InterimReader, InterimStatements } from '../src/fact-finding/index.js';
import { MatchingService } from '../src/matching/index.js';
import { BothRoles } from './both-roles.js';
import { DeskHouse, source, strange } from './fact-finding-house.js';

const WORDS = 'Tim sedang memeriksa kabar ini. BPBD meminta warga menunggu pengumuman resmi.';

describe('the interim statement', () => {
  let house: DeskHouse;
  let roles: BothRoles;
  let author: string;
  let editor: string;
  let second: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    roles = await BothRoles.connect(house.app.database);
    ({ author, editor, second } = await house.team());
  });

  afterAll(async () => {
    await roles.close();
    await house.close();
  });

  const interims = (): InterimStatements => house.app.get(InterimStatements);
  const reader = (): InterimReader => house.app.get(InterimReader);

  async function held(cityIsSubject = false): Promise<{ caseId: string; code: string; text: string }> {
    const text = strange();
    const asked = await house.ask(text);
    await house.leases.claim(asked.caseId, author);
    if (cityIsSubject) await house.cases.describe(asked.caseId, author, 'Walikota memungut iuran', true);
    return { ...asked, text };
  }

  const newest = async (caseId: string): Promise<string> => (await reader().desk(caseId)).newest?.id ?? '';

  async function proposed(cityIsSubject = false) {
    const asked = await held(cityIsSubject);
    await interims().propose(asked.caseId, author, { text: WORDS, sourceId: '' });
    return { ...asked, id: await newest(asked.caseId) };
  }

  /** Everything that somebody outside can read about a question. */
  async function outside(code: string, text: string): Promise<string> {
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const replies = [
      await house.app.fetch('/'),
      await house.app.fetch('/arsip'),
      await house.app.fetch(`/tiket/${code}`),
      await house.app.fetch('/api/v1/tickets', { ...json, body: JSON.stringify({ code }) }),
      await house.app.fetch('/api/v1/match', { ...json, body: JSON.stringify({ text }) }),
    ];
    const match = await house.app.get(MatchingService).match(WORDS, { limit: 5 });
    const bodies = await Promise.all(replies.map((reply) => reply.text()));
    return [...bodies, JSON.stringify(match)].join('\n');
  }

  it('is nowhere before somebody else has approved it, and then on ticket, programme interface, home page and archive', async () => {
    const { caseId, code, text, id } = await proposed();
    expect(await outside(code, text)).not.toContain('BPBD meminta');
    expect(await interims().approve(caseId, editor, id)).toBe(0);
    const shown = await outside(code, text);
    expect(shown.split('BPBD meminta').length - 1).toBe(4);
    expect(shown).toContain('belum selesai diperiksa');
    for (const path of ['/arsip/feed.atom', '/data/perubahan.jsonl', '/v1alpha1/claims:search?query=BPBD'])
      expect(await (await house.app.fetch(path)).text()).not.toContain('BPBD meminta');
    expect(shown).toContain('Belum dikonfirmasi pihak resmi.');
    expect(shown).toContain('"confirmed":false');
  });

  it('names the official source it rests on, which must be one of its case', async () => {
    const { caseId } = await held();
    await house.evidence.add(caseId, author, source({ type: 'official', publisher: 'BPBD Kota Kupang' }));
    await house.evidence.add(caseId, author, source({ publisher: 'Pos Kupang', url: 'https://contoh.id/2' }));
    const rows = await house.db.query<{ id: string; type: string }[]>(
      `select id, type from evidence where case_id = $1`,
      [caseId],
    );
    const idOf = (type: string) => rows.find((row) => row.type === type)?.id ?? '';
    for (const sourceId of [idOf('media'), 'bukan-id'])
      await expect(interims().propose(caseId, author, { text: WORDS, sourceId })).rejects.toMatchObject({
        fields: [{ field: 'sourceId' }],
      });
    await roles.refused(
      `insert into interim_statements (case_id, revision, author_id, text, source_id) values ($1, 1, $2, 'a', $3)`,
      [caseId, author, idOf('media')],
      /not an official source/,
    );
    await interims().propose(caseId, author, { text: WORDS, sourceId: idOf('official') });
    await interims().approve(caseId, editor, await newest(caseId));
    expect((await reader().forCase(caseId))?.source?.publisher).toBe('BPBD Kota Kupang');
    await house.evidence.remove(caseId, author, idOf('official'));
    expect((await reader().forCase(caseId))?.source).toBeNull();
  });

  it('is judged by nobody who wrote one for this case, by no fact-finder, and by nobody who left', async () => {
    const { caseId, id } = await proposed();
    const finder = await house.person('fact-finder');
    const gone = await house.person('editor');
    await house.db.query(`update staff set disabled_at = now() where id = $1`, [gone]);
    await expect(interims().approve(caseId, author, id)).rejects.toMatchObject({ code: 'review.own-work' });
    await expect(interims().approve(caseId, finder, id)).rejects.toMatchObject({ code: 'review.not-editor' });
    await expect(interims().approve(caseId, gone, id)).rejects.toMatchObject({ code: 'review.not-editor' });
    const insert = `insert into interim_reviews (statement_id, reviewer_id, decision) values ($1, $2, 'approve')`;
    await roles.refused(insert, [id, author], /nobody reviews what they wrote/);
    for (const who of [finder, gone]) await roles.refused(insert, [id, who], /only an active editor/);
    await roles.refused(
      `insert into interim_shown (statement_id, approvals) values ($1, 9)`,
      [id],
      /not approved by enough/,
    );
  });

  it('needs two approvals where the city itself is the subject, also when that is found out later', async () => {
    const { caseId, id } = await proposed(true);
    expect(await interims().approve(caseId, editor, id)).toBe(1);
    expect(await reader().forCase(caseId)).toBeNull();
    await roles.refused(
      `insert into interim_shown (statement_id, approvals) values ($1, 2)`,
      [id],
      /not approved by enough/,
    );
    expect(await interims().approve(caseId, second, id)).toBe(0);
    expect((await reader().forCase(caseId))?.text).toBe(WORDS);

    const later = await proposed();
    await interims().approve(later.caseId, editor, later.id);
    await house.cases.describe(later.caseId, author, 'Walikota memungut iuran', true);
    expect(await reader().forCase(later.caseId)).toBeNull();
  });

  it('is shown once when two editors approve at the same time', async () => {
    const { caseId, id } = await proposed();
    const both = await Promise.allSettled([
      interims().approve(caseId, editor, id),
      interims().approve(caseId, second, id),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await reader().forCase(caseId))?.text).toBe(WORDS);
  });

  it('stays as it was while a new one is judged; what was sent back is never shown', async () => {
    const { caseId, id } = await proposed();
    await interims().approve(caseId, editor, id);
    await interims().propose(caseId, author, { text: 'Tulisan kedua.', sourceId: '' });
    expect((await reader().forCase(caseId))?.text).toBe(WORDS);
    const next = await newest(caseId);
    await interims().sendBack(caseId, editor, next, 'Terlalu pendek.');
    await expect(interims().approve(caseId, second, next)).rejects.toMatchObject({ code: 'interim.changed' });
    await roles.refused(
      `insert into interim_shown (statement_id, approvals) values ($1, 1)`,
      [next],
      /does not stand/,
    );
    await interims().propose(caseId, author, { text: 'Tulisan ketiga.', sourceId: '' });
    await expect(interims().approve(caseId, second, next)).rejects.toMatchObject({ code: 'interim.changed' });
    await interims().approve(caseId, second, await newest(caseId));
    expect((await reader().forCase(caseId))?.text).toBe('Tulisan ketiga.');
  });

  it('when taken back leaves its reason and date, and comes back by no hand', async () => {
    const { caseId, code, id } = await proposed();
    const finder = await house.person('fact-finder');
    await interims().approve(caseId, editor, id);
    await expect(interims().takeBack(caseId, finder, 'Keliru.')).rejects.toMatchObject({
      code: 'review.not-editor',
    });
    await expect(interims().takeBack(caseId, second, 'Tanya ke 0812 3456 7890.')).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    });
    await interims().takeBack(caseId, second, 'Nama tempatnya keliru.');
    const page = await (await house.app.fetch(`/tiket/${code}`)).text();
    expect(page).toContain('Nama tempatnya keliru.');
    expect(page).not.toContain('BPBD meminta');
    expect(await reader().newest(100)).not.toContainEqual(expect.objectContaining({ caseId }));
    await roles.refused(`delete from interim_ended where statement_id = $1`, [id], /append-only|permission/);
  });

  it('is rewritten by nobody', async () => {
    const { caseId, id } = await proposed();
    await interims().approve(caseId, editor, id);
    for (const sql of [
      `update interim_statements set text = 'Lain' where id = $1`,
      `delete from interim_statements where id = $1`,
      `update interim_reviews set decision = 'approve' where statement_id = $1`,
      `delete from interim_shown where statement_id = $1`,
    ])
      await roles.refused(sql, [id], /append-only|permission denied/);
  });

  it('gives way to the answer, and there is none for a case that was answered', async () => {
    const { caseId } = await house.written(author);
    await interims().propose(caseId, author, { text: WORDS, sourceId: '' });
    await interims().approve(caseId, editor, await newest(caseId));
    await house.drafts.askReview(caseId, author);
    expect((await reader().forCase(caseId))?.text).toBe(WORDS);
    await house.reviews.approve(caseId, editor, 1);
    expect(await reader().forCase(caseId)).toBeNull();
    await house.drafts.startCorrection(caseId, author);
    await expect(interims().propose(caseId, author, { text: WORDS, sourceId: '' })).rejects.toMatchObject({
      code: 'interim.closed',
    });
    await roles.refused(
      `insert into interim_statements (case_id, revision, author_id, text) values ($1, 2, $2, 'a')`,
      [caseId, author],
      /answered or closed/,
    );
  });

  it('is not written by whoever does not hold the case, names nobody, and is short', async () => {
    const { caseId } = await held();
    await expect(interims().propose(caseId, editor, { text: WORDS, sourceId: '' })).rejects.toMatchObject({
      code: 'case.not-held',
    });
    for (const text of ['', 'a'.repeat(601), 'Hubungi 081234567890'])
      await expect(interims().propose(caseId, author, { text, sourceId: '' })).rejects.toMatchObject({
        code: 'interim.invalid',
      });
  });
});
