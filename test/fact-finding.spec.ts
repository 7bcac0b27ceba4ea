import { ArchiveService } from '../src/archive/index.js';
import { CASE_MOVES, CASE_STATUSES, DRAFT_MOVES, DRAFT_STATUSES } from '../src/fact-finding/index.js';
import { ExpireLeasesHandler } from '../src/fact-finding/index.js';
import { draft, DeskHouse, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { eventually } from './support/index.js';

describe('the desk', () => {
  let house: DeskHouse;
  let author: string;
  let editor: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    author = await house.person('fact-finder');
    editor = await house.person('editor');
  });

  afterAll(() => house.close());

  describe('intake', () => {
    it('makes one case with demand 100 of a hundred equal forwards at once', async () => {
      const text = strange();
      await Promise.all(
        Array.from({ length: 100 }, (_, n) =>
          house.questions.submit({ text: n % 2 ? text : `*${text.toUpperCase()}* 🙏` }),
        ),
      );
      await eventually(async () => {
        const rows = await house.db.query<{ demand: number }[]>(
          `select demand from cases where fingerprint = (select fingerprint from questions where text = $1 limit 1)`,
          [text],
        );
        expect(rows).toEqual([{ demand: 100 }]);
      });
    });

    it('answers a forward of a published case at once, from the archive', async () => {
      const text = strange();
      const { caseId } = await house.ask(text);
      await house.leases.claim(caseId, author);
      await house.sourced(caseId, author);
      await house.drafts.save(caseId, author, 0, draft({ title: 'Sudah terbit', claim: text }));
      await house.drafts.askReview(caseId, author);
      await house.reviews.approve(caseId, editor, 1);
      const { receiptCode } = await house.questions.submit({ text });
      await eventually(async () => {
        expect(await house.tickets.ticket(receiptCode)).toMatchObject({
          status: 'answered',
          answer: { title: 'Sudah terbit' },
        });
      });
    });

    it('opens a case for whoever read the answer and says that it is not it', async () => {
      const [known] = (await house.app.get(ArchiveService).newest(1)).map(({ slug, claim }) => ({
        slug,
        claim,
      }));
      const { receiptCode, match } = await house.questions.submit({
        text: known?.claim ?? '',
        rejectedAnswers: [known?.slug ?? ''],
      });
      expect(match.decision).toBe('same');
      await eventually(async () => {
        expect(await house.tickets.ticket(receiptCode)).toMatchObject({ status: 'linked', answer: null });
      });
    });
  });

  describe('the lease', () => {
    it('has one winner among fifty who claim one case at once', async () => {
      const { caseId } = await house.ask(strange());
      const people = await Promise.all(Array.from({ length: 50 }, () => house.person('fact-finder')));
      const results = await Promise.allSettled(people.map((person) => house.leases.claim(caseId, person)));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('gives fifty people who take the next case fifty different cases, or none', async () => {
      await Promise.all(Array.from({ length: 5 }, () => house.ask(strange())));
      const people = await Promise.all(Array.from({ length: 20 }, () => house.person('fact-finder')));
      const results = await Promise.allSettled(people.map((person) => house.leases.next(person)));
      const taken = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(taken.length).toBeGreaterThanOrEqual(5);
      expect(new Set(taken).size).toBe(taken.length);
    });

    it('runs out: the job frees the case, and the old holder can write no more', async () => {
      const { caseId } = await house.ask(strange());
      await house.leases.claim(caseId, author);
      await house.db.query(`update cases set lease_until = now() - interval '1 second' where id = $1`, [
        caseId,
      ]);
      await expect(house.evidence.add(caseId, author, source())).rejects.toMatchObject({
        code: 'case.not-held',
      });
      await house.db.transaction((tx) => house.app.get(ExpireLeasesHandler).handle(tx));
      await house.leases.claim(caseId, editor);
      await expect(house.leases.claim(caseId, author)).rejects.toMatchObject({ code: 'case.taken' });
    });

    it('is needed for every act on a case', async () => {
      const { caseId } = await house.ask(strange());
      const acts = [
        () => house.cases.describe(caseId, author, 'Klaim', false),
        () => house.cases.decline(caseId, author, 'spam', 'Iklan.'),
        () => house.evidence.add(caseId, author, source()),
        () => house.drafts.save(caseId, author, 0, draft()),
        () => house.drafts.askReview(caseId, author),
      ];
      for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'case.not-held' });
    });
  });

  describe('writing', () => {
    it('overwrites nothing: of two tabs the second is told', async () => {
      const { caseId } = await house.written(author);
      const saves = await Promise.allSettled(
        ['Tab satu', 'Tab dua'].map((title) => house.drafts.save(caseId, author, 1, draft({ title }))),
      );
      expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(house.drafts.save(caseId, author, 1, draft())).rejects.toMatchObject({
        code: 'draft.changed',
      });
    });

    it('takes the verdict’s label out of the title and the kind away where it is forbidden', async () => {
      const { caseId } = await house.written(author);
      await house.drafts.save(caseId, author, 1, draft({ title: '[SALAH] Air beracun', verdict: 'BENAR' }));
      const [row] = await house.db.query<{ title: string; kind: string | null }[]>(
        `select title, kind from draft_versions where draft_id = $1 and version = 2`,
        [await house.draftId(caseId)],
      );
      expect(row).toEqual({ title: 'Air beracun', kind: null });
    });

    it('sends back to its author with a comment, and the same version does not come again', async () => {
      const { caseId } = await house.underReview(author);
      await house.reviews.sendBack(caseId, editor, 1, 'Kutip sumbernya.');
      expect(await house.status(caseId)).toBe('investigating');
      await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.unchanged' });
      await house.drafts.save(caseId, author, 1, draft({ summary: 'Sudah dikutip.' }));
      await house.drafts.askReview(caseId, author);
      expect(await house.reviews.approve(caseId, editor, 2)).toEqual({ published: true, missing: 0 });
    });
  });

  describe('publishing', () => {
    it('answers the askers, keeps the address through a correction, and says what changed', async () => {
      const { caseId, code } = await house.underReview(author);
      await house.reviews.approve(caseId, editor, 1);
      const first = await house.tickets.ticket(code);
      expect(first).toMatchObject({ status: 'answered', answer: { verdict: 'SALAH', revision: 1 } });
      await house.drafts.startCorrection(caseId, author);
      await house.drafts.save(caseId, author, 0, draft({ verdict: 'MENYESATKAN', kind: 'misleading' }));
      await expect(house.drafts.askReview(caseId, author)).rejects.toMatchObject({ code: 'draft.blocked' });
      await house.drafts.save(
        caseId,
        author,
        1,
        draft({ kind: 'misleading', verdict: 'MENYESATKAN', changeNote: 'Uji ulang.' }),
      );
      await house.drafts.askReview(caseId, author);
      expect((await house.tickets.ticket(code)).answer).toMatchObject({ revision: 1, verdict: 'SALAH' });
      await house.reviews.approve(caseId, editor, 2);
      const second = await house.tickets.ticket(code);
      expect(second.answer).toMatchObject({ slug: first.answer?.slug, revision: 2, verdict: 'MENYESATKAN' });
      expect(second.timeline.map(({ step }) => step)).toEqual([
        'received',
        'linked',
        'investigating',
        'in_review',
        'answered',
        'corrected',
      ]);
    });

    it('publishes once when two editors approve at the same moment', async () => {
      const { caseId } = await house.underReview(author);
      const other = await house.person('administrator');
      const results = await Promise.allSettled(
        [editor, other].map((person) => house.reviews.approve(caseId, person, 1)),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const rows = await house.db.query<unknown[]>(
        `select from answer_revisions r join cases c on c.answer_id = r.answer_id where c.id = $1`,
        [caseId],
      );
      expect(rows).toHaveLength(1);
    });

    it('schedules the erasure of contacts for ninety days after', async () => {
      const { caseId } = await house.ask(strange(), 'sembilan@contoh.id');
      await house.leases.claim(caseId, author);
      await house.evidence.add(caseId, author, source());
      await house.evidence.add(caseId, author, SECOND_SOURCE);
      await house.drafts.save(caseId, author, 0, draft());
      await house.drafts.askReview(caseId, author);
      await house.reviews.approve(caseId, editor, 1);
      const [row] = await house.db.query<{ days: number }[]>(
        `select round(extract(epoch from erase_after - now()) / 86400)::int as days from contacts
         join questions q on q.id = question_id where q.case_id = $1`,
        [caseId],
      );
      expect(row?.days).toBe(90);
    });

    it('lets only an editor withdraw an answer, with a reason, which stays when it is written anew', async () => {
      const { caseId, code } = await house.underReview(author);
      await house.reviews.approve(caseId, editor, 1);
      await expect(house.reviews.withdraw(caseId, author, 'Sebab.')).rejects.toMatchObject({
        code: 'review.not-editor',
      });
      await expect(house.reviews.withdraw(caseId, editor, '')).rejects.toMatchObject({
        code: 'answer.reason',
      });
      await house.reviews.withdraw(caseId, editor, 'Memuat data pribadi.');
      await house.drafts.startCorrection(caseId, author);
      expect((await house.tickets.ticket(code)).answer?.withdrawnReason).toBe('Memuat data pribadi.');
    });

    it('closes a case with a reason that its askers read', async () => {
      const { caseId, code } = await house.ask(strange());
      await house.leases.claim(caseId, author);
      await house.cases.decline(caseId, author, 'opinion', 'Ini pendapat, bukan kabar yang dapat diperiksa.');
      expect(await house.tickets.ticket(code)).toMatchObject({
        status: 'declined',
        declined: { reason: 'opinion', text: 'Ini pendapat, bukan kabar yang dapat diperiksa.' },
      });
    });
  });

  it('leaves no unreviewed word and no question in any table the public reads, nor in a public response', async () => {
    const canary = `kenari${strange().slice(0, 8)}`;
    const { caseId } = await house.ask(`${canary} pertanyaan ${strange()}`, `${canary}@contoh.id`);
    await house.leases.claim(caseId, author);
    await house.evidence.add(caseId, author, source({ captureText: `${source().captureText} ${canary}` }));
    await house.evidence.add(caseId, author, SECOND_SOURCE);
    await house.drafts.save(caseId, author, 0, draft({ summary: `${canary} belum ditinjau` }));
    await house.drafts.save(caseId, author, 1, draft());
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 2);
    await house.drafts.startCorrection(caseId, author);
    await house.drafts.save(
      caseId,
      author,
      0,
      draft({ explanation: `${canary} koreksi`, changeNote: canary }),
    );
    for (const table of [
      'answers',
      'answer_revisions',
      'answer_sources',
      'answer_topics',
      'audit_entries',
      'jobs',
    ]) {
      const rows = await house.db.query<unknown[]>(`select from ${table} t where t::text like $1`, [
        `%${canary}%`,
      ]);
      expect(rows).toHaveLength(0);
    }
    const { slug } = (await house.app.get(ArchiveService).newest(1))[0] ?? { slug: '' };
    for (const path of ['/', '/arsip', `/jawaban/${slug}`, '/api/v1/answers', `/api/v1/answers/${slug}`]) {
      const reply = await house.app.fetch(path);
      expect(reply.status).toBe(200);
      expect(await reply.text()).not.toContain(canary);
    }
    const found = await house.app.fetch(`/api/v1/answers?q=${canary}`);
    expect(await found.json()).toMatchObject({ total: 0 });
  });

  it('has the same words and moves in code and database', async () => {
    const rows = await house.db.query<{ move: string }[]>(
      `select life || ':' || source || '>' || target as move from legal_moves where life in ('case', 'draft')`,
    );
    const declared = [
      ...Object.entries(CASE_MOVES).flatMap(([from, to]) => to.map((target) => `case:${from}>${target}`)),
      ...Object.entries(DRAFT_MOVES).flatMap(([from, to]) => to.map((target) => `draft:${from}>${target}`)),
    ];
    expect(rows.map(({ move }) => move).sort()).toEqual(declared.sort());
    const checks = await house.db.query<{ text: string }[]>(
      `select pg_get_constraintdef(oid) as text from pg_constraint
       where conrelid in ('cases'::regclass, 'drafts'::regclass) and contype = 'c'`,
    );
    for (const list of [CASE_STATUSES, DRAFT_STATUSES]) {
      const words = list.map((word) => `'${word}'::text`).join(', ');
      expect(checks.some(({ text }) => text.includes(`ARRAY[${words}]`))).toBe(true);
    }
  });
});
