import { DataSource } from 'typeorm';
import { AuditLog } from '../src/audit/index.js';
import { dayAfter, dayOf } from '../src/calendar/index.js';
import { DutyDigestsHandler, Roster, type Assignment } from '../src/duty/index.js';
import { Digests } from '../src/duty/digests.service.js';
import { DutyWatch } from '../src/duty/duty-watch.service.js';
import { OPEN } from '../src/fact-finding/case-status.js';
import { Inbox, MailSettings } from '../src/notices/index.js';
import { StaffService } from '../src/staff/index.js';
import { DeskHouse, strange } from './fact-finding-house.js';
import { Mailbox } from './mailbox.js';
import { Browser, signedIn } from './staff-browser.js';
import { asOperator, redisUrl } from './support/index.js';

const PAGE = '/meja/piket';

/** A moment as people in Kupang write it. */
const wita = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const TODAY = dayOf(new Date());

describe('duty and service levels', () => {
  let house: DeskHouse;
  let mails: Mailbox;
  let db: DataSource;
  let inbox: Inbox;
  let roster: Roster;

  beforeAll(async () => {
    mails = new Mailbox();
    // With Redis this process runs no jobs: the clock of each test is its own.
    house = await DeskHouse.open({
      SMTP_URL: await mails.open(),
      PUBLIC_URL: 'https://kabashoax.test',
      REDIS_URL: redisUrl(21),
    });
    db = house.db;
    inbox = house.app.get(Inbox);
    roster = house.app.get(Roster);
  });

  beforeEach(async () => {
    mails.mails.length = 0;
    await asOperator(house.app.database, (owner) =>
      owner.query(`delete from staff_notices; delete from case_alerts; delete from duty_roster; delete from jobs;
        update staff set disabled_at = now();
        update cases set status = 'closed', closed_reason = 'spam' where status = 'new'`),
    );
  });

  afterAll(async () => {
    await house.close();
    await mails.close();
  });

  const look = (now: Date) => db.transaction((tx) => house.app.get(DutyWatch).look(tx, now));

  const told = async (staffId: string) =>
    (await inbox.list(staffId, 1)).items.map(({ kind, caseId, detail }) => ({
      kind,
      caseId,
      about: detail['about'] ?? '',
    }));

  /** A case that is due at some moment, held by somebody or by nobody. */
  async function due(at: Date, holder: string | null = null, urgency = 'normal'): Promise<string> {
    const [row] = await db.query<{ id: string }[]>(
      `insert into cases (claim, fingerprint, due_at, lease_holder, lease_until, urgency)
       values ($1, $1, $2, $3, case when $3::uuid is not null then timestamptz '2099-01-01' end, $4) returning id`,
      [strange(), at, holder, urgency],
    );
    return row?.id ?? '';
  }

  const onDuty = (day: string, staffId: string) =>
    db.query(`insert into duty_roster (day, staff_id, added_by) values ($1, $2, $2)`, [day, staffId]);

  const nameOf = async (staffId: string): Promise<string> =>
    (await house.app.get(StaffService).names([staffId])).get(staffId) ?? '';

  const numberOf = async (caseId: string): Promise<number> => {
    const [row] = await db.query<{ number: number }[]>('select number from cases where id = $1', [caseId]);
    return row?.number ?? 0;
  };

  describe('a case', () => {
    it('is recalled to its holder in the hour before it is due, once', async () => {
      const holder = await house.person('fact-finder');
      const caseId = await due(wita('2094-02-01 14:00'), holder);
      await look(wita('2094-02-01 12:59'));
      expect(await told(holder)).toEqual([]);
      await look(wita('2094-02-01 13:00'));
      await look(wita('2094-02-01 13:01'));
      expect(await told(holder)).toEqual([{ kind: 'due-soon', caseId, about: '' }]);
    });

    it('is recalled before the weekend when it is due after it', async () => {
      const holder = await house.person('fact-finder');
      await due(wita('2094-02-08 08:15'), holder);
      await look(wita('2094-02-05 15:40'));
      expect(await told(holder)).toMatchObject([{ kind: 'due-soon' }]);
    });

    it('that is overdue is told to its holder and to who is on duty', async () => {
      const [holder, officer, editor] = [
        await house.person('fact-finder'),
        await house.person('fact-finder'),
        await house.person('editor'),
      ];
      await onDuty('2094-02-01', officer);
      const caseId = await due(wita('2094-02-01 14:00'), holder);
      await look(wita('2094-02-01 14:00'));
      await look(wita('2094-02-01 14:30'));
      for (const person of [holder, officer])
        expect(await told(person)).toEqual([{ kind: 'overdue', caseId, about: '' }]);
      expect(await told(editor)).toEqual([]);
    });

    it('that nobody holds, on a day when nobody is on duty, is told to who leads', async () => {
      const [finder, editor] = [await house.person('fact-finder'), await house.person('editor')];
      const caseId = await due(wita('2094-02-01 14:00'));
      await look(wita('2094-02-01 14:00'));
      expect(await told(editor)).toEqual([{ kind: 'overdue', caseId, about: '' }]);
      expect(await told(finder)).toEqual([]);
    });

    it('is escalated to everybody who leads after four more working hours', async () => {
      const [holder, editor, administrator] = [
        await house.person('fact-finder'),
        await house.person('editor'),
        await house.person('administrator'),
      ];
      await onDuty('2094-02-01', holder);
      await onDuty('2094-02-02', holder);
      const caseId = await due(wita('2094-02-01 14:00'), holder);
      await look(wita('2094-02-02 09:59'));
      expect(await told(editor)).toEqual([]);
      await look(wita('2094-02-02 10:00'));
      await look(wita('2094-02-02 11:00'));
      for (const person of [editor, administrator])
        expect(await told(person)).toEqual([
          { kind: 'overdue', caseId, about: 'Lewat batas lebih dari 4 jam kerja.' },
        ]);
      expect((await told(holder)).map(({ kind }) => kind)).toEqual(['overdue']);
    });

    it('is told of anew when its clock begins anew', async () => {
      const holder = await house.person('fact-finder');
      const caseId = await due(wita('2094-02-01 14:00'), holder);
      await look(wita('2094-02-01 14:00'));
      await asOperator(house.app.database, (owner) =>
        owner.query('update cases set due_at = $2 where id = $1', [caseId, wita('2094-02-03 16:00')]),
      );
      await look(wita('2094-02-02 09:00'));
      expect(await told(holder)).toHaveLength(1);
      await look(wita('2094-02-03 16:00'));
      expect(await told(holder)).toHaveLength(2);
    });

    it('among many is told of in one notice that names them all', async () => {
      const holder = await house.person('fact-finder');
      const cases = [];
      for (const hour of ['09', '10', '11']) cases.push(await due(wita(`2094-02-01 ${hour}:00`), holder));
      await look(wita('2094-02-01 11:30'));
      const numbers = await Promise.all(cases.map(numberOf));
      expect(await told(holder)).toEqual([
        { kind: 'overdue', caseId: null, about: `Kasus ${numbers.join(', ')}.` },
      ]);
    });

    it('is told of once when two processes look at the same moment', async () => {
      const holder = await house.person('fact-finder');
      for (let n = 0; n < 3; n += 1) await due(wita('2094-02-01 14:00'), holder);
      await Promise.all([1, 2, 3, 4].map(() => look(wita('2094-02-01 14:00'))));
      const items = (await inbox.list(holder, 1)).items;
      const named = items.flatMap(
        ({ caseId, detail }) => caseId ?? String(detail['about']).match(/\d+/g) ?? [],
      );
      expect(new Set(named).size).toBe(named.length);
      expect(named).toHaveLength(3);
    });

    it('that has ended is never told of', async () => {
      const editor = await house.person('editor');
      const caseId = await due(wita('2094-02-01 14:00'));
      await asOperator(house.app.database, (owner) =>
        owner.query(`update cases set status = 'closed', closed_reason = 'spam' where id = $1`, [caseId]),
      );
      await look(wita('2094-02-05 14:00'));
      expect(await told(editor)).toEqual([]);
    });
  });

  describe('an emergency', () => {
    it('is told to who is on duty at any hour, and after a quarter of an hour in nobody’s hands to who leads', async () => {
      const [officer, editor] = [await house.person('fact-finder'), await house.person('editor')];
      await onDuty('2094-02-07', officer);
      const caseId = await due(wita('2094-02-08 16:00'), null, 'emergency');
      const night = wita('2094-02-07 02:00');
      await look(night);
      expect(await told(officer)).toEqual([{ kind: 'emergency', caseId, about: '' }]);
      expect(await told(editor)).toEqual([]);
      await look(wita('2094-02-07 02:14'));
      expect(await told(editor)).toEqual([]);
      await look(wita('2094-02-07 02:15'));
      expect(await told(editor)).toContainEqual({
        kind: 'emergency',
        caseId,
        about: 'Belum ada yang memegang sesudah 15 menit.',
      });
    });

    it('that somebody holds goes no further', async () => {
      const [holder, editor] = [await house.person('fact-finder'), await house.person('editor')];
      await onDuty('2094-02-07', holder);
      await due(wita('2094-02-08 16:00'), holder, 'emergency');
      await look(wita('2094-02-07 02:00'));
      await look(wita('2094-02-07 03:00'));
      expect(await told(editor)).toEqual([]);
    });
  });

  it('looks at the cases that are open, as fact-finding knows them', async () => {
    const [row] = await db.query<{ definition: string }[]>(
      `select pg_get_indexdef('cases_due'::regclass) as definition`,
    );
    const listed = [...(row?.definition ?? '').matchAll(/'(\w+)'/g)].map(([, status]) => status);
    expect(listed.sort()).toEqual([...OPEN].sort());
  });

  describe('the digest of the morning', () => {
    const MONDAY = '2094-02-01';
    const send = (staffId: string, now: Date) =>
      db.transaction((tx) => house.app.get(Digests).send(tx, staffId, dayOf(now), now));

    const addressOf = async (id: string): Promise<string> => {
      const [row] = await db.query<{ email: string }[]>('select email from staff where id = $1', [id]);
      return row?.email ?? '';
    };

    it('is ordered once on each working day, from its opening on', async () => {
      for (const at of ['2094-02-01 07:59', '2094-02-06 09:00', '2094-04-02 09:00']) await look(wita(at));
      expect(await db.query(`select from jobs where name = 'duty.digests'`)).toHaveLength(0);
      for (const at of ['2094-02-01 08:00', '2094-02-01 12:00', '2094-02-02 08:05']) await look(wita(at));
      const rows = await db.query<{ day: string }[]>(
        `select payload->>'day' as day from jobs where name = 'duty.digests' order by 1`,
      );
      expect(rows).toEqual([{ day: '2094-02-01' }, { day: '2094-02-02' }]);
    });

    it('is one job for everybody who wants it, however often it is ordered', async () => {
      const [one, two, none] = [
        await house.person('fact-finder'),
        await house.person('editor'),
        await house.person('editor'),
      ];
      await house.app.get(MailSettings).choose(two, 'digest');
      await house.app.get(MailSettings).choose(none, 'none');
      const order = () =>
        db.transaction((tx) => house.app.get(DutyDigestsHandler).handle(tx, { day: MONDAY }));
      await order();
      await order();
      const rows = await db.query<{ staffId: string }[]>(
        `select payload->>'staffId' as "staffId" from jobs where name = 'duty.digest' order by 1`,
      );
      expect(rows.map(({ staffId }) => staffId)).toEqual([one, two].sort());
    });

    it('names cases by number, says who is on duty, and nothing of what anything is about', async () => {
      const person = await house.person('fact-finder');
      const late = await due(wita('2094-01-29 16:00'), person);
      const today = await due(wita('2094-02-01 15:00'), person);
      await due(wita('2094-02-02 15:00'), person);
      await onDuty(MONDAY, person);
      await send(person, wita('2094-02-01 08:00'));
      const [letter = ''] = mails.to(await addressOf(person));
      expect(letter).toContain('Hari ini Anda petugas piket.');
      expect(letter).toContain(`kasus ${await numberOf(late)}, batas 29 Januari pukul 16.00 WITA`);
      expect(letter).toContain(`kasus ${await numberOf(today)}, batas 01 Februari`.replace('01', '1'));
      expect(letter).toContain('- lewat batas: 1');
      const [claim] = await db.query<{ claim: string }[]>('select claim from cases where id = $1', [late]);
      expect(letter).not.toContain(claim?.claim.slice(0, 20) ?? '');
    });

    it('names open tasks and awaited replies; an agency only once it is late, never what anything is about', async () => {
      const person = await house.person('fact-finder');
      const own = await due(wita('2094-02-09 15:00'), person);
      const other = await due(wita('2094-02-09 15:00'));
      const now = wita('2094-02-01 08:00');
      await db.query(
        `insert into case_tasks (case_id, text, assignee_id, due_on, created_by, done_at, done_by) values
           ($2, 'Telepon kenari', $1, '2094-02-03', $1, null, null), ($3, 'Foto kenari', $1, null, $1, null, null),
           ($3, 'Sudah kenari', $1, null, $1, now(), $1)`,
        [person, own, other],
      );
      await asOperator(house.app.database, (owner) =>
        owner.transaction(async (tx) => {
          await tx.query(`set local session_replication_role = replica`);
          await tx.query(
            `insert into inquiries (case_id, agency_id, agency_name, claim, question, urgency, asked_by, sent_at,
               first_due_at, due_at, remind_at, status, replied_at)
             select c, gen_random_uuid(), name, 'kenari', 'Apakah kenari itu benar?', 'normal', b::uuid,
               '2094-01-20', d::timestamptz, d::timestamptz, '2094-01-21', s, case s when 'replied' then now() end
             from (values ($1::uuid, 'Dinas Terlambat', $3, '2094-01-29 16:00+08', 'overdue'),
               ($2::uuid, 'Dinas Hari Ini', $3, '2094-02-01 15:00+08', 'sent'),
               ($2::uuid, 'Dinas Lusa', $3, '2094-02-03 15:00+08', 'sent'),
               ($1::uuid, 'Dinas Sudah', $3, '2094-01-29 16:00+08', 'replied')) v (c, name, b, d, s)`,
            [own, other, person],
          );
        }),
      );
      await send(person, now);
      const [letter = ''] = mails.to(await addressOf(person));
      const [mine, theirs] = [await numberOf(own), await numberOf(other)];
      expect(letter).toContain(`kasus ${mine}, sampai 3 Februari: `);
      expect(letter).toContain(`kasus ${theirs}: `);
      expect(letter).toContain(`kasus ${mine}, Dinas Terlambat terlambat sejak 29 Januari pukul 16.00 WITA`);
      expect(letter).toContain(`kasus ${theirs}, jatuh tempo 1 Februari pukul 15.00 WITA`);
      expect(letter).not.toMatch(/kenari|Hari Ini:|Dinas Hari Ini|Lusa|Sudah/i);
    });

    it('is not sent when there is nothing to say, to whoever wants none, or after its day', async () => {
      const [idle, none, late] = [
        await house.person('fact-finder'),
        await house.person('fact-finder'),
        await house.person('fact-finder'),
      ];
      await onDuty(MONDAY, none);
      await onDuty(MONDAY, late);
      await house.app.get(MailSettings).choose(none, 'none');
      await send(idle, wita('2094-02-01 08:00'));
      await send(none, wita('2094-02-01 08:00'));
      await db.transaction((tx) => house.app.get(Digests).send(tx, late, MONDAY, wita('2094-02-02 00:00')));
      expect(mails.mails).toEqual([]);
    });
  });

  describe('the roster', () => {
    const assign = (actor: string, changes: Partial<Assignment>) =>
      roster.assign(actor, { staffId: '', from: TODAY, to: TODAY, workingDaysOnly: false, ...changes });

    it('is filled from a day to a day, leaves out days off when asked, and leaves a line in the log', async () => {
      const [editor, officer] = [await house.person('editor'), await house.person('fact-finder')];
      const days = await assign(editor, { staffId: officer, to: dayAfter(TODAY, 13), workingDaysOnly: true });
      const filled = (await roster.days(TODAY, 14)).filter(({ people }) => people.length > 0);
      expect(filled).toHaveLength(days);
      expect(filled.every(({ works }) => works)).toBe(true);
      const { items } = await house.app.get(AuditLog).history({ type: 'staff', id: officer });
      const [entry] = items;
      expect(entry).toMatchObject({
        act: 'duty.assigned',
        actor: { kind: 'staff', id: editor },
        detail: { days },
      });
    });

    it.each([
      ['a day that is over', { from: dayAfter(TODAY, -1) }, 'from'],
      ['a day that does not exist', { from: '2094-02-30' }, 'from'],
      ['an end before the beginning', { to: dayAfter(TODAY, -1) }, 'to'],
      ['more than two months at once', { to: dayAfter(TODAY, 80) }, 'to'],
      ['a stranger', { staffId: '01890000-0000-7000-8000-000000000001' }, 'staffId'],
    ])('refuses %s', async (_, changes, field) => {
      const [editor, officer] = [await house.person('editor'), await house.person('fact-finder')];
      await expect(assign(editor, { staffId: officer, ...changes })).rejects.toMatchObject({
        kind: 'unprocessable',
        fields: [{ field }],
      });
    });

    it('does not count on who has left', async () => {
      const officer = await house.person('fact-finder');
      await onDuty(TODAY, officer);
      await db.query('update staff set disabled_at = now() where id = $1', [officer]);
      expect(await roster.onDuty(db.manager, TODAY)).toEqual([]);
      expect((await roster.days(TODAY, 1))[0]?.people).toEqual([]);
    });
  });

  describe('the page of the roster', () => {
    it('is changed by editors, and comes back with what was typed when refused', async () => {
      const editor = await signedIn(house.app, 'editor');
      const officer = await house.person('fact-finder');
      const form = { staffId: officer, from: TODAY, to: dayAfter(TODAY, 2) };
      expect((await editor.submit(`${PAGE}/tambah`, form)).headers.get('location')).toBe(
        '/meja/piket?selesai=tambah',
      );
      expect(await (await editor.get(PAGE)).text()).toContain(await nameOf(officer));
      const refused = await editor.submit(`${PAGE}/tambah`, { ...form, to: dayAfter(TODAY, -3) });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain(`value="${dayAfter(TODAY, -3)}"`);
      expect((await editor.submit(`${PAGE}/tambah`, { ...form, staffId: '' })).status).toBe(422);
      await editor.submit(`${PAGE}/hapus`, { day: TODAY, staffId: officer });
      expect(await roster.onDuty(db.manager, TODAY)).toEqual([]);
    });

    it('is read and not changed by fact-finders, and shut to strangers', async () => {
      const finder = await signedIn(house.app, 'fact-finder');
      const page = await (await finder.get(PAGE)).text();
      expect(page).not.toContain(`${PAGE}/tambah`);
      expect(page).not.toContain(`${PAGE}/hapus`);
      for (const act of ['tambah', 'hapus'])
        expect((await finder.submit(`${PAGE}/${act}`, { day: TODAY })).status).toBe(403);
      expect((await new Browser(house.app.url).get(PAGE)).status).toBe(303);
    });
  });
});
