import { Clarifications, INQUIRY_MOVES, INQUIRY_STATUSES } from '../src/agencies/index.js';
import { CaseDesk, InquiriesWatchHandler, Merging } from '../src/fact-finding/index.js';
import { InquiryMail } from '../src/agencies/inquiry-mail.service.js';
import { ReplyEvidence } from '../src/fact-finding/inquiries/reply-evidence.service.js';
import { draft, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { InquiryHouse, QUESTION, reply, tokenIn } from './inquiry-house.js';
import { Mailbox } from './mailbox.js';
import { asOperator, eventually } from './support/index.js';

const DAY = 24;

describe('asking an agency', () => {
  const mailbox = new Mailbox();
  let house: InquiryHouse;
  let holder: string;
  let editor: string;
  let letters = 0;

  beforeAll(async () => {
    house = await InquiryHouse.open({ SMTP_URL: await mailbox.open() });
    holder = await house.desk.person('fact-finder');
    editor = await house.desk.person('editor');
  });
  afterAll(async () => {
    await house.close();
    await mailbox.close();
  });

  const clarifications = (): Clarifications => house.desk.app.get(Clarifications);

  const statusOf = async (inquiryId: string): Promise<string> => {
    const [row] = await house.desk.db.query<{ status: string }[]>(
      `select status from inquiries where id = $1`,
      [inquiryId],
    );
    return row?.status ?? '';
  };

  const evidenceOf = (caseId: string) => house.desk.evidence.list(house.desk.db.manager, caseId);

  const tick = (): Promise<void> =>
    house.desk.db.transaction((tx) => house.desk.app.get(InquiriesWatchHandler).handle(tx));

  /** An agency that a letter has reached, and the link that was in it. */
  async function askedByLetter() {
    const { caseId } = await house.held(holder);
    const address = `surat${(letters += 1)}@dinas.test`;
    const agencyId = await house.agency(undefined, address);
    const [link] = await house.inquiries.ask(caseId, holder, house.input([agencyId], { channel: 'email' }));
    await eventually(async () => {
      const { inquiries } = await house.inquiries.view(caseId);
      expect(inquiries[0]?.mailedAt).toBeInstanceOf(Date);
    });
    if (!link) throw new Error('nobody was asked');
    return { caseId, address, agencyId, ...link, token: tokenIn(link.url) };
  }

  async function askedOne() {
    const { caseId, code } = await house.held(holder);
    return { caseId, code, ...(await house.asked(caseId, holder, await house.agency())) };
  }

  /** An inquiry by plain SQL, with the claim of the case unless another is given. */
  const insertInquiry = (caseId: string, agencyId: string, claim: string | null = null) =>
    house.desk.db.query(
      `insert into inquiries (case_id, agency_id, agency_name, claim, question, urgency, asked_by, first_due_at, due_at,
         remind_at)
       select c.id, a.id, a.name, coalesce($3, c.claim), $4, 'normal', $5, now() + interval '1 day',
         now() + interval '1 day', now()
       from cases c, agencies a where c.id = $1 and a.id = $2`,
      [caseId, agencyId, claim, QUESTION, holder],
    );

  describe('the question', () => {
    it('lets the case wait for the agencies by name, and a reply sets it free', async () => {
      const { caseId, code } = await house.held(holder);
      const first = await house.asked(caseId, holder, await house.agency('Dinas Sosial Contoh'));
      const second = await house.asked(caseId, holder, await house.agency('Badan Pangan Contoh'));
      expect(await house.desk.status(caseId)).toBe('waiting_for_agency');
      expect((await house.desk.tickets.ticket(code)).stage).toMatchObject({
        waitingFor: 'Badan Pangan Contoh dan Dinas Sosial Contoh',
      });
      await house.replies.send(first.token, reply());
      expect((await house.desk.tickets.ticket(code)).stage?.waitingFor).toBe('Badan Pangan Contoh');
      await house.replies.send(second.token, reply());
      expect(await house.desk.status(caseId)).toBe('investigating');
    });

    it('is due after three working days, or one where it is urgent', async () => {
      const { caseId } = await house.held(holder);
      const agency = await house.agency();
      const other = await house.agency();
      await house.inquiries.ask(caseId, holder, house.input([agency]));
      await house.inquiries.ask(caseId, holder, house.input([other], { urgency: 'urgent' }));
      const { inquiries } = await house.inquiries.view(caseId);
      const [normal, urgent] = inquiries.map(({ dueAt }) => dueAt.getTime());
      expect(normal).toBeGreaterThan(urgent ?? 0);
      for (const due of [normal, urgent])
        expect(new Date(due ?? 0).toISOString()).toMatch(/T08:00:00\.000Z$/);
    });

    it('is refused to whoever does not hold the case, and for what is no question', async () => {
      const { caseId } = await house.held(holder);
      const agency = await house.agency();
      await expect(house.inquiries.ask(caseId, editor, house.input([agency]))).rejects.toMatchObject({
        code: 'case.not-held',
      });
      for (const changes of [
        { agencyIds: [] },
        { question: 'Apa?' },
        { urgency: 'sekarang' },
        { channel: 'pos' },
      ])
        await expect(
          house.inquiries.ask(caseId, holder, house.input([agency], changes)),
        ).rejects.toMatchObject({ code: 'inquiry.invalid', fields: [{}] });
      await house.inquiries.ask(caseId, holder, house.input([agency]));
      await expect(house.inquiries.ask(caseId, holder, house.input([agency]))).rejects.toMatchObject({
        fields: [{ field: 'agencies' }],
      });
    });

    it('goes out in the team’s words only: not before somebody has saved the claim, changed or not', async () => {
      const { caseId } = await house.desk.ask(strange());
      const { claim } = await house.desk.app.get(CaseDesk).file(caseId);
      await house.desk.leases.claim(caseId, holder);
      const agency = await house.agency();
      await expect(house.inquiries.ask(caseId, holder, house.input([agency]))).rejects.toMatchObject({
        kind: 'unprocessable',
        code: 'inquiry.claim-unworded',
      });
      await expect(insertInquiry(caseId, agency)).rejects.toThrow(/not a claim that the team has worded/);
      await house.desk.cases.describe(caseId, holder, claim, false);
      const { token } = await house.asked(caseId, holder, agency);
      expect(await clarifications().look(token)).toMatchObject({ claim });
      await expect(insertInquiry(caseId, agency, 'Klaim yang lain.')).rejects.toThrow(/not a claim/);
    });

    it('stays a claim in somebody else’s words while only others than people change the case', async () => {
      const { caseId } = await house.desk.ask(strange());
      await house.desk.leases.claim(caseId, holder);
      await house.desk.db.query(`update cases set demand = demand + 1, topic = 'aid' where id = $1`, [
        caseId,
      ]);
      expect(await house.desk.app.get(CaseDesk).file(caseId)).toMatchObject({ claimWritten: false });
    });

    it('tells the agency nothing that leads to a person', async () => {
      const { caseId } = await house.held(holder);
      const agency = await house.agency();
      const question = 'Apakah benar Ibu Marta dengan nomor 0812 3456 7890 membagikan beras?';
      await expect(
        house.inquiries.ask(caseId, holder, house.input([agency], { question })),
      ).rejects.toMatchObject({ code: 'inquiry.invalid', fields: [{ field: 'question' }] });
      await house.desk.cases.describe(caseId, holder, 'Beras dibagikan lewat 0812 3456 7890', false);
      await expect(house.inquiries.ask(caseId, holder, house.input([agency]))).rejects.toMatchObject({
        code: 'inquiry.claim-private',
      });
      expect((await house.inquiries.view(caseId)).inquiries).toEqual([]);
    });

    it('suggests the agencies that answer for what the case is about', async () => {
      const { caseId } = await house.held(holder);
      await house.desk.db.query(`update questions set topic = 'aid' where case_id = $1`, [caseId]);
      expect((await house.inquiries.view(caseId)).topics).toContain('aid');
    });

    it('reaches the agency by mail, with the link and without anything else of the case', async () => {
      const { caseId } = await house.held(holder);
      const agency = await house.agency('Dinas Surat', 'surat@dinas.test');
      const input = house.input([agency], { channel: 'email' });
      const [link] = await house.inquiries.ask(caseId, holder, input);
      const [letter] = await eventually(() => {
        const letters = mailbox.to('surat@dinas.test');
        if (letters.length === 0) throw new Error('not there yet');
        return letters;
      });
      expect(letter).toContain(link?.url);
      expect(letter).toContain(QUESTION);
      expect(letter).not.toContain(caseId);
      await eventually(async () => {
        const { inquiries } = await house.inquiries.view(caseId);
        expect(inquiries[0]?.mailedAt).toBeInstanceOf(Date);
      });
    });

    it('is not sent by mail to whom there is no address', async () => {
      const { caseId } = await house.held(holder);
      const input = house.input([await house.agency()], { channel: 'email' });
      await expect(house.inquiries.ask(caseId, holder, input)).rejects.toMatchObject({
        fields: [{ field: 'channel' }],
      });
    });
  });

  describe('the link', () => {
    it('shows the question, the claim and the date, and nothing else of the case', async () => {
      const { token, agencyName } = await askedOne();
      const view = await clarifications().look(token);
      expect(view).toMatchObject({
        agencyName,
        claim: 'Bantuan beras dihentikan',
        question: QUESTION,
        open: true,
      });
      expect(Object.keys(view).toSorted()).toEqual([
        'agencyName',
        'claim',
        'days',
        'draft',
        'dueAt',
        'files',
        'open',
        'question',
        'reply',
        'sentAt',
        'urgency',
      ]);
    });

    it('has 256 bits that are stored nowhere, only their hash', async () => {
      const { token, inquiryId } = await askedOne();
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      const [row] = await house.desk.db.query<{ text: string }[]>(
        `select (select jsonb_agg(l) from inquiry_links l where l.inquiry_id = $1)::text
           || (select jsonb_agg(j) from jobs j)::text || (select jsonb_agg(e) from audit_entries e)::text as text`,
        [inquiryId],
      );
      expect(row?.text).not.toContain(token);
    });

    it('ends when a new one is made, with what was drafted through it', async () => {
      const { caseId, inquiryId, token } = await askedOne();
      await clarifications().save(token, { typed: reply(), files: [], removed: [] });
      const renewed = await house.inquiries.renewLink(caseId, holder, inquiryId, 'whatsapp');
      await expect(clarifications().look(token)).rejects.toMatchObject({ code: 'inquiry.link-unknown' });
      expect(await clarifications().look(tokenIn(renewed.url))).toMatchObject({ draft: null });
    });

    it('ends when its time is over, and when the question is taken back', async () => {
      const old = await askedOne();
      await house.age(old.inquiryId, 40 * DAY);
      const taken = await askedOne();
      await house.inquiries.withdraw(taken.caseId, holder, taken.inquiryId, 'Salah instansi.');
      for (const { token } of [old, taken]) {
        await expect(clarifications().look(token)).rejects.toMatchObject({ code: 'inquiry.link-unknown' });
        await expect(house.replies.send(token, reply())).rejects.toMatchObject({
          code: 'inquiry.link-unknown',
        });
      }
      expect(await house.desk.status(taken.caseId)).toBe('investigating');
    });

    it('is not opened by anything but itself', async () => {
      const { token } = await askedOne();
      const flipped = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1) ?? ''}`;
      for (const guess of [
        '',
        'x',
        flipped,
        `${token}A`,
        token.slice(1),
        token.toUpperCase(),
        '%',
        "' or ''='",
      ])
        await expect(clarifications().look(guess)).rejects.toMatchObject({ code: 'inquiry.link-unknown' });
    });

    it('is renewed and taken back by the holder of that very case alone', async () => {
      const { inquiryId } = await askedOne();
      const other = await house.held(holder);
      await expect(
        house.inquiries.renewLink(other.caseId, holder, inquiryId, 'whatsapp'),
      ).rejects.toMatchObject({ code: 'inquiry.closed' });
      await expect(house.inquiries.withdraw(other.caseId, holder, inquiryId, 'Salah.')).rejects.toMatchObject(
        { code: 'inquiry.closed' },
      );
    });
  });

  describe('the reply', () => {
    it('is evidence, quoted whole, in the name of the agency and not of the person', async () => {
      const { caseId, token, agencyName, address } = await askedByLetter();
      await house.replies.send(token, reply());
      const [item] = await evidenceOf(caseId);
      expect(item).toMatchObject({
        ...{ type: 'official', publisher: agencyName, isPrimaryOfficial: true },
        ...{ quote: reply().text, captureText: reply().text },
        reply: { channel: 'email', mailedTo: address },
      });
      expect(JSON.stringify(item)).not.toContain(reply().name);
      const { inquiries } = await house.inquiries.view(caseId);
      expect(inquiries[0]).toMatchObject({ status: 'replied', evidenceId: item?.id, reply: reply() });
    });

    const suffices = async (caseId: string): Promise<boolean | undefined> => {
      const [row] = await house.desk.db.query<{ suffices: boolean }[]>(
        `select case_evidence_suffices($1, 'SALAH') as suffices`,
        [caseId],
      );
      return row?.suffices;
    };

    it('suffices alone through the link of a letter only, not through one that a colleague passed on', async () => {
      const letter = await askedByLetter();
      await house.replies.send(letter.token, reply());
      expect(await suffices(letter.caseId)).toBe(true);
      const passed = await askedOne();
      await house.replies.send(passed.token, reply());
      const renewed = await askedByLetter();
      const link = await house.inquiries.renewLink(renewed.caseId, holder, renewed.inquiryId, 'whatsapp');
      await house.replies.send(tokenIn(link.url), reply());
      for (const { caseId } of [passed, renewed]) {
        const [item] = await evidenceOf(caseId);
        expect(item).toMatchObject({
          isPrimaryOfficial: false,
          reply: { channel: 'whatsapp', mailedTo: null },
        });
        expect(await suffices(caseId)).toBe(false);
      }
    });

    it('does not judge alone where the city is the subject, whether that is said before or after it', async () => {
      const before = await askedByLetter();
      await house.desk.cases.describe(before.caseId, holder, 'Wali kota berbohong', true);
      await house.replies.send(before.token, reply());
      expect((await evidenceOf(before.caseId))[0]?.isPrimaryOfficial).toBe(false);
      const after = await askedByLetter();
      await house.replies.send(after.token, reply());
      await house.desk.cases.describe(after.caseId, holder, 'Wali kota berbohong', true);
      expect(await suffices(after.caseId)).toBe(false);
    });

    it('goes along where its case is merged, and proves less where the city is the subject there', async () => {
      const one = await askedByLetter();
      await house.replies.send(one.token, reply());
      const goal = await house.held(holder);
      await house.desk.cases.describe(goal.caseId, holder, 'Wali kota berbohong', true);
      await house.desk.app.get(Merging).merge(one.caseId, holder, goal.caseId);
      expect(await evidenceOf(goal.caseId)).toMatchObject([
        { isPrimaryOfficial: false, reply: { mailedTo: one.address } },
      ]);
    });

    it('is not made better than it was by plain SQL, nor is a letter', async () => {
      const { caseId, inquiryId, token, agencyName } = await askedOne();
      await house.replies.send(token, reply());
      await asOperator(house.desk.app.database, async (owner) => {
        for (const [text, primary] of [
          [reply().text, true],
          ['Kabar itu benar sekali menurut kami.', false],
        ])
          await expect(
            owner.query(
              `insert into evidence (case_id, type, publisher, title, capture_text, quote, is_primary_official, added_by,
                 inquiry_id) values ($1, 'official', $2, 'Jawaban', $3, $3, $4, $5, $6)`,
              [caseId, agencyName, text, primary, holder, inquiryId],
            ),
          ).rejects.toThrow(/not what the agency replied/);
      });
      const written = await askedByLetter();
      const linkOf = (mailedTo: string | null) =>
        house.desk.db.query(
          `with ended as (update inquiry_links set ended_at = now() where inquiry_id = $1 and ended_at is null)
           insert into inquiry_links (id, inquiry_id, token_hash, channel, created_by, expires_at, mailed_at, mailed_to)
           values (gen_random_uuid(), $1, sha256(uuidv7()::text::bytea), 'email', $2, now() + interval '1 day',
             case when $3::text is not null then now() end, $3)`,
          [written.inquiryId, holder, mailedTo],
        );
      await expect(linkOf(written.address)).rejects.toThrow(/no letter went/);
      await house.desk.db.query(`update inquiry_links set ended_at = now() where inquiry_id = $1`, [
        written.inquiryId,
      ]);
      await linkOf(null);
      const mark = (address: string) =>
        house.desk.db.query(
          `update inquiry_links set mailed_at = now(), mailed_to = $2 where inquiry_id = $1 and ended_at is null`,
          [written.inquiryId, address],
        );
      await expect(mark('orang@lain.test')).rejects.toThrow(/no letter went/);
      await mark(written.address);
    });

    it('tells whoever asked and whoever holds the case now, once', async () => {
      const { caseId, token } = await askedOne();
      await house.replies.send(token, reply());
      const told = await house.desk.db.query<{ staff: string; kind: string }[]>(
        `select staff_id as staff, kind from staff_notices where case_id = $1`,
        [caseId],
      );
      expect(told).toEqual([{ staff: holder, kind: 'agency-replied' }]);
    });

    it('is given once: of ten at the same moment one stands, as one piece of evidence', async () => {
      const { caseId, token } = await askedOne();
      const sent = Array.from({ length: 10 }, (_, n) =>
        house.replies.send(token, reply({ text: `Ini jawaban nomor ${n} dari kami.` })),
      );
      const outcomes = await Promise.allSettled(sent);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'inquiry.replied' });
      expect(await evidenceOf(caseId)).toHaveLength(1);
    });

    it('leaves nothing behind when the process dies between the reply and its evidence', async () => {
      const { caseId, inquiryId, token } = await askedOne();
      const evidence = house.desk.app.get(ReplyEvidence);
      const whole = evidence.add.bind(evidence);
      evidence.add = () => Promise.reject(new Error('killed'));
      await expect(house.replies.send(token, reply())).rejects.toThrow('killed');
      evidence.add = whole;
      expect(await statusOf(inquiryId)).toBe('sent');
      expect(await house.desk.status(caseId)).toBe('waiting_for_agency');
      await house.replies.send(token, reply());
      expect(await evidenceOf(caseId)).toHaveLength(1);
    });

    it('that comes during review is kept, and becomes evidence as soon as the sources may change', async () => {
      const { caseId, token } = await askedOne();
      await house.desk.evidence.add(caseId, holder, source());
      await house.desk.evidence.add(caseId, holder, SECOND_SOURCE);
      await house.desk.drafts.save(caseId, holder, 0, draft());
      await house.desk.drafts.askReview(caseId, holder);
      await house.replies.send(token, reply());
      await tick();
      expect(await evidenceOf(caseId)).toHaveLength(2);
      expect(await house.desk.status(caseId)).toBe('in_review');
      await house.desk.reviews.sendBack(caseId, editor, 1, 'Jawaban instansi sudah datang.');
      await tick();
      await tick();
      expect(await evidenceOf(caseId)).toHaveLength(3);
    });

    it('needs a name, a position and words', async () => {
      const { token } = await askedOne();
      await expect(
        house.replies.send(token, { name: '', position: ' ', text: 'Tidak.' }),
      ).rejects.toMatchObject({ fields: [{ field: 'name' }, { field: 'position' }, { field: 'text' }] });
      await expect(house.replies.send(token, reply({ text: 'a'.repeat(5001) }))).rejects.toMatchObject({
        fields: [{ field: 'text', code: 'reply.long' }],
      });
    });
  });

  describe('time', () => {
    it('can be asked for twice, within bounds, with a reason', async () => {
      const { caseId, token } = await askedOne();
      const before = await clarifications().look(token);
      const ask = (day: string, reason = 'Data masih dikumpulkan.') =>
        house.replies.moreTime(token, { day, reason });
      await expect(ask('2030-01-01')).rejects.toMatchObject({ fields: [{ field: 'day' }] });
      await expect(ask(before.days[0] ?? '', '')).rejects.toMatchObject({ fields: [{ field: 'reason' }] });
      await ask(before.days[0] ?? '');
      const after = await clarifications().look(token);
      expect(after.dueAt.getTime()).toBeGreaterThan(before.dueAt.getTime());
      await ask(after.days[0] ?? '');
      expect((await clarifications().look(token)).days).toEqual([]);
      await expect(ask(after.days[1] ?? '')).rejects.toMatchObject({ code: 'inquiry.no-time' });
      expect((await house.inquiries.view(caseId)).inquiries[0]?.extensions).toHaveLength(2);
    });

    it('reminds once before the date and says once that it has passed, to the agency and to the desk', async () => {
      const { caseId } = await house.held(holder);
      const agency = await house.agency('Dinas Lupa', 'lupa@dinas.test');
      await house.inquiries.ask(caseId, holder, house.input([agency], { channel: 'email' }));
      const [inquiry] = (await house.inquiries.view(caseId)).inquiries;
      const id = inquiry?.id ?? '';
      await eventually(() => expect(mailbox.to('lupa@dinas.test')).toHaveLength(1));
      const left = (inquiry?.dueAt.getTime() ?? 0) - Date.now();
      await house.age(id, left / 3_600_000 - 1);
      await tick();
      await tick();
      expect(await statusOf(id)).toBe('sent');
      await eventually(() => expect(mailbox.to('lupa@dinas.test').join()).toContain('Kami mengingatkan'));
      await house.age(id, 2);
      await tick();
      await tick();
      expect(await statusOf(id)).toBe('overdue');
      await eventually(() => expect(mailbox.to('lupa@dinas.test').join()).toContain('sudah lewat'));
      expect(mailbox.to('lupa@dinas.test')).toHaveLength(3);
      const told = await house.desk.db.query<{ kind: string }[]>(
        `select kind from staff_notices where case_id = $1 order by id`,
        [caseId],
      );
      expect(told.map(({ kind }) => kind)).toEqual(['task', 'overdue']);
    });

    it('lets a late reply in, through the same link', async () => {
      const { caseId, inquiryId, token } = await askedOne();
      await house.age(inquiryId, 8 * DAY);
      await tick();
      expect(await statusOf(inquiryId)).toBe('overdue');
      await house.replies.send(token, reply());
      expect(await statusOf(inquiryId)).toBe('replied');
      expect(await house.desk.status(caseId)).toBe('investigating');
    });
  });

  describe('what the public reads', () => {
    async function publish(caseId: string, base = 0, changeNote = ''): Promise<string> {
      await house.desk.drafts.save(caseId, holder, base, draft({ changeNote }));
      await house.desk.drafts.askReview(caseId, holder);
      await house.desk.reviews.approve(caseId, editor, base + 1);
      const [row] = await house.desk.db.query<{ id: string }[]>(
        `select r.id from answer_revisions r join answers a on a.id = r.answer_id where a.case_id = $1
         order by r.revision desc limit 1`,
        [caseId],
      );
      return row?.id ?? '';
    }

    /** A case with sources, so that it needs no reply. */
    async function sourced(): Promise<string> {
      const { caseId } = await house.held(holder);
      await house.desk.evidence.add(caseId, holder, source());
      await house.desk.evidence.add(caseId, holder, SECOND_SOURCE);
      return caseId;
    }

    const asRead = (revision: string) =>
      house.desk.db.query<{ agency: string; replied: boolean }[]>(
        `select agency, replied_at is not null as replied from answer_inquiries where revision_id = $1 order by place`,
        [revision],
      );

    it('stands still from the request for review on: what comes later is read in the next revision', async () => {
      const caseId = await sourced();
      const late = await house.asked(caseId, holder, await house.agency('Dinas Terlambat'));
      await house.desk.drafts.save(caseId, holder, 0, draft());
      await house.desk.drafts.askReview(caseId, holder);
      const shown = await house.inquiries.publicInquiries(caseId);
      expect(shown).toMatchObject([{ agency: 'Dinas Terlambat', repliedAt: null }]);

      await house.replies.send(late.token, reply());
      const merged = await house.held(holder);
      await house.asked(merged.caseId, holder, await house.agency('Dinas Kasus Lain'));
      await house.desk.app.get(Merging).merge(merged.caseId, holder, caseId);
      expect(await house.inquiries.publicInquiries(caseId)).toEqual(shown);
      expect(await house.inquiries.repliedSince(caseId)).toEqual(['Dinas Terlambat']);
      await house.desk.reviews.approve(caseId, editor, 1);
      const [first] = await house.desk.db.query<{ id: string }[]>(
        `select r.id from answer_revisions r join answers a on a.id = r.answer_id where a.case_id = $1`,
        [caseId],
      );
      expect(await asRead(first?.id ?? '')).toEqual([{ agency: 'Dinas Terlambat', replied: false }]);

      await house.desk.drafts.startCorrection(caseId, holder);
      const second = await publish(caseId, 0, 'Jawaban dinas sudah datang.');
      expect(await asRead(second)).toEqual([
        { agency: 'Dinas Terlambat', replied: true },
        { agency: 'Dinas Kasus Lain', replied: false },
      ]);
    });

    it('that was approved does not stand for another list: the draft comes again as a new version', async () => {
      const caseId = await sourced();
      await house.desk.cases.describe(caseId, holder, 'Wali kota berbohong', true);
      const { token } = await house.asked(caseId, holder, await house.agency());
      await house.desk.drafts.save(caseId, holder, 0, draft());
      await house.desk.drafts.askReview(caseId, holder);
      await house.desk.reviews.approve(caseId, editor, 1);
      await house.replies.send(token, reply());
      await house.desk.drafts.takeBack(caseId, holder);
      await expect(house.desk.drafts.askReview(caseId, holder)).rejects.toMatchObject({
        code: 'draft.unchanged',
      });
      await house.desk.drafts.save(caseId, holder, 1, draft());
      await house.desk.drafts.askReview(caseId, holder);
      expect(await house.inquiries.publicInquiries(caseId)).toMatchObject([
        { repliedAt: expect.any(Date) as Date },
      ]);
    });

    it('is changed by nobody while it is reviewed, and by the application never', async () => {
      const caseId = await sourced();
      await house.asked(caseId, holder, await house.agency());
      await house.desk.drafts.save(caseId, holder, 0, draft());
      await house.desk.drafts.askReview(caseId, holder);
      const acts = [
        `update draft_inquiries set replied_at = now()`,
        `delete from draft_inquiries`,
        `insert into draft_inquiries select id, 9, 'Dinas Palsu', now(), now(), now() from drafts where status = 'in_review'`,
      ];
      for (const sql of acts) await expect(house.desk.db.query(sql)).rejects.toThrow(/permission denied/);
      await asOperator(house.desk.app.database, async (owner) => {
        for (const sql of acts) await expect(owner.query(sql)).rejects.toThrow(/stands still/);
      });
    });

    it('is who was asked, when, and whether they had replied: written by the database at publication', async () => {
      const caseId = await sourced();
      const answers = await house.asked(caseId, holder, await house.agency('Dinas Cepat'));
      const silent = await house.asked(caseId, holder, await house.agency('Dinas Diam'));
      const wrong = await house.asked(caseId, holder, await house.agency('Dinas Salah Alamat'));
      await house.inquiries.withdraw(caseId, holder, wrong.inquiryId, 'Bukan urusannya.');
      await house.replies.send(answers.token, reply());
      const revision = await publish(caseId);
      const rows = await house.desk.db.query<{ agency: string; repliedAt: Date | null }[]>(
        `select agency, replied_at as "repliedAt" from answer_inquiries where revision_id = $1 order by place`,
        [revision],
      );
      expect(rows).toEqual([
        { agency: 'Dinas Cepat', repliedAt: expect.any(Date) as Date },
        { agency: 'Dinas Diam', repliedAt: null },
      ]);
      expect(await statusOf(silent.inquiryId)).toBe('published_without_reply');
    });

    it('keeps a reply that comes after publication for the correction', async () => {
      const { caseId } = await house.held(holder);
      const { token, inquiryId } = await house.asked(caseId, holder, await house.agency());
      await house.desk.evidence.add(caseId, holder, source());
      await house.desk.evidence.add(caseId, holder, SECOND_SOURCE);
      await publish(caseId);
      await house.replies.send(token, reply());
      expect(await statusOf(inquiryId)).toBe('replied');
      expect(await evidenceOf(caseId)).toHaveLength(2);
    });

    it('cannot be written by the application', async () => {
      for (const sql of [
        `insert into answer_inquiries select id, 1, 'Dinas Palsu', now(), now(), now() from answer_revisions limit 1`,
        `update answer_inquiries set replied_at = now()`,
        `delete from answer_inquiries`,
      ])
        await expect(house.desk.db.query(sql)).rejects.toThrow(/permission denied/);
    });
  });

  describe('an agency', () => {
    const canBeAsked = async (id: string): Promise<boolean> =>
      (await house.directory.choices()).some((choice) => choice.id === id);

    const change = async (id: string, changes: Record<string, string>): Promise<void> => {
      const { name, kind, email, topics, active } = await house.directory.byId(id);
      await house.directory.change(id, editor, {
        ...{ name, kind, topics, active, email: email ?? '' },
        ...{ shortName: '', whatsapp: '', note: '', ...changes },
      });
    };

    it('is asked once a second editor has read its name and its address', async () => {
      const { caseId } = await house.held(holder);
      const id = await house.newAgency(editor);
      await expect(house.inquiries.ask(caseId, holder, house.input([id]))).rejects.toMatchObject({
        fields: [{ field: 'agencies' }],
      });
      await expect(insertInquiry(caseId, id)).rejects.toThrow(/nobody has confirmed that agency/);
      const { print } = await house.directory.byId(id);
      await expect(house.directory.confirm(editor, id, print)).rejects.toMatchObject({
        code: 'agency.own-words',
      });
      const second = await house.desk.person('editor');
      await expect(house.directory.confirm(second, id, 'lain')).rejects.toMatchObject({
        code: 'agency.changed',
      });
      await house.directory.confirm(second, id, print);
      expect((await house.asked(caseId, holder, id)).token).toBeDefined();
    });

    it('is confirmed anew with another name or address, but not with other topics', async () => {
      for (const [field, other] of [
        ['name', 'Dinas Berganti Nama'],
        ['email', 'berganti@dinas.test'],
      ] as const) {
        const id = await house.agency();
        await change(id, { note: 'Hubungi sekretaris.' });
        expect(await canBeAsked(id)).toBe(true);
        await change(id, { [field]: other });
        expect(await canBeAsked(id)).toBe(false);
      }
    });

    it('gets no letter at an address that one person alone has seen', async () => {
      const { caseId, inquiryId, agencyId } = await askedByLetter();
      await change(agencyId, { email: 'penyadap@surel.test' });
      await expect(house.inquiries.renewLink(caseId, holder, inquiryId, 'email')).rejects.toMatchObject({
        code: 'inquiry.no-email',
      });
      const mail = house.desk.app.get(InquiryMail);
      const [link] = await house.desk.db.query<{ id: string }[]>(
        `select id from inquiry_links where inquiry_id = $1`,
        [inquiryId],
      );
      await house.desk.db.transaction((tx) => mail.send(tx, link?.id ?? '', 'reminder'));
      expect(mailbox.to('penyadap@surel.test')).toEqual([]);
      await house.confirm(agencyId);
      await house.desk.db.transaction((tx) => mail.send(tx, link?.id ?? '', 'reminder'));
      expect(mailbox.to('penyadap@surel.test')).toHaveLength(1);
    });

    it('is not slipped in by plain SQL', async () => {
      const id = await house.newAgency(editor);
      const second = await house.desk.person('editor');
      const { db } = house.desk;
      await expect(
        db.query(`insert into agencies (name, kind) values ('Dinas Diselipkan', 'body')`),
      ).rejects.toThrow(/somebody wrote that/);
      for (const [sql, values] of [
        [`update agencies set confirmed_by = written_by where id = $1`, [id]],
        [`update agencies set confirmed_by = $2 where id = $1`, [id, holder]],
        [`update agencies set written_by = null where id = $1`, [id]],
        [`update agencies set written_by = $2, confirmed_by = $3 where id = $1`, [id, second, editor]],
      ] as const)
        await expect(db.query(sql, [...values])).rejects.toThrow(/agencies/);
      await db.query(`update agencies set name = 'Dinas Diselipkan', confirmed_by = $2 where id = $1`, [
        id,
        second,
      ]);
      expect(await canBeAsked(id)).toBe(false);
    });
  });

  describe('the rules in the database', () => {
    it('know the same life as the code', async () => {
      const rows = await house.desk.db.query<{ move: string }[]>(
        `select source || '>' || target as move from legal_moves where life = 'inquiry'`,
      );
      const declared = ['', ...INQUIRY_STATUSES].flatMap((from) =>
        (INQUIRY_MOVES[from as keyof typeof INQUIRY_MOVES] as readonly string[]).map((to) => `${from}>${to}`),
      );
      expect(rows.map(({ move }) => move).toSorted()).toEqual(declared.toSorted());
    });

    it('refuse, even to the owner, what would rewrite what was asked or replied', async () => {
      const { inquiryId, token } = await askedOne();
      await house.replies.send(token, reply());
      const open = await askedOne();
      await asOperator(house.desk.app.database, async (owner) => {
        for (const [sql, id] of [
          [`update inquiries set question = 'Lain sama sekali.' where id = $1`, inquiryId],
          [`update inquiries set status = 'sent', replied_at = null where id = $1`, inquiryId],
          [`update inquiries set status = 'replied', replied_at = now() where id = $1`, open.inquiryId],
          [`update inquiries set due_at = due_at + interval '1 day' where id = $1`, open.inquiryId],
          [`update inquiry_replies set text = 'Kabar itu benar sekali.' where inquiry_id = $1`, inquiryId],
          [`delete from inquiry_replies where inquiry_id = $1`, inquiryId],
          [`delete from inquiries where id = $1`, inquiryId],
          [`update inquiry_links set token_hash = sha256('x') where inquiry_id = $1`, open.inquiryId],
        ])
          await expect(owner.query(sql ?? '', [id])).rejects.toMatchObject({ code: '23001' });
      });
    });

    it('take no second reply, and none through the link of another inquiry', async () => {
      const one = await askedOne();
      const other = await askedOne();
      const insert = (inquiry: string, ofLink: string) =>
        house.desk.db.query(
          `insert into inquiry_replies (inquiry_id, link_id, name, position, text)
           select $1, l.id, 'Nama', 'Jabatan', 'Jawaban yang cukup panjang.' from inquiry_links l where l.inquiry_id = $2`,
          [inquiry, ofLink],
        );
      await expect(insert(one.inquiryId, other.inquiryId)).rejects.toThrow(/does not answer/);
      await house.replies.send(one.token, reply());
      await expect(insert(one.inquiryId, one.inquiryId)).rejects.toThrow(/does not answer/);
    });
  });
});
