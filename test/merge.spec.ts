import { CaseDesk, Linking, Merging, Splitting, Undoing } from '../src/fact-finding/index.js';
import { BothRoles } from './both-roles.js';
import { draft, DeskHouse, source, strange } from './fact-finding-house.js';
import { eventually } from './support/index.js';

interface Row {
  status: string;
  demand: number;
  into: string | null;
  holder: string | null;
}

describe('merging, splitting and linking cases', () => {
  let house: DeskHouse;
  let roles: BothRoles;
  let finder: string;
  let other: string;
  let editor: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    roles = await BothRoles.connect(house.app.database);
    finder = await house.person('fact-finder');
    other = await house.person('fact-finder');
    editor = await house.person('editor');
  });

  afterAll(async () => {
    await roles.close();
    await house.close();
  });

  const merging = (): Merging => house.app.get(Merging);
  const splitting = (): Splitting => house.app.get(Splitting);
  const linking = (): Linking => house.app.get(Linking);
  const undoing = (): Undoing => house.app.get(Undoing);

  /** A case held by `holder`, with a question that waits. */
  async function held(holder = finder): Promise<{ caseId: string; code: string; text: string }> {
    const text = strange();
    const asked = await house.ask(text);
    await house.leases.claim(asked.caseId, holder);
    return { ...asked, text };
  }

  /** One more asker of the case: the same words again. */
  const again = (text: string, address?: string): Promise<{ code: string; caseId: string }> =>
    house.ask(text, address);

  async function row(caseId: string): Promise<Row> {
    const [found] = await house.db.query<Row[]>(
      `select status, demand, merged_into as into, lease_holder as holder from cases where id = $1`,
      [caseId],
    );
    if (!found) throw new Error('no such case');
    return found;
  }

  async function questionsOf(caseId: string): Promise<string[]> {
    const rows = await house.db.query<{ id: string }[]>(
      `select id from questions where case_id = $1 order by id`,
      [caseId],
    );
    return rows.map(({ id }) => id);
  }

  async function lastMove(caseId: string): Promise<number> {
    const [move] = await house.db.query<{ id: number }[]>(
      `select max(id) as id from case_moves where source_case = $1 and undoes is null`,
      [caseId],
    );
    return move?.id ?? 0;
  }

  async function published(): Promise<{ caseId: string; answerId: string; text: string }> {
    const { caseId, text } = await held();
    await house.sourced(caseId, finder);
    await house.drafts.save(caseId, finder, 0, draft({ title: `Terbit ${caseId}`, claim: text }));
    await house.drafts.askReview(caseId, finder);
    await house.reviews.approve(caseId, editor, 1);
    const [answer] = await house.db.query<{ id: string }[]>(
      `select answer_id as id from cases where id = $1`,
      [caseId],
    );
    return { caseId, text, answerId: answer?.id ?? '' };
  }

  describe('a merge', () => {
    it('takes who waits, demand, sources and tickets to the target, and later askers land there', async () => {
      const [a, b] = [await held(), await held()];
      await again(a.text);
      await house.evidence.add(a.caseId, finder, source());
      await merging().merge(a.caseId, finder, b.caseId);
      expect(await row(a.caseId)).toEqual({ status: 'merged', demand: 0, into: b.caseId, holder: null });
      expect(await row(b.caseId)).toMatchObject({ demand: 3, holder: finder });
      expect(await questionsOf(b.caseId)).toHaveLength(3);
      const copies = await house.evidence.list(house.db.manager, b.caseId);
      expect(copies.map(({ publisher, quote }) => [publisher, quote])).toEqual([
        ['Pos Kupang', 'air memenuhi  baku mutu'],
      ]);
      expect((await again(a.text)).caseId).toBe(b.caseId);
      expect((await again(`${a.text} apakah benar`)).caseId).toBe(b.caseId);
      expect(await row(b.caseId)).toMatchObject({ demand: 5 });
      const ticket = await house.tickets.ticket(a.code);
      expect(ticket.timeline.map(({ step }) => step)).toEqual(['received', 'linked', 'investigating']);
      expect(ticket.stage).toMatchObject({ stage: 'investigating' });
    });

    it('tells every ticket the way of the case it lives on in, and the answer when it comes', async () => {
      const a = await held();
      const { caseId } = await house.written(finder);
      await merging().merge(a.caseId, finder, caseId);
      await house.drafts.askReview(caseId, finder);
      expect((await house.tickets.ticket(a.code)).timeline.map(({ step }) => step)).toEqual([
        ...['received', 'linked', 'investigating', 'in_review'],
      ]);
      await house.reviews.approve(caseId, editor, 1);
      expect(await house.tickets.ticket(a.code)).toMatchObject({
        status: 'answered',
        answer: { title: 'Air PDAM di Oesapa tidak beracun' },
      });
      // The same forward again finds the answer, although its own case never had one.
      const { receiptCode } = await house.questions.submit({ text: a.text });
      await eventually(async () => {
        expect(await house.tickets.ticket(receiptCode)).toMatchObject({ status: 'answered' });
      });
    });

    it('is undone: status, demand, who waits, sources and holder are as before, but what came later stays', async () => {
      const [a, b] = [await held(), await held()];
      await house.evidence.add(a.caseId, finder, source());
      const [before, own] = [await questionsOf(a.caseId), await questionsOf(b.caseId)];
      await merging().merge(a.caseId, finder, b.caseId);
      const later = await again(b.text);
      await undoing().undo(b.caseId, finder, await lastMove(a.caseId));
      expect(await row(a.caseId)).toEqual({ status: 'investigating', demand: 1, into: null, holder: finder });
      expect(await row(b.caseId)).toMatchObject({ demand: 2 });
      expect(await questionsOf(a.caseId)).toEqual(before);
      expect(await questionsOf(b.caseId)).toHaveLength(own.length + 1);
      expect(later.caseId).toBe(b.caseId);
      expect(await house.evidence.list(house.db.manager, b.caseId)).toEqual([]);
      expect(await house.evidence.list(house.db.manager, a.caseId)).toHaveLength(1);
      expect((await again(a.text)).caseId).toBe(a.caseId);
      const ticket = await house.tickets.ticket(a.code);
      expect(ticket.timeline.map(({ step }) => step)).toEqual(['received', 'linked', 'investigating']);
      await expect(undoing().undo(b.caseId, finder, await lastMove(a.caseId))).rejects.toMatchObject({
        code: 'move.undone',
      });
      await merging().merge(a.caseId, finder, b.caseId);
      expect(await row(b.caseId)).toMatchObject({ demand: 4 });
    });

    it('is not undone over an answer, over a later move, or out of somebody’s hand', async () => {
      const [a, b, c] = [await held(), await held(), await held()];
      await merging().merge(a.caseId, finder, b.caseId);
      const first = await lastMove(a.caseId);
      await expect(undoing().undo(a.caseId, other, first)).rejects.toMatchObject({ code: 'move.held' });
      await expect(undoing().undo(c.caseId, finder, first)).rejects.toMatchObject({ code: 'move.unknown' });
      await merging().merge(b.caseId, finder, c.caseId);
      await expect(undoing().undo(a.caseId, finder, first)).rejects.toMatchObject({ code: 'move.ended' });
      await undoing().undo(c.caseId, finder, await lastMove(b.caseId));
      const moved = await questionsOf(b.caseId);
      await splitting().move({ caseId: b.caseId, staffId: finder, questions: moved.slice(0, 1) }, c.caseId);
      await expect(undoing().undo(a.caseId, finder, first)).rejects.toMatchObject({ code: 'move.went-on' });
      await undoing().undo(b.caseId, finder, await lastMove(b.caseId));
      await undoing().undo(a.caseId, finder, first);
      expect(await row(a.caseId)).toMatchObject({ status: 'investigating', demand: 1 });
    });

    it('needs the lease, another case and one that is open', async () => {
      const [a, b] = [await held(), await held(other)];
      const closed = await held();
      await house.cases.decline(closed.caseId, finder, 'spam', 'Iklan.');
      const { caseId: done } = await published();
      const refusals: [string, string, string, string][] = [
        [a.caseId, other, b.caseId, 'case.not-held'],
        [a.caseId, finder, a.caseId, 'case.itself'],
        [a.caseId, finder, closed.caseId, 'case.target-ended'],
        [a.caseId, finder, done, 'case.target-ended'],
        [a.caseId, finder, '00000000-0000-7000-8000-000000000000', 'case.unknown'],
      ];
      for (const [from, who, into, code] of refusals)
        await expect(merging().merge(from, who, into)).rejects.toMatchObject({ code });
      await house.drafts.startCorrection(done, finder);
      await expect(merging().merge(done, finder, a.caseId)).rejects.toMatchObject({
        code: 'case.not-mergeable',
      });
    });

    it('lets one of two opposite merges win, however often they meet', async () => {
      for (let round = 0; round < 4; round++) {
        const [a, b] = [await held(), await held()];
        const results = await Promise.allSettled([
          merging().merge(a.caseId, finder, b.caseId),
          merging().merge(b.caseId, finder, a.caseId),
        ]);
        expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        const [one, two] = [await row(a.caseId), await row(b.caseId)];
        expect([one.status, two.status].sort()).toEqual(['investigating', 'merged']);
        expect(one.demand + two.demand).toBe(2);
      }
    });

    it('closes no ring of three that merge at once', async () => {
      const ring = [await held(), await held(), await held()];
      await Promise.allSettled(
        ring.map(({ caseId }, at) => merging().merge(caseId, finder, ring[(at + 1) % 3]?.caseId ?? '')),
      );
      const rows = await Promise.all(ring.map(({ caseId }) => row(caseId)));
      expect(rows.filter(({ status }) => status !== 'merged').length).toBeGreaterThanOrEqual(1);
      expect(rows.reduce((sum, { demand }) => sum + demand, 0)).toBe(3);
    });

    it('loses no asker who comes while it happens', async () => {
      const [a, b] = [await held(), await held()];
      const [, ...asked] = await Promise.all([
        merging().merge(a.caseId, finder, b.caseId),
        ...Array.from({ length: 8 }, () => again(a.text)),
      ]);
      const homes = new Set(asked.map(({ caseId }) => caseId));
      for (const home of homes) expect([a.caseId, b.caseId]).toContain(home);
      await eventually(async () => {
        expect(await row(b.caseId)).toMatchObject({ demand: 10 });
        expect(await questionsOf(a.caseId)).toEqual([]);
      });
    });
  });

  describe('single questions', () => {
    it('go to another case with their demand, and back', async () => {
      const [a, b] = [await held(), await held(other)];
      const second = await again(a.text, 'penanya@contoh.id');
      const ids = await questionsOf(a.caseId);
      await splitting().move({ caseId: a.caseId, staffId: finder, questions: ids.slice(1) }, b.caseId);
      expect([await row(a.caseId), await row(b.caseId)]).toMatchObject([{ demand: 1 }, { demand: 2 }]);
      expect(await house.tickets.ticket(second.code)).toMatchObject({ status: 'linked', hasContact: true });
      await expect(undoing().undo(a.caseId, finder, await lastMove(a.caseId))).rejects.toMatchObject({
        code: 'move.held',
      });
      await house.leases.release(b.caseId, other);
      await undoing().undo(a.caseId, finder, await lastMove(a.caseId));
      expect(await questionsOf(a.caseId)).toEqual(ids);
      expect([await row(a.caseId), await row(b.caseId)]).toMatchObject([{ demand: 2 }, { demand: 1 }]);
    });

    it('are split off into a free case that later askers find, and stay there once it has grown', async () => {
      const a = await held();
      const odd = strange();
      const { code } = await house.ask(odd);
      const { caseId: own } = await house.ask(odd);
      await house.leases.claim(own, finder);
      await merging().merge(own, finder, a.caseId);
      const stray = (
        await house.db.query<{ id: string }[]>(`select id from questions where text = $1 order by id`, [odd])
      ).map(({ id }) => id);
      const made = await splitting().split(
        { caseId: a.caseId, staffId: finder, questions: stray },
        'Kabar lain yang tidak sama',
      );
      expect(await row(made)).toEqual({ status: 'new', demand: 2, into: null, holder: null });
      expect(await house.app.get(CaseDesk).file(made)).toMatchObject({ claimWritten: true });
      expect(await row(a.caseId)).toMatchObject({ demand: 1 });
      expect((await house.ask(odd)).caseId).toBe(made);
      expect((await house.tickets.ticket(code)).status).toBe('linked');
      await expect(undoing().undo(a.caseId, finder, await lastMove(a.caseId))).rejects.toMatchObject({
        code: 'move.went-on',
      });
    });

    it('come back from a case that nothing has been done with', async () => {
      const a = await held();
      await again(a.text);
      const ids = await questionsOf(a.caseId);
      const made = await splitting().split(
        { caseId: a.caseId, staffId: finder, questions: ids.slice(1) },
        'Kabar yang dipisah',
      );
      await undoing().undo(made, finder, await lastMove(a.caseId));
      expect(await row(made)).toEqual({ status: 'merged', demand: 0, into: a.caseId, holder: null });
      expect(await questionsOf(a.caseId)).toEqual(ids);
      expect(await row(a.caseId)).toMatchObject({ demand: 2, status: 'investigating' });
    });

    it('are refused when they wait in another case, or when there are none', async () => {
      const [a, b] = [await held(), await held()];
      const foreign = await questionsOf(b.caseId);
      const chosen = { caseId: a.caseId, staffId: finder };
      for (const questions of [foreign, []]) {
        await expect(splitting().move({ ...chosen, questions }, b.caseId)).rejects.toMatchObject({
          code: 'question.not-waiting',
        });
        await expect(splitting().split({ ...chosen, questions }, 'Klaim')).rejects.toMatchObject({
          code: 'question.not-waiting',
        });
        await expect(linking().declineQuestions({ ...chosen, questions }, 'spam', 'x')).rejects.toMatchObject(
          {
            code: 'question.not-waiting',
          },
        );
      }
      const mine = await questionsOf(a.caseId);
      await expect(splitting().split({ ...chosen, questions: mine }, '  ')).rejects.toMatchObject({
        code: 'case.claim',
      });
      await expect(
        splitting().move({ caseId: a.caseId, staffId: other, questions: mine }, b.caseId),
      ).rejects.toMatchObject({ code: 'case.not-held' });
    });

    it('are declined with words that their askers read, and the case goes on without them', async () => {
      const a = await held();
      const stray = await again(a.text);
      const [, second] = await questionsOf(a.caseId);
      const chosen = { caseId: a.caseId, staffId: finder, questions: [second ?? ''] };
      await expect(linking().declineQuestions(chosen, 'karena', '')).rejects.toMatchObject({
        code: 'case.decline',
        fields: [{ field: 'reason' }, { field: 'text' }],
      });
      await linking().declineQuestions(chosen, 'opinion', 'Ini pendapat.');
      expect(await house.tickets.ticket(stray.code)).toMatchObject({
        status: 'declined',
        declined: { reason: 'opinion', text: 'Ini pendapat.' },
      });
      expect(await row(a.caseId)).toMatchObject({ status: 'investigating', demand: 1 });
      expect((await house.tickets.ticket(a.code)).status).toBe('linked');
    });
  });

  describe('an answer that is there already', () => {
    it('answers everybody in a case, tells them, and ends it; the same words find it again', async () => {
      const { answerId } = await published();
      const a = await held();
      const second = await again(a.text, 'penanya@contoh.id');
      await expect(linking().answerCase(a.caseId, other, answerId)).rejects.toMatchObject({
        code: 'case.not-held',
      });
      await linking().answerCase(a.caseId, finder, answerId);
      expect(await row(a.caseId)).toMatchObject({ status: 'answered', holder: null });
      for (const code of [a.code, second.code])
        expect(await house.tickets.ticket(code)).toMatchObject({
          status: 'answered',
          answer: { id: answerId },
          stage: null,
        });
      const [jobs] = await house.db.query<{ count: number }[]>(
        `select count(*)::int as count from jobs where name = 'asker.notify' and payload->>'answerId' = $1
         and payload->>'questionId' in (select id::text from questions where text = $2)`,
        [answerId, a.text],
      );
      expect(jobs?.count).toBe(1);
      const { receiptCode } = await house.questions.submit({ text: a.text });
      await eventually(async () => {
        expect(await house.tickets.ticket(receiptCode)).toMatchObject({ status: 'answered' });
      });
      await expect(house.leases.claim(a.caseId, finder)).rejects.toMatchObject({ code: 'case.taken' });
    });

    it('answers chosen questions only', async () => {
      const { answerId } = await published();
      const a = await held();
      const second = await again(a.text);
      const [, id] = await questionsOf(a.caseId);
      await linking().answerQuestions({ caseId: a.caseId, staffId: finder, questions: [id ?? ''] }, answerId);
      const ticket = await house.tickets.ticket(second.code);
      expect(ticket).toMatchObject({ status: 'answered', answer: { id: answerId } });
      expect(ticket.timeline.map(({ step }) => step)).toEqual([
        ...['received', 'linked', 'investigating', 'answered'],
      ]);
      expect((await house.tickets.ticket(a.code)).status).toBe('linked');
      expect(await row(a.caseId)).toMatchObject({ status: 'investigating', demand: 1 });
    });

    it('must be public', async () => {
      const { answerId, caseId } = await published();
      await house.reviews.withdraw(caseId, editor, 'Keliru.');
      const a = await held();
      await expect(linking().answerCase(a.caseId, finder, answerId)).rejects.toMatchObject({
        code: 'answer.not-public',
      });
      await roles.refused(
        `update cases set status = 'answered', linked_answer = $2 where id = $1`,
        [a.caseId, answerId],
        /public cannot read/,
      );
    });
  });

  describe('plain SQL', () => {
    it('merges no case into itself, into an ended one, in a circle, without a move, or over who waits', async () => {
      const [a, b] = [await held(), await held()];
      const merge = `update cases set status = 'merged', merged_into = $2, lease_holder = null, lease_until = null where id = $1`;
      await roles.refused(merge, [a.caseId, a.caseId], /living case/);
      await roles.refused(merge, [a.caseId, b.caseId], /living case only, and with a move/);
      const move = `insert into case_moves (kind, source_case, target_case, source_status, demand, staff_id)
        values ('merge', $1, $2, 'investigating', 1, $3)`;
      await roles.refused(move, [a.caseId, a.caseId, finder], /case_moves_lead_elsewhere/);
      for (const client of roles.both) {
        await client.query('begin');
        await client.query(move, [a.caseId, b.caseId, finder]);
        await expect(client.query(merge, [a.caseId, b.caseId])).rejects.toThrow(/somebody still waits/);
        await client.query('rollback');
      }
      await merging().merge(a.caseId, finder, b.caseId);
      for (const client of roles.both) {
        await client.query('begin');
        await client.query(move, [b.caseId, a.caseId, finder]);
        await expect(client.query(merge, [b.caseId, a.caseId])).rejects.toThrow(/living case/);
        await client.query('rollback');
      }
    });

    it('neither turns a merge round nor takes one back', async () => {
      const [a, b, c] = [await held(), await held(), await held()];
      await merging().merge(a.caseId, finder, b.caseId);
      await roles.refused(
        `update cases set merged_into = $2 where id = $1`,
        [a.caseId, c.caseId],
        /stands still/,
      );
      await roles.refused(
        `update cases set status = 'investigating', merged_into = null where id = $1`,
        [a.caseId],
        /only the undo/,
      );
      const undo = `insert into case_moves (kind, source_case, target_case, source_status, demand, undoes, staff_id)
        values ('unmerge', $1, $2, $3, $4, $5, $6)`;
      const move = await lastMove(a.caseId);
      await roles.refused(undo, [a.caseId, b.caseId, 'new', 1, move, finder], /what was moved/);
      await roles.refused(undo, [a.caseId, c.caseId, 'investigating', 1, move, finder], /what was moved/);
      await roles.refused(undo, [a.caseId, b.caseId, 'investigating', 7, move, finder], /what was moved/);
    });

    it('moves no question without a move, nor into a case that has ended', async () => {
      const [a, b] = [await held(), await held()];
      const [question] = await questionsOf(a.caseId);
      const put = `update questions set case_id = $2 where id = $1`;
      await roles.refused(put, [question, b.caseId], /no move leads/);
      await roles.refused(
        `update questions set case_id = null where id = $1`,
        [question],
        /no move|linked_has_case/,
      );
      await house.cases.decline(b.caseId, finder, 'spam', 'Iklan.');
      for (const client of roles.both) {
        await client.query('begin');
        await client.query(
          `insert into case_moves (kind, source_case, target_case, questions, demand, staff_id)
           values ('move', $1, $2, array[$3::uuid], 1, $4)`,
          [a.caseId, b.caseId, question, finder],
        );
        await expect(client.query(put, [question, b.caseId])).rejects.toThrow(/living case/);
        await client.query('rollback');
      }
    });

    it('changes nothing of what was moved', async () => {
      await roles.refused(`update case_moves set demand = 0`, [], /append-only|permission denied/);
      await roles.refused(`delete from case_moves`, [], /append-only|permission denied/);
      await roles.refused(`truncate case_moves cascade`, [], /append-only|permission denied/);
    });
  });
});
