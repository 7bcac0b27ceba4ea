import { BothRoles } from './both-roles.js';
import { draft, DeskHouse, SECOND_SOURCE, source, strange } from './fact-finding-house.js';

const REFUSED =
  /append-only|permission denied|drafts|reviews|cases|evidence|answer_|violates|nobody|editor|cannot go/;

describe('the rules of trust, by the services and by plain SQL', () => {
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

  const refused = (sql: string, values: unknown[], reason = REFUSED): Promise<void> =>
    roles.refused(sql, values, reason);

  /** A published-looking revision put in by hand, as whoever holds the application's password would. */
  async function forge(
    caseId: string,
    draftId: string | null,
    changes: Record<string, unknown> = {},
  ): Promise<void> {
    const words = {
      title: 'Air PDAM di Oesapa tidak beracun',
      claim: 'Air PDAM di Oesapa beracun sejak Senin',
      summary: 'Pemeriksaan laboratorium menunjukkan air memenuhi baku mutu.',
      explanation: 'Hasil uji **tiga titik** menunjukkan air layak.',
      kelurahan: ['Oesapa'],
      ...changes,
    };
    for (const client of roles.both) {
      await client.query('begin');
      const { rows } = await client.query<{ id: string }>(
        `insert into answers (slug, origin, publisher_id, publisher_is_city, case_id, first_published_at)
         select 'palsu', 'city', id, true, $1, now() from publishers where is_city returning id`,
        [caseId],
      );
      await expect(
        client.query(
          `insert into answer_revisions
             (answer_id, revision, title, claim, verdict, kind, scam, summary, explanation, kelurahan, draft_id)
           values ($1, 1, $2, $3, 'SALAH', 'fabricated', false, $4, $5, $6, $7)`,
          [rows[0]?.id, words.title, words.claim, words.summary, words.explanation, words.kelurahan, draftId],
        ),
      ).rejects.toThrow(/answer_revisions:/);
      await client.query('rollback');
    }
  }

  describe('four eyes', () => {
    it('lets nobody approve what they wrote, even as an editor', async () => {
      const { caseId } = await house.underReview(author);
      await expect(house.reviews.approve(caseId, author, 1)).rejects.toThrow('orang lain');
      await refused(
        `insert into reviews (draft_id, version, reviewer_id, decision) values ($1, 1, $2, 'approve')`,
        [await house.draftId(caseId), author],
        /nobody reviews what they wrote/,
      );
    });

    it('lets no fact-finder approve anything', async () => {
      const { caseId } = await house.underReview(author);
      const finder = await house.person('fact-finder');
      await expect(house.reviews.approve(caseId, finder, 1)).rejects.toThrow('penyunting');
      await refused(
        `insert into reviews (draft_id, version, reviewer_id, decision) values ($1, 1, $2, 'approve')`,
        [await house.draftId(caseId), finder],
        /only an active editor/,
      );
    });

    it('lets nobody approve who no longer works here', async () => {
      const { caseId } = await house.underReview(author);
      const gone = await house.person('editor');
      await house.db.query(`update staff set disabled_at = now() where id = $1`, [gone]);
      await expect(house.reviews.approve(caseId, gone, 1)).rejects.toThrow('penyunting');
      await refused(
        `insert into reviews (draft_id, version, reviewer_id, decision) values ($1, 1, $2, 'approve')`,
        [await house.draftId(caseId), gone],
        /only an active editor/,
      );
    });

    it('never sets a draft to approved or published by hand', async () => {
      const { caseId } = await house.underReview(author);
      const draftId = await house.draftId(caseId);
      await refused(`update drafts set status = 'approved' where id = $1`, [draftId], /not approved/);
      await refused(
        `update drafts set status = 'published' where id = $1`,
        [draftId],
        /cannot go|not approved/,
      );
      await refused(`insert into drafts (case_id, revision_target, status) values ($1, 1, 'approved')`, [
        caseId,
      ]);
    });

    it('puts no revision of the city into the archive without an approved draft', async () => {
      const { caseId } = await house.underReview(author);
      await forge(caseId, await house.draftId(caseId));
      await forge(caseId, null);
    });

    it('publishes only the very words that were approved', async () => {
      const { caseId } = await house.underReview(author);
      const draftId = await house.draftId(caseId);
      await house.db.query(
        `insert into reviews (draft_id, version, reviewer_id, decision) values ($1, 1, $2, 'approve')`,
        [draftId, editor],
      );
      await house.db.query(`update drafts set status = 'approved' where id = $1`, [draftId]);
      for (const field of ['title', 'claim', 'summary', 'explanation'])
        await forge(caseId, draftId, { [field]: 'Kata-kata yang tidak pernah ditinjau' });
      await forge(caseId, draftId, { kelurahan: ['Alak'] });
    });

    it('lets no source and no topic in with the approved words that was not reviewed with them', async () => {
      const { caseId } = await house.underReview(author);
      const draftId = await house.draftId(caseId);
      await house.db.query(
        `insert into reviews (draft_id, version, reviewer_id, decision) values ($1, 1, $2, 'approve')`,
        [draftId, editor],
      );
      await house.db.query(`update drafts set status = 'approved' where id = $1`, [draftId]);
      const smuggled: [sql: string, reason: RegExp][] = [
        [
          `insert into answer_sources (revision_id, position, type, publisher, title)
           select r.id, 1, 'media', 'Situs Lain', 'Iklan' from answer_revisions r where r.draft_id = $1`,
          /not among the reviewed evidence/,
        ],
        [
          `insert into answer_topics (answer_id, topic)
           select r.answer_id, 'iklan' from answer_revisions r where r.draft_id = $1`,
          /not among the reviewed topics/,
        ],
      ];
      for (const [sql, reason] of smuggled) {
        await roles.app.query('begin');
        await roles.app.query(
          `with answer as (
             insert into answers (slug, origin, publisher_id, publisher_is_city, case_id, first_published_at)
             select 'sah', 'city', id, true, $1, now() from publishers where is_city returning id)
           select set_config('test.answer', id::text, true) from answer`,
          [caseId],
        );
        await roles.app.query(
          `insert into answer_revisions
             (answer_id, revision, title, claim, verdict, kind, scam, summary, explanation, kelurahan, draft_id)
           select current_setting('test.answer')::uuid, 1, title, claim, verdict, kind, scam, summary, explanation,
             kelurahan, draft_id
           from draft_versions where draft_id = $1`,
          [draftId],
        );
        await expect(roles.app.query(sql, [draftId])).rejects.toThrow(reason);
        await roles.app.query('rollback');
      }
    });

    it('forgets an approval when a newer version is written, and does not count one by somebody who became an author', async () => {
      const { caseId } = await house.underReview(author, true);
      const draftId = await house.draftId(caseId);
      expect(await house.reviews.approve(caseId, editor, 1)).toEqual({ published: false, missing: 1 });
      await house.drafts.takeBack(caseId, author);
      await house.leases.release(caseId, author);
      await house.leases.claim(caseId, editor);
      await house.drafts.save(caseId, editor, 1, draft({ title: 'Judul yang ditulis ulang' }));
      await house.drafts.askReview(caseId, editor);
      await expect(house.reviews.approve(caseId, editor, 2)).rejects.toThrow('orang lain');
      expect(await house.reviews.approve(caseId, second, 2)).toEqual({ published: false, missing: 1 });
      await refused(`update drafts set status = 'approved' where id = $1`, [draftId], /not approved/);
    });

    it('counts no approval of an older version', async () => {
      const { caseId } = await house.underReview(author, true);
      expect(await house.reviews.approve(caseId, editor, 1)).toEqual({ published: false, missing: 1 });
      await house.drafts.takeBack(caseId, author);
      await house.drafts.save(caseId, author, 1, draft({ title: 'Judul yang belum dibaca penyunting' }));
      await house.drafts.askReview(caseId, author);
      expect(await house.reviews.approve(caseId, second, 2)).toEqual({ published: false, missing: 1 });
      const draftId = await house.draftId(caseId);
      await refused(`update drafts set status = 'approved' where id = $1`, [draftId], /not approved/);
    });

    it('refuses a review of an older version', async () => {
      const { caseId } = await house.underReview(author);
      await house.drafts.takeBack(caseId, author);
      await house.drafts.save(caseId, author, 1, draft({ title: 'Versi kedua' }));
      await house.drafts.askReview(caseId, author);
      await expect(house.reviews.approve(caseId, editor, 1)).rejects.toThrow('diubah');
      await refused(
        `insert into reviews (draft_id, version, reviewer_id, decision) values ($1, 1, $2, 'approve')`,
        [await house.draftId(caseId), editor],
        /newest version/,
      );
    });

    it('rewrites and deletes neither versions nor reviews', async () => {
      const { caseId } = await house.underReview(author);
      const draftId = await house.draftId(caseId);
      await house.reviews.sendBack(caseId, editor, 1, 'Tambahkan sumber.');
      for (const sql of [
        `update draft_versions set title = 'Lain' where draft_id = $1`,
        `delete from draft_versions where draft_id = $1`,
        `update reviews set decision = 'approve' where draft_id = $1`,
        `delete from reviews where draft_id = $1`,
      ])
        await refused(sql, [draftId], /append-only|permission denied/);
    });

    it('does not let an author slip a version in while the draft is under review', async () => {
      const { caseId } = await house.underReview(author);
      await refused(
        `insert into draft_versions (draft_id, version, author_id, title, claim, verdict, scam, summary, explanation)
         values ($1, 2, $2, 'a', 'b', 'BENAR', false, 'c', 'd')`,
        [await house.draftId(caseId), author],
        /the draft is in_review/,
      );
    });

    it('wants a third person where the city itself is the subject, and the subject stands still under review', async () => {
      const { caseId } = await house.underReview(author, true);
      await refused(`update cases set city_is_subject = false where id = $1`, [caseId], /stands still/);
      expect(await house.reviews.approve(caseId, editor, 1)).toEqual({ published: false, missing: 1 });
      await expect(house.reviews.approve(caseId, editor, 1)).rejects.toThrow('sudah memberi keputusan');
      await refused(
        `update drafts set status = 'approved' where id = $1`,
        [await house.draftId(caseId)],
        /not approved/,
      );
      expect(await house.status(caseId)).toBe('in_review');
      expect(await house.reviews.approve(caseId, second, 1)).toEqual({ published: true, missing: 0 });
      expect(await house.status(caseId)).toBe('published');
    });

    it('never sets a case to published by hand', async () => {
      const { caseId } = await house.underReview(author);
      await refused(
        `update cases set status = 'published' where id = $1`,
        [caseId],
        /no published revision|violates/,
      );
    });

    it('is not fooled by temporary tables of the same name', async () => {
      const { caseId } = await house.underReview(author);
      const draftId = await house.draftId(caseId);
      await roles.app.query('begin');
      await roles.app.query(`create temporary table reviews as select * from public.reviews with no data`);
      await roles.app.query(`create temporary table legal_moves (life text, source text, target text)`);
      await roles.app.query(
        `insert into reviews (draft_id, version, reviewer_id, decision) values ($1, 1, $2, 'approve')`,
        [draftId, editor],
      );
      await expect(
        roles.app.query(`update public.drafts set status = 'approved' where id = $1`, [draftId]),
      ).rejects.toThrow(/not approved/);
      await roles.app.query('rollback');
    });
  });

  describe('evidence', () => {
    async function held(): Promise<string> {
      const { caseId } = await house.ask(strange());
      await house.leases.claim(caseId, author);
      return caseId;
    }

    const suffices = async (caseId: string, verdict: string): Promise<boolean | undefined> => {
      const [row] = await house.db.query<{ ok: boolean }[]>(`select case_evidence_suffices($1, $2) as ok`, [
        caseId,
        verdict,
      ]);
      return row?.ok;
    };

    it('takes no quote that does not occur in the capture', async () => {
      const caseId = await held();
      await expect(
        house.evidence.add(caseId, author, source({ quote: 'air mengandung racun' })),
      ).rejects.toMatchObject({ code: 'evidence.invalid', fields: [{ field: 'quote' }] });
      await refused(
        `insert into evidence (case_id, type, publisher, title, capture_text, quote, added_by)
         values ($1, 'media', 'Pos Kupang', 'Judul', 'isi yang lain sama sekali', 'air mengandung racun', $2)`,
        [caseId, author],
        /evidence_quote_occurs/,
      );
    });

    it.each([
      ['one publisher', [source()], false],
      [
        'one publisher under two spellings',
        [source(), { ...SECOND_SOURCE, publisher: 'POS-KUPANG ' }],
        false,
      ],
      ['one page under two names', [source(), source({ publisher: 'RRI Kupang' })], false],
      ['two publishers, one without a quote', [source(), { ...SECOND_SOURCE, quote: '' }], false],
      ['two independent publishers', [source(), SECOND_SOURCE], true],
    ])('weighs, for a verdict, %s', async (_name, sources, enough) => {
      const caseId = await held();
      for (const each of sources) await house.evidence.add(caseId, author, each);
      expect(await suffices(caseId, 'SALAH')).toBe(enough);
    });

    it('lets one primary official document suffice that was kept from its address', async () => {
      const caseId = await held();
      const primary = source({ type: 'document', isPrimaryOfficial: true });
      const page = { url: 'https://dinkes.kupangkota.example/uji', text: primary.captureText };
      const captureId = await house.captured(caseId, author, page);
      await house.evidence.quote(caseId, author, captureId, primary);
      expect(await suffices(caseId, 'SALAH')).toBe(true);
    });

    it('takes nothing for a primary document that somebody typed, whoever writes it down', async () => {
      const caseId = await held();
      const primary = source({ type: 'document', isPrimaryOfficial: true });
      await expect(house.evidence.add(caseId, author, primary)).rejects.toMatchObject({
        ...{ code: 'evidence.invalid', fields: [{ field: 'isPrimaryOfficial' }] },
      });
      await refused(
        `insert into evidence (case_id, type, publisher, title, capture_text, quote, is_primary_official, added_by)
         values ($1, 'document', 'Dinas', 'Surat', 'Air memenuhi baku mutu.', 'Air memenuhi', true, $2)`,
        [caseId, author],
        /kept from its address/,
      );
      expect(await suffices(caseId, 'SALAH')).toBe(false);
    });

    it('lets what was typed before that rule count as one publisher, and be taken off the list', async () => {
      const caseId = await held();
      await house.evidence.add(caseId, author, source({ type: 'document' }));
      await roles.owner.query(`alter table evidence disable trigger user`);
      await roles.owner.query(`update evidence set is_primary_official = true where case_id = $1`, [caseId]);
      await roles.owner.query(`alter table evidence enable trigger user`);
      expect(await suffices(caseId, 'SALAH')).toBe(false);
      const [old] = await house.evidence.list(house.db.manager, caseId);
      await house.evidence.remove(caseId, author, old?.id ?? '');
    });

    it('asks one quoted source of a plain clarification, and none is not enough', async () => {
      const caseId = await held();
      expect(await suffices(caseId, 'KLARIFIKASI')).toBe(false);
      await house.evidence.add(caseId, author, source());
      expect(await suffices(caseId, 'KLARIFIKASI')).toBe(true);
    });

    it('does not go to review without enough evidence, and no approval helps', async () => {
      const caseId = await held();
      await house.evidence.add(caseId, author, source());
      await house.drafts.save(caseId, author, 0, draft());
      await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.blocked' });
      const draftId = await house.draftId(caseId);
      await house.db.query(`update drafts set status = 'in_review' where id = $1`, [draftId]);
      await house.db.query(
        `insert into reviews (draft_id, version, reviewer_id, decision) values ($1, 1, $2, 'approve')`,
        [draftId, editor],
      );
      await refused(
        `update drafts set status = 'approved' where id = $1`,
        [draftId],
        /evidence does not suffice/,
      );
    });

    it('stands still under review and is never rewritten or deleted', async () => {
      const { caseId } = await house.underReview(author);
      await refused(
        `insert into evidence (case_id, type, publisher, title, capture_text, added_by)
         values ($1, 'media', 'Situs Lain', 'Iklan', '', $2)`,
        [caseId, author],
        /evidence:/,
      );
      await refused(`update evidence set removed_at = now(), removed_by = $2 where case_id = $1`, [
        caseId,
        author,
      ]);
      await refused(`update evidence set quote = null where case_id = $1`, [caseId]);
      await refused(`delete from evidence where case_id = $1`, [caseId], /append-only|permission denied/);
    });

    it('shows the public no source and no topic that was not reviewed', async () => {
      const { caseId } = await house.underReview(author);
      await house.reviews.approve(caseId, editor, 1);
      const [row] = await house.db.query<{ id: string; answerId: string }[]>(
        `select r.id, r.answer_id as "answerId" from answer_revisions r join cases c on c.answer_id = r.answer_id
         where c.id = $1`,
        [caseId],
      );
      await refused(
        `insert into answer_sources (revision_id, position, type, publisher, title)
         values ($1, 9, 'media', 'Situs Lain', 'Iklan')`,
        [row?.id],
        /answer_sources:/,
      );
      await refused(
        `insert into answer_topics (answer_id, topic) values ($1, 'iklan')`,
        [row?.answerId],
        /answer_topics:/,
      );
    });

    it("puts nothing on another publisher's answer: no topic, no link, no other publisher", async () => {
      await roles.owner.query(`insert into publishers (name) values ('Pemeriksa Lain')`);
      const { rows } = await roles.owner.query<{ id: string }>(
        `insert into answers (slug, origin, publisher_id, publisher_is_city, external_id, origin_url,
           first_published_at)
         select 'milik-orang-lain', 'import', id, false, 'x-1', 'https://pemeriksa.example/1', now() from publishers
         where name = 'Pemeriksa Lain' returning id`,
      );
      const id = rows[0]?.id;
      for (const [sql, reason] of [
        [`insert into answer_topics (answer_id, topic) values ($1, 'iklan')`, /only the operator/],
        [`update answers set origin_url = 'https://iklan.example' where id = $1`, /permission denied/],
        [`update publishers set url = $1`, /permission denied/],
      ] as const)
        await expect(roles.app.query(sql, [id])).rejects.toThrow(reason);
    });
  });

  describe('life cycles', () => {
    it('lets no role move a question, a case or a draft where the tables do not', async () => {
      const { caseId } = await house.underReview(author);
      await refused(`update questions set status = 'received' where case_id = $1`, [caseId], /cannot go/);
      await refused(`update cases set status = 'new' where id = $1`, [caseId], /cannot go/);
      await refused(
        `insert into cases (claim, status, fingerprint, closed_reason) values ('x', 'closed', 'x', 'spam')`,
        [],
        /cannot go/,
      );
      await expect(
        roles.app.query(`insert into legal_moves values ('case', 'in_review', 'new')`),
      ).rejects.toThrow(/permission denied/);
    });

    it('lets nobody take a case out of another hand', async () => {
      const { caseId } = await house.written(author);
      await refused(`update cases set lease_holder = $2 where id = $1`, [caseId, editor], /holds the lease/);
    });
  });
});
