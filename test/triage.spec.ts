import {
  CaseNotes,
  CaseSuggestions,
  CaseTasks,
  Merging,
  Triage,
  type TriageInput,
} from '../src/fact-finding/index.js';
import { mentionsIn } from '../src/fact-finding/talk/mentions.js';
import { BothRoles } from './both-roles.js';
import { draft, DeskHouse, strange } from './fact-finding-house.js';
import { eventually } from './support/index.js';

const RUMOUR =
  'Mulai Senin depan air PDAM di Kelurahan Oesapa dimatikan tiga minggu karena pipa induk pecah di Sikumana';

describe('sorting a case', () => {
  let house: DeskHouse;
  let roles: BothRoles;
  let finder: string;
  let other: string;
  let editor: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    roles = await BothRoles.connect(house.app.database);
    finder = await named('Maria Tnunay', 'fact-finder');
    other = await named('Yohanes Tnunay', 'fact-finder');
    editor = await named('Maria Magdalena', 'editor');
  });

  afterAll(async () => {
    await roles.close();
    await house.close();
  });

  async function named(name: string, role: string): Promise<string> {
    const [row] = await house.db.query<{ id: string }[]>(
      `insert into staff (email, name, role) values ($1, $2, $3) returning id`,
      [`${name.toLowerCase().replace(' ', '.')}@kupang.test`, name, role],
    );
    return row?.id ?? '';
  }

  async function held(text = strange()): Promise<string> {
    const { caseId } = await house.ask(text);
    await house.leases.claim(caseId, finder);
    return caseId;
  }

  const typed = (changes: Partial<TriageInput> = {}): TriageInput => ({
    claim: 'Air PDAM di Oesapa dimatikan tiga minggu',
    cityIsSubject: true,
    topic: 'utilities',
    urgency: 'urgent',
    kelurahan: 'oesapa,  Lasiana, Oesapa',
    ...changes,
  });

  describe('in one form', () => {
    it('sets claim, topic, kelurahan, urgency and whose affair it is, and counts as looked at', async () => {
      const caseId = await held();
      await house.app.get(Triage).triage(caseId, finder, typed());
      const [row] = await house.db.query<Record<string, unknown>[]>(
        `select claim, topic, kelurahan, urgency, city_is_subject as city, triaged_at is not null as triaged
         from cases where id = $1`,
        [caseId],
      );
      expect(row).toEqual({
        claim: 'Air PDAM di Oesapa dimatikan tiga minggu',
        topic: 'utilities',
        kelurahan: ['Oesapa', 'Lasiana'],
        urgency: 'urgent',
        city: true,
        triaged: true,
      });
    });

    it('names every wrong field at once', async () => {
      const caseId = await held();
      await expect(
        house.app
          .get(Triage)
          .triage(caseId, finder, typed({ topic: 'x', urgency: 'y', kelurahan: 'Gambir' })),
      ).rejects.toMatchObject({
        code: 'case.triage',
        fields: [{ field: 'topic' }, { field: 'urgency' }, { field: 'kelurahan' }],
      });
    });

    it('is for the holder alone, and not while the draft is under review', async () => {
      const caseId = await held();
      await expect(house.app.get(Triage).triage(caseId, other, typed())).rejects.toMatchObject({
        code: 'case.not-held',
      });
      const reviewed = await house.underReview(finder);
      await expect(house.app.get(Triage).triage(reviewed.caseId, finder, typed())).rejects.toMatchObject({
        code: 'case.not-held',
      });
    });
  });

  describe('what resembles it', () => {
    it('is found by a job, with its reasons, among answers and open cases; the page only reads', async () => {
      const answered = await house.ask(RUMOUR);
      await house.leases.claim(answered.caseId, finder);
      await house.sourced(answered.caseId, finder);
      await house.drafts.save(
        answered.caseId,
        finder,
        0,
        draft({ title: 'Air di Oesapa tetap mengalir', claim: RUMOUR }),
      );
      await house.drafts.askReview(answered.caseId, finder);
      await house.reviews.approve(answered.caseId, editor, 1);
      const link = 'https://facebook.com/grup-kupang/posts/771';
      const [first, second] = [
        'Walikota membagikan beras gratis di kantor camat Alak',
        'Katanya ada beras gratis dari walikota di kantor camat Alak',
      ].map((text) => `${text} ${strange()}`);
      const open = await house.ask(`${first ?? ''} ${link}`);
      const caseId = (await house.ask(`${second ?? ''} PDAM Oesapa pipa induk pecah Sikumana`)).caseId;
      const suggestions = await eventually(async () => {
        const found = await house.app.get(CaseSuggestions).of(caseId);
        expect(found.answers.length + found.cases.length).toBeGreaterThanOrEqual(2);
        return found;
      });
      const [answer] = suggestions.answers;
      expect(answer?.answer.title).toBe('Air di Oesapa tetap mengalir');
      expect(answer?.reasons).toEqual(['words']);
      expect(answer?.shared).toEqual(expect.arrayContaining(['pdam', 'oesapa', 'pipa']));
      expect(suggestions.cases).toMatchObject([{ id: open.caseId, reasons: ['words'], demand: 1 }]);
      const linked = await house.ask(`Apakah benar begini ${strange()} ${link}`, undefined);
      expect(linked.caseId).toBe(open.caseId);
    });

    it('leads from a merged case to the one it lives on in, and leaves out what has ended', async () => {
      const words = 'tongkang karam di pelabuhan tenau membawa kontainer beras impor vietnam';
      const [a, b] = [await held(`${words} ${strange()}`), await held()];
      await house.app.get(Merging).merge(a, finder, b);
      const caseId = (await house.ask(`${strange()} kontainer beras vietnam tongkang tenau karam`)).caseId;
      if (caseId === b) throw new Error('the two were taken for the same');
      await eventually(async () => {
        const { cases } = await house.app.get(CaseSuggestions).of(caseId);
        expect(cases.map(({ id }) => id)).toContain(b);
      });
      await house.cases.decline(b, finder, 'spam', 'Iklan.');
      expect((await house.app.get(CaseSuggestions).of(caseId)).cases.map(({ id }) => id)).not.toContain(b);
    });
  });

  describe('notes', () => {
    const notes = (): CaseNotes => house.app.get(CaseNotes);

    it('call colleagues by name, who are told once', async () => {
      const caseId = await held();
      await notes().write(
        caseId,
        finder,
        'Sudah saya telepon kantornya. @Yohanes tolong cek @Maria Magdalena.',
      );
      const [note] = await notes().of(caseId);
      expect(note).toMatchObject({ authorName: 'Maria Tnunay', struck: false, earlier: [], fromCase: null });
      await notes().edit(caseId, finder, note?.id ?? '', 'Sudah. @Yohanes tolong cek.');
      const told = await house.db.query<{ id: string }[]>(
        `select staff_id as id from staff_notices where case_id = $1 and kind = 'mention' order by staff_id`,
        [caseId],
      );
      expect(told.map(({ id }) => id)).toEqual([other, editor].sort());
    });

    it('are told apart by their names, the longest first', () => {
      const team = [
        { id: '1', name: 'Maria' },
        { id: '2', name: 'Maria Tnunay' },
        { id: '3', name: 'Yohanes Tnunay' },
      ];
      expect(mentionsIn('@Maria Tnunay, @yohanes. surat@maria.id @Budi', team)).toEqual({
        ids: ['2', '3'],
        unclear: ['@Budi'],
      });
    });

    it('refuse a call that is not clear, nothing, and private data', async () => {
      const caseId = await held();
      for (const text of [
        '@Maria cek',
        '@Siapa cek',
        '   ',
        'Hubungi 0812-3456-7890',
        'surel budi@contoh.id',
      ])
        await expect(notes().write(caseId, finder, text)).rejects.toMatchObject({
          code: 'note.invalid',
          fields: [{ field: 'text' }],
        });
      expect(await notes().of(caseId)).toEqual([]);
    });

    it('are changed and struck by their author alone, and keep what they said', async () => {
      const caseId = await held();
      await notes().write(caseId, finder, 'Pertama.');
      const [{ id } = { id: '' }] = await notes().of(caseId);
      await expect(notes().edit(caseId, other, id, 'Bukan saya.')).rejects.toMatchObject({
        code: 'note.not-author',
      });
      await expect(notes().strike(caseId, other, id)).rejects.toMatchObject({ code: 'note.not-author' });
      await notes().edit(caseId, finder, id, 'Kedua.');
      await notes().strike(caseId, finder, id);
      const [note] = await notes().of(caseId);
      expect(note).toMatchObject({ text: '', struck: true });
      expect(note?.earlier.map(({ text }) => text)).toEqual(['Pertama.', 'Kedua.']);
      await expect(notes().edit(caseId, finder, id, 'Lagi.')).rejects.toMatchObject({ code: 'note.unknown' });
      await roles.refused(`update case_notes set text = 'x'`, [], /append-only|permission denied/);
      await roles.refused(`delete from case_notes`, [], /append-only|permission denied/);
      await roles.refused(
        `insert into case_notes (note_id, version, case_id, author_id, text) values ($1, 4, $2, $3, 'x')`,
        [id, caseId, finder],
        /only its author/,
      );
      await roles.refused(
        `insert into case_notes (note_id, version, case_id, author_id, text)
         select note_id, 3, case_id, $2, 'x' from case_notes where note_id = $1 and version = 1`,
        [id, other],
        /only its author/,
      );
    });

    it('and tasks are read where their case lives on', async () => {
      const [a, b] = [await held(), await held()];
      await notes().write(a, finder, 'Catatan kasus pertama.');
      await house.app.get(CaseTasks).set(a, finder, { text: 'Telepon PDAM', assigneeId: other, dueOn: '' });
      await house.app.get(Merging).merge(a, finder, b);
      const [note] = await notes().of(b);
      const [task] = await house.app.get(CaseTasks).of(b);
      expect([note?.text, task?.text]).toEqual(['Catatan kasus pertama.', 'Telepon PDAM']);
      expect(note?.fromCase).toEqual(task?.fromCase);
      expect(note?.fromCase).not.toBeNull();
      await house.app.get(CaseTasks).finish(b, finder, task?.id ?? '');
      expect(await house.app.get(CaseTasks).of(b)).toMatchObject([{ doneByName: 'Maria Tnunay' }]);
    });
  });

  describe('tasks', () => {
    const tasks = (): CaseTasks => house.app.get(CaseTasks);

    it('say who, what and until when, tell who has it, and are ended once', async () => {
      const caseId = await held();
      await tasks().set(caseId, finder, {
        text: 'Minta salinan surat',
        assigneeId: other,
        dueOn: '2020-01-02',
      });
      const [task] = await tasks().of(caseId);
      expect(task).toMatchObject({
        ...{ text: 'Minta salinan surat', assigneeName: 'Yohanes Tnunay', dueOn: '2020-01-02' },
        ...{ overdue: true, doneAt: null },
      });
      const [told] = await house.db.query<{ id: string }[]>(
        `select staff_id as id from staff_notices where case_id = $1 and kind = 'task'`,
        [caseId],
      );
      expect(told?.id).toBe(other);
      await expect(tasks().finish(caseId, editor, task?.id ?? '')).rejects.toMatchObject({
        code: 'task.not-yours',
      });
      const ends = await Promise.allSettled([
        tasks().finish(caseId, other, task?.id ?? ''),
        tasks().finish(caseId, finder, task?.id ?? ''),
      ]);
      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await roles.refused(`update case_tasks set done_at = null, done_by = null`, [], /only done, once/);
      await roles.refused(`update case_tasks set text = 'x'`, [], /only done, once|permission denied/);
      await roles.refused(`delete from case_tasks`, [], /append-only|permission denied/);
    });

    it('name what is wrong, and are not set for a case that has ended', async () => {
      const caseId = await held();
      await expect(
        tasks().set(caseId, finder, { text: '', assigneeId: 'x', dueOn: '2026-02-30' }),
      ).rejects.toMatchObject({
        code: 'task.invalid',
        fields: [{ field: 'text' }, { field: 'assigneeId' }, { field: 'dueOn' }],
      });
      await house.cases.decline(caseId, finder, 'spam', 'Iklan.');
      await expect(
        tasks().set(caseId, finder, { text: 'Terlambat', assigneeId: other, dueOn: '' }),
      ).rejects.toMatchObject({ code: 'case.ended' });
    });
  });
});
