import { ArchiveService } from '../src/archive/index.js';
import {
  DraftComments,
  DraftHistory,
  DraftScratch,
  DraftTemplates,
  ScheduledPublication,
  withTemplate,
} from '../src/fact-finding/index.js';
import { BothRoles } from './both-roles.js';
import { draft, DeskHouse, SECOND_SOURCE, source } from './fact-finding-house.js';
import { eventually } from './support/index.js';

const soon = (ms: number): Date => new Date(Date.now() + ms);

describe('writing and reviewing', () => {
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

  const scheduled = (): ScheduledPublication => house.app.get(ScheduledPublication);
  const scratch = (): DraftScratch => house.app.get(DraftScratch);
  const comments = (): DraftComments => house.app.get(DraftComments);

  const open = (caseId: string) =>
    house.db.query<{ status: string; publishAt: Date | null }[]>(
      `select status, publish_at as "publishAt" from drafts where case_id = $1 order by id desc limit 1`,
      [caseId],
    );

  const answerOf = async (caseId: string) => {
    const [row] = await house.db.query<{ answerId: string | null }[]>(
      `select answer_id as "answerId" from cases where id = $1`,
      [caseId],
    );
    return row?.answerId ?? null;
  };

  describe('what is published', () => {
    it('carries the text to share and sources under the numbers that footnotes name, also when one was removed', async () => {
      const { caseId } = await house.written(author);
      const [first] = await house.db.query<{ id: string }[]>(
        `select id from evidence where case_id = $1 order by number limit 1`,
        [caseId],
      );
      await house.evidence.add(
        caseId,
        author,
        source({ publisher: 'Antara', url: 'https://contoh.id/antara' }),
      );
      await house.evidence.remove(caseId, author, first?.id ?? '');
      const words = draft({
        explanation: 'Airnya layak.[^2] Antara menulis sama.[^3]',
        shareText: 'Airnya aman.',
      });
      await house.drafts.save(caseId, author, 1, words);
      await house.drafts.askReview(caseId, author);
      await house.reviews.approve(caseId, editor, 2);
      const view = await house.app.get(ArchiveService).byId((await answerOf(caseId)) ?? '');
      expect(view.shareText).toBe('Airnya aman.');
      expect(view.sources.map(({ number, publisher }) => [number, publisher])).toEqual([
        [2, 'RRI Kupang'],
        [3, 'Antara'],
      ]);
      const page = await house.app.fetch(`/jawaban/${view.slug}`);
      const html = await page.text();
      expect(html).toContain('<sup><a href="#sumber-3">3</a></sup>');
      expect(html).toContain('id="sumber-3"');
      expect(html).toContain(encodeURIComponent('Airnya aman.'));
      const api = await house.app.fetch(`/api/v1/answers/${view.slug}`);
      expect(await api.json()).toMatchObject({
        shareText: 'Airnya aman.',
        sources: [{ number: 2 }, { number: 3 }],
      });
    });

    it('does not go to review while a footnote points at no source', async () => {
      const { caseId } = await house.written(author);
      await house.drafts.save(caseId, author, 1, draft({ explanation: 'Layak.[^7]' }));
      await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.blocked' });
    });

    it('is refused a longer text to share, and one that names somebody', async () => {
      const { caseId } = await house.written(author);
      await expect(
        house.drafts.save(caseId, author, 1, draft({ shareText: 'a'.repeat(601) })),
      ).rejects.toMatchObject({ fields: [{ field: 'shareText' }] });
      await house.drafts.save(caseId, author, 1, draft({ shareText: 'Hubungi 081234567890 sekarang' }));
      await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.blocked' });
    });
  });

  describe('an approval', () => {
    it('is worth nothing once a source has changed under it', async () => {
      const { caseId } = await house.underReview(author, true);
      expect(await house.reviews.approve(caseId, editor, 1)).toEqual({ published: false, missing: 1 });
      await house.drafts.takeBack(caseId, author);
      await house.evidence.add(caseId, author, source({ publisher: 'Blog', url: 'https://contoh.id/blog' }));
      await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.unchanged' });
      const draftId = await house.draftId(caseId);
      await house.db.query(`update drafts set status = 'in_review' where id = $1`, [draftId]);
      await house.db.query(
        `update cases set status = 'in_review', lease_holder = null, lease_until = null where id = $1`,
        [caseId],
      );
      expect(await house.reviews.approve(caseId, second, 1)).toEqual({ published: false, missing: 1 });
      await roles.refused(`update drafts set status = 'approved' where id = $1`, [draftId], /not approved/);
    });

    it('cannot be moved to other sources by whoever writes it', async () => {
      const { caseId } = await house.underReview(author);
      const draftId = await house.draftId(caseId);
      await house.db.query(
        `insert into reviews (draft_id, version, reviewer_id, decision, evidence_print) values ($1, 1, $2, 'approve', 'x')`,
        [draftId, editor],
      );
      const [row] = await house.db.query<{ print: string; real: string }[]>(
        `select evidence_print as print, case_evidence_print($2) as real from reviews where draft_id = $1`,
        [draftId, caseId],
      );
      expect(row?.print).toBe(row?.real);
    });

    it('given twice at once by one editor counts once', async () => {
      const { caseId } = await house.underReview(author, true);
      const both = await Promise.allSettled([
        house.reviews.approve(caseId, editor, 1),
        house.reviews.approve(caseId, editor, 1),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await house.status(caseId)).toBe('in_review');
    });

    it('given by two editors at once publishes once', async () => {
      const { caseId } = await house.underReview(author, true);
      const both = await Promise.all([
        house.reviews.approve(caseId, editor, 1),
        house.reviews.approve(caseId, second, 1),
      ]);
      expect(both.map(({ published }) => published).sort()).toEqual([false, true]);
      const [row] = await house.db.query<{ revisions: number }[]>(
        `select count(*)::int as revisions from answer_revisions r join answers a on a.id = r.answer_id where a.case_id = $1`,
        [caseId],
      );
      expect(row?.revisions).toBe(1);
    });

    it('and the draft being taken back at the same time: one of the two happens, whole', async () => {
      const { caseId } = await house.underReview(author);
      await Promise.allSettled([
        house.reviews.approve(caseId, editor, 1),
        house.drafts.takeBack(caseId, author),
      ]);
      const [state] = await open(caseId);
      const published = (await answerOf(caseId)) !== null;
      expect([state?.status, await house.status(caseId)]).toEqual(
        published ? ['published', 'published'] : ['writing', 'investigating'],
      );
    });

    it('and a source being removed at the same time: what is published is what was read', async () => {
      const { caseId } = await house.underReview(author);
      const [item] = await house.db.query<{ id: string }[]>(
        `select id from evidence where case_id = $1 limit 1`,
        [caseId],
      );
      const [approved, removed] = await Promise.allSettled([
        house.reviews.approve(caseId, editor, 1),
        roles.app.query(`update evidence set removed_at = now(), removed_by = $2 where id = $1`, [
          item?.id,
          author,
        ]),
      ]);
      expect(removed.status).toBe('rejected');
      expect(approved.status).toBe('fulfilled');
    });
  });

  describe('a publication at a set time', () => {
    async function waiting(ms: number, cityIsSubject = false): Promise<string> {
      const { caseId } = await house.underReview(author, cityIsSubject);
      if (cityIsSubject) await house.reviews.approve(caseId, second, 1);
      const approval = await house.reviews.approve(caseId, editor, 1, soon(ms));
      expect(approval).toMatchObject({ published: false, missing: 0 });
      return caseId;
    }

    it('happens by itself when the time has come, and not before', async () => {
      const caseId = await waiting(1_500);
      expect(await answerOf(caseId)).toBeNull();
      await scheduled().publishDue(house.db.manager, await house.draftId(caseId));
      expect(await answerOf(caseId)).toBeNull();
      await eventually(async () => {
        expect(await house.status(caseId)).toBe('published');
      });
    });

    it('cannot be brought forward by plain SQL, nor put before its approval', async () => {
      const caseId = await waiting(3_600_000);
      const draftId = await house.draftId(caseId);
      await roles.refused(
        `update drafts set status = 'published' where id = $1`,
        [draftId],
        /its time has not come/,
      );
      for (const client of roles.both) {
        await client.query('begin');
        await client.query(
          `insert into answers (slug, origin, publisher_id, publisher_is_city, case_id, first_published_at)
           select 'dini', 'city', id, true, $1, now() from publishers where is_city`,
          [caseId],
        );
        await expect(
          client.query(
            `insert into answer_revisions (answer_id, revision, title, claim, verdict, kind, scam, summary, explanation,
               kelurahan, share_text, draft_id)
             select a.id, 1, v.title, v.claim, v.verdict, v.kind, v.scam, v.summary, v.explanation, v.kelurahan,
               v.share_text, v.draft_id
             from answers a, draft_versions v where a.slug = 'dini' and v.draft_id = $1`,
            [draftId],
          ),
        ).rejects.toThrow(/its time has not come/);
        await client.query('rollback');
      }
      const other = await house.underReview(author);
      await roles.refused(
        `update drafts set publish_at = now() where id = $1`,
        [await house.draftId(other.caseId)],
        /drafts_schedule_is_approved/,
      );
    });

    it('does not happen after it was called off; the draft comes again only as a new version', async () => {
      const caseId = await waiting(700);
      await house.reviews.callOff(caseId, author);
      expect(await open(caseId)).toEqual([{ status: 'sent_back', publishAt: null }]);
      await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.unchanged' });
      await roles.refused(
        `update drafts set status = 'in_review' where id = $1`,
        [await house.draftId(caseId)],
        /was judged already/,
      );
      await eventually(async () => {
        const [job] = await house.db.query<{ done: boolean }[]>(
          `select status = 'done' as done from jobs where unique_key like $1`,
          [`publish:${await house.draftId(caseId)}:%`],
        );
        expect(job?.done).toBe(true);
      });
      expect(await answerOf(caseId)).toBeNull();
    });

    it('falls back to the reviewers when an approver no longer works here', async () => {
      const gone = await house.person('editor');
      const { caseId } = await house.underReview(author);
      await house.reviews.approve(caseId, gone, 1, soon(500));
      await house.db.query(`update staff set disabled_at = now() where id = $1`, [gone]);
      await eventually(async () => {
        expect((await open(caseId))[0]?.status).toBe('in_review');
      });
      expect(await answerOf(caseId)).toBeNull();
      expect(await house.reviews.approve(caseId, editor, 1)).toEqual({ published: true, missing: 0 });
    });

    it('and its being called off at the same moment: one of the two happens, whole', async () => {
      const caseId = await waiting(300);
      const draftId = await house.draftId(caseId);
      await eventually(async () => {
        const [row] = await house.db.query<{ due: boolean }[]>(
          `select publish_at <= now() or publish_at is null as due from drafts where id = $1`,
          [draftId],
        );
        expect(row?.due).toBe(true);
      });
      await Promise.allSettled([
        house.db.transaction((tx) => scheduled().publishDue(tx, draftId)),
        house.db.transaction((tx) => scheduled().publishDue(tx, draftId)),
        house.reviews.callOff(caseId, second),
      ]);
      const published = (await answerOf(caseId)) !== null;
      expect([(await open(caseId))[0]?.status, await house.status(caseId)]).toEqual(
        published ? ['published', 'published'] : ['sent_back', 'investigating'],
      );
    });

    it('can be put off or brought forward by an editor who wrote nothing of it', async () => {
      const caseId = await waiting(3_600_000);
      const later = soon(7_200_000);
      await expect(scheduled().setTime(caseId, author, later)).rejects.toMatchObject({
        code: 'review.own-work',
      });
      const finder = await house.person('fact-finder');
      await expect(scheduled().setTime(caseId, finder, later)).rejects.toMatchObject({
        code: 'review.not-editor',
      });
      await expect(house.reviews.callOff(caseId, finder)).rejects.toMatchObject({
        code: 'review.not-editor',
      });
      await expect(scheduled().setTime(caseId, second, soon(-1))).rejects.toMatchObject({
        code: 'review.time',
      });
      await scheduled().setTime(caseId, second, later);
      expect((await open(caseId))[0]?.publishAt).toEqual(later);
      await scheduled().setTime(caseId, second, null);
      expect(await house.status(caseId)).toBe('published');
    });

    it('of a correction ends when the answer is withdrawn meanwhile', async () => {
      const { caseId } = await house.underReview(author);
      await house.reviews.approve(caseId, editor, 1);
      await house.drafts.startCorrection(caseId, author);
      await house.drafts.save(caseId, author, 0, draft({ changeNote: 'Angka diperbaiki.' }));
      await house.drafts.askReview(caseId, author);
      await house.reviews.approve(caseId, editor, 1, soon(3_600_000));
      await expect(house.reviews.withdraw(caseId, second, 'Tanya 0812 3456 7890.')).rejects.toMatchObject({
        fields: [{ field: 'reason' }],
      });
      const both = await Promise.allSettled([
        house.reviews.withdraw(caseId, second, 'Sumbernya keliru.'),
        scheduled().setTime(caseId, editor, null),
      ]);
      expect(both[0].status).toBe('fulfilled');
      const view = await house.app.get(ArchiveService).byId((await answerOf(caseId)) ?? '');
      expect(view.withdrawnReason).toBe('Sumbernya keliru.');
      expect(['sent_back', 'published']).toContain((await open(caseId))[0]?.status);
    });
  });

  describe('working copies', () => {
    it('come back to their writer, and to nobody else', async () => {
      const { caseId } = await house.written(author);
      await scratch().keep(caseId, author, 1, draft({ title: 'Belum disimpan' }));
      const [mine, theirs] = await Promise.all([
        scratch().mine(caseId, author),
        scratch().mine(caseId, editor),
      ]);
      expect(mine).toMatchObject({ base: 1, content: { title: 'Belum disimpan' } });
      expect(theirs).toBeNull();
      await house.drafts.save(caseId, author, 1, draft({ title: 'Sudah disimpan' }));
      expect(await scratch().mine(caseId, author)).toBeNull();
    });

    it('say who else is writing and since when, and that somebody saved meanwhile', async () => {
      const { caseId } = await house.written(author);
      await scratch().keep(caseId, editor, 1, draft());
      const kept = await scratch().keep(caseId, author, 0, draft());
      expect(kept).toMatchObject({ newest: 1, others: [{ name: 'Orang 2' }] });
    });

    it('are kept for whoever has lost the case, and thrown away with the publication', async () => {
      const { caseId } = await house.written(author);
      await house.drafts.askReview(caseId, author);
      await scratch().keep(caseId, author, 1, draft({ title: 'Ditulis setelah diserahkan' }));
      expect((await scratch().mine(caseId, author))?.content.title).toBe('Ditulis setelah diserahkan');
      await house.reviews.approve(caseId, editor, 1);
      const rows = await house.db.query<unknown[]>(`select from draft_scratch where case_id = $1`, [caseId]);
      expect(rows).toEqual([]);
    });

    it('are forgotten after thirty untouched days', async () => {
      const { caseId } = await house.written(author);
      await scratch().keep(caseId, author, 1, draft());
      await house.db.query(
        `update draft_scratch set seen_at = now() - interval '31 days' where case_id = $1`,
        [caseId],
      );
      await house.db.transaction((tx) => scratch().sweep(tx));
      expect(await scratch().mine(caseId, author)).toBeNull();
    });
  });

  it('puts two writers together field by field, and says where one had to give way', async () => {
    const { caseId } = await house.ask(`kabar ${Date.now()} tentang banjir besar di Oesapa Barat tadi malam`);
    await house.leases.claim(caseId, author);
    const base = draft({ explanation: 'Satu dua tiga empat lima enam tujuh.', summary: 'Ringkas.' });
    await house.drafts.save(caseId, author, 0, base);
    const theirs = { ...base, explanation: 'SATU dua tiga empat lima enam tujuh.', verdict: 'MENYESATKAN' };
    await house.drafts.save(caseId, author, 1, theirs);
    const mine = {
      ...base,
      explanation: 'Satu dua tiga empat lima enam TUJUH.',
      verdict: 'BENAR',
      summary: 'Lain.',
    };
    await expect(house.drafts.save(caseId, author, 1, mine)).rejects.toMatchObject({ code: 'draft.changed' });
    const file = await house.db.query<{ id: string }[]>(`select id from drafts where case_id = $1`, [caseId]);
    const history = house.app.get(DraftHistory);
    const meanwhile = await history.meanwhile(
      {
        id: file[0]?.id ?? '',
        status: 'writing',
        revisionTarget: 1,
        publishAt: null,
        latest: versionOf(theirs),
      },
      1,
      mine,
    );
    expect(meanwhile?.merged).toMatchObject({
      explanation: 'SATU dua tiga empat lima enam TUJUH.',
      summary: 'Lain.',
      verdict: 'BENAR',
    });
    expect(meanwhile?.conflicts.map(({ field, clean }) => [field, clean])).toEqual([
      ['verdict', false],
      ['explanation', true],
    ]);
    await house.drafts.save(caseId, author, 2, meanwhile?.merged ?? mine);
  });

  describe('remarks on passages', () => {
    it('quote what stands in that version, and are settled by an author in a later one', async () => {
      const { caseId } = await house.underReview(author);
      const remark = { field: 'explanation', quote: 'tiga  titik', text: 'Titik mana?' };
      await expect(
        comments().add(caseId, editor, 1, { ...remark, quote: 'sembilan titik' }),
      ).rejects.toMatchObject({ code: 'comment.invalid', fields: [{ field: 'quote' }] });
      await comments().add(caseId, editor, 1, { ...remark, quote: '**tiga titik**' });
      const draftId = await house.draftId(caseId);
      const [remarked] = await comments().of(draftId);
      const id = remarked?.id ?? '';
      await comments().answer(caseId, author, id, 'Oesapa, Lasiana, Kelapa Lima.');
      await expect(comments().settle(caseId, author, id)).rejects.toMatchObject({
        code: 'comment.too-early',
      });
      await house.reviews.sendBack(caseId, editor, 1, 'Lihat catatan.');
      await house.drafts.save(
        caseId,
        author,
        1,
        draft({ explanation: 'Tiga titik: Oesapa, Lasiana, Kelapa Lima.' }),
      );
      await expect(comments().settle(caseId, editor, id)).rejects.toMatchObject({
        code: 'draft.not-author',
      });
      await comments().settle(caseId, author, id);
      const all = await comments().of(draftId);
      expect(all).toMatchObject([{ settledIn: 2, quote: '**tiga titik**' }, { parentId: id }]);
      await roles.refused(
        `update draft_comments set text = 'lain' where draft_id = $1`,
        [draftId],
        /append-only|permission/,
      );
      await roles.refused(`delete from draft_comments_settled`, [], /append-only|permission/);
    });
  });

  it('starts from templates without replacing what was typed', async () => {
    const templates = house.app.get(DraftTemplates);
    const [first] = await templates.list();
    if (!first) throw new Error('no template comes with the product');
    await expect(
      templates.save(editor, null, { ...first, verdict: 'SALAH', topic: '', name: first.name.toUpperCase() }),
    ).rejects.toMatchObject({ code: 'template.invalid' });
    const filled = withTemplate(draft({ summary: 'Punya saya', explanation: '' }), first);
    expect(filled).toMatchObject({ summary: 'Punya saya', explanation: first.explanation });
  });

  it('tells whoever waits: editors of a request, authors of the judgement', async () => {
    const { caseId } = await house.underReview(author);
    const kinds = async (staffId: string) => {
      const rows = await house.db.query<{ kind: string }[]>(
        `select kind from staff_notices where case_id = $1 and staff_id = $2 order by id`,
        [caseId, staffId],
      );
      return rows.map(({ kind }) => kind);
    };
    expect(await kinds(author)).toEqual([]);
    expect(await kinds(editor)).toEqual(['review-asked']);
    await house.reviews.sendBack(caseId, editor, 1, 'Kurang.');
    await house.drafts.save(caseId, author, 1, draft());
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, second, 2);
    expect(await kinds(author)).toEqual(['sent-back', 'approved']);
  });

  it('keeps the second source independent: one is not enough for a verdict', async () => {
    const { caseId } = await house.ask(`kabar lain ${Date.now()} soal harga beras di pasar Naikoten`);
    await house.leases.claim(caseId, author);
    await house.evidence.add(caseId, author, SECOND_SOURCE);
    await house.drafts.save(caseId, author, 0, draft());
    await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.blocked' });
  });
});

const emptyContent = () => ({
  ...{ title: '', claim: '', verdict: null, kind: null, scam: false, summary: '', explanation: '' },
  ...{ shareText: null, topics: [], kelurahan: [], circulating: null, changeNote: null },
});

const contentOf = ({ title, claim, summary, explanation }: ReturnType<typeof draft>) => ({
  ...{ title, claim, summary, explanation, verdict: 'MENYESATKAN' as const, kind: 'fabricated' as const },
  ...{ topics: ['kesehatan', 'air bersih'], kelurahan: ['Oesapa' as const] },
});

const versionOf = (typed: ReturnType<typeof draft>) => ({
  ...emptyContent(),
  ...contentOf(typed),
  ...{ version: 2, authorId: '', authorName: '', createdAt: new Date() },
});
