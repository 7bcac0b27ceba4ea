import { jest } from '@jest/globals';
import fc from 'fast-check';
import { WorkingTime } from '../src/calendar/index.js';
import { AskBack } from '../src/fact-finding/index.js';
import { Receipts, TicketSweep } from '../src/questions/index.js';
import { StaffService } from '../src/staff/index.js';
import { draft, DeskHouse, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { form } from './fuzz-material.js';
import { Mailbox } from './mailbox.js';
import { photograph } from './picture-material.js';
import { Browser } from './staff-browser.js';
import { eventually } from './support/index.js';

/** What a page says, without its head. */
const main = (page: string): string => page.slice(page.indexOf('<main'));

describe('following a question', () => {
  const mailbox = new Mailbox();
  let house: DeskHouse;
  let author: string;
  let editor: string;

  beforeAll(async () => {
    house = await DeskHouse.open({ SMTP_URL: await mailbox.open(), PUBLIC_URL: 'https://kabashoax.test' });
    author = await house.person('fact-finder');
    editor = await house.person('editor');
  });
  afterAll(async () => {
    await house.close();
    await mailbox.close();
  });

  const post = (path: string, fields: Record<string, string>): Promise<Response> =>
    house.app.fetch(path, { method: 'POST', body: new URLSearchParams(fields) });

  const shown = async (code: string, path = '/tiket'): Promise<string> =>
    main(await (await post(path, { code })).text());

  const askBack = (caseId: string, text: string, questionId: string | null = null): Promise<number> =>
    house.app.get(AskBack).ask(caseId, author, questionId, text);

  async function publish(caseId: string): Promise<void> {
    await house.leases.claim(caseId, author);
    await house.evidence.add(caseId, author, source());
    await house.evidence.add(caseId, author, SECOND_SOURCE);
    await house.drafts.save(caseId, author, 0, draft());
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 1);
  }

  async function questionOf(caseId: string): Promise<string> {
    const [row] = await house.db.query<{ id: string }[]>(
      `select id from questions where case_id = $1 order by id desc limit 1`,
      [caseId],
    );
    return row?.id ?? '';
  }

  describe('how far it has come', () => {
    it('tells every stage in plain words, what comes next and by when', async () => {
      const { code, caseId } = await house.ask(strange());
      expect(await shown(code)).toMatch(/Menunggu dibaca tim.*4 jam kerja.*Kira-kira paling lambat/s);
      await house.leases.claim(caseId, author);
      expect(await shown(code)).toMatch(/Sedang diperiksa.*2 hari kerja/s);
      await house.db.query(`update cases set status = 'waiting_for_agency' where id = $1`, [caseId]);
      expect(await shown(code)).toMatch(/Menunggu jawaban pihak terkait sejak.*Pihak terkait ditanyai/s);
      await house.sourced(caseId, author);
      await house.drafts.save(caseId, author, 0, draft());
      await house.drafts.askReview(caseId, author);
      expect(await shown(code)).toMatch(/Sedang ditinjau.*orang kedua/s);
      await house.reviews.approve(caseId, editor, 1);
      expect(await shown(code)).toMatch(/Sudah dijawab.*Baca jawaban lengkap.*Jawaban diterbitkan/s);
    });

    it('names the agency once a room has noted which it is', async () => {
      const { code, caseId } = await house.ask(strange());
      await house.leases.claim(caseId, author);
      await house.db.query(`update cases set status = 'waiting_for_agency' where id = $1`, [caseId]);
      await house.db.query(
        `update case_steps set waiting_for = 'Dinas Kesehatan' where case_id = $1 and status = 'waiting_for_agency'`,
        [caseId],
      );
      expect(await shown(code)).toContain('Menunggu jawaban Dinas Kesehatan sejak');
      expect((await house.tickets.ticket(code)).stage).toMatchObject({ waitingFor: 'Dinas Kesehatan' });
    });

    it('keeps to itself that a draft was sent back', async () => {
      const { code, caseId } = await house.underReview(author);
      await house.reviews.sendBack(caseId, editor, 1, 'Sumbernya kurang.');
      const { timeline, stage } = await house.tickets.ticket(code);
      expect(timeline.map(({ step }) => step)).toEqual(['received', 'linked', 'investigating']);
      expect(stage).toMatchObject({ stage: 'investigating' });
    });

    it('shows whoever asks later only what happened since', async () => {
      const text = strange();
      const first = await house.ask(text);
      await house.leases.claim(first.caseId, author);
      const second = await house.ask(text);
      const { timeline } = await house.tickets.ticket(second.code);
      expect(timeline.map(({ step }) => step)).toEqual(['received', 'linked', 'investigating']);
      expect(timeline[2]?.at).toEqual(timeline[1]?.at);
    });

    it('notes every move, whoever makes it, and the application cannot write the notes itself', async () => {
      const { caseId } = await house.ask(strange());
      await expect(
        house.db.query(`insert into case_steps (case_id, status) values ($1, 'published')`, [caseId]),
      ).rejects.toThrow(/permission denied/);
      await expect(house.db.query(`delete from case_steps`)).rejects.toThrow(/permission denied/);
    });

    it('says what comes next by the working time of the city, which knows its holidays', async () => {
      const time = house.app.get(WorkingTime);
      const { code, caseId } = await house.ask(strange());
      const before = await house.tickets.ticket(code);
      const asked = before.timeline[0]?.at ?? new Date(0);
      expect(before.stage?.due).toEqual(time.addHours(asked, 4));
      await house.leases.claim(caseId, author);
      const after = await house.tickets.ticket(code);
      expect(after.stage?.due).toEqual(time.addHours(asked, 2 * time.hoursPerDay));
    });
  });

  describe('asking back', () => {
    it('reaches one asker, who is told without the words and answers on the ticket page', async () => {
      const address = 'ditanya@contoh.id';
      const text = strange();
      const asked = await house.ask(text, address);
      const other = await house.ask(text);
      await house.leases.claim(asked.caseId, author);
      const [question] = await house.db.query<{ id: string }[]>(
        `select q.id from questions q join contacts c on c.question_id = q.id where q.case_id = $1`,
        [asked.caseId],
      );
      expect(await askBack(asked.caseId, 'Di pasar mana Anda melihatnya?', question?.id ?? '')).toBe(1);
      await eventually(() => expect(mailbox.to(address)).toHaveLength(1));
      expect(mailbox.to(address)[0]).toContain('https://kabashoax.test/tiket');
      expect(mailbox.to(address)[0]).not.toContain('pasar');

      expect(await shown(asked.code)).toMatch(/Tim kami bertanya kepada Anda.*Di pasar mana/s);
      expect(await shown(other.code)).not.toContain('pasar');
      const reply = await post('/tiket/balas', { code: asked.code, text: 'Di Pasar Oeba, <b>pagi</b>.' });
      expect(await reply.text()).toMatch(/sudah sampai kepada tim.*&lt;b>pagi/s);
      expect(await shown(other.code)).not.toContain('Oeba');
      expect(await shown(asked.code)).not.toMatch(/Orang \d/);
    });

    it('reaches everybody of a case, and an answer sent twice is one answer', async () => {
      const text = strange();
      const { code, caseId } = await house.ask(text);
      const second = await house.ask(text);
      await house.leases.claim(caseId, author);
      expect(await askBack(caseId, 'Kapan pesan ini Anda terima?')).toBe(2);
      await post('/tiket/balas', { code, text: 'Tadi malam.' });
      await post('/tiket/balas', { code, text: 'Tadi malam.' });
      const { messages } = await house.tickets.ticket(code);
      expect(messages.map(({ author, text }) => [author, text])).toEqual([
        ['desk', 'Kapan pesan ini Anda terima?'],
        ['asker', 'Tadi malam.'],
      ]);
      expect((await house.tickets.ticket(second.code)).messages).toHaveLength(1);
    });

    it('is done by the holder only, bounded in length and number, and never after the end', async () => {
      const { code, caseId } = await house.ask(strange());
      await expect(askBack(caseId, 'Halo?')).rejects.toMatchObject({ code: 'case.not-held' });
      await house.leases.claim(caseId, author);
      await expect(askBack(caseId, ' ')).rejects.toMatchObject({ code: 'message.invalid' });
      await expect(askBack(caseId, 'a'.repeat(2001))).rejects.toMatchObject({ code: 'message.invalid' });
      await expect(askBack(caseId, 'Halo?', '018f0000-0000-7000-8000-000000000000')).rejects.toMatchObject({
        code: 'message.nobody',
      });
      for (let n = 1; n <= 10; n += 1) await askBack(caseId, `Pertanyaan ${n}`);
      await expect(askBack(caseId, 'Sekali lagi?')).rejects.toMatchObject({ code: 'message.nobody' });
      for (let n = 1; n <= 20; n += 1)
        await house.tickets.reply(code, { text: `Jawaban ${n}`, pictures: [] });
      expect((await post('/tiket/balas', { code, text: 'Satu lagi' })).status).toBe(409);
      await house.cases.decline(caseId, author, 'opinion', 'Ini pendapat.');
      expect(await shown(code)).toContain('Percakapan ini sudah selesai');
    });

    it('takes nothing where nothing was asked, and gives back what was typed when it is wrong', async () => {
      const { code, caseId } = await house.ask(strange());
      expect((await post('/tiket/balas', { code, text: 'Halo tim' })).status).toBe(409);
      await house.leases.claim(caseId, author);
      await askBack(caseId, 'Di mana?');
      const long = 'kata '.repeat(500);
      const reply = await post('/tiket/balas', { code, text: long });
      expect(reply.status).toBe(422);
      expect(await reply.text()).toContain(long.trim());
      expect((await post('/tiket/balas', { code, text: '' })).status).toBe(422);
    });

    it('takes pictures with an answer; what is no picture is refused and the words stay', async () => {
      const { code, caseId } = await house.ask(strange());
      await house.leases.claim(caseId, author);
      await askBack(caseId, 'Ada fotonya?');
      const send = async (
        file: Blob,
        name: string,
        extra: Record<string, string> = {},
      ): Promise<Response> => {
        const form = new FormData();
        for (const [field, value] of Object.entries({ code, text: 'Ini fotonya', ...extra }))
          form.set(field, value);
        form.set('pictures', file, name);
        return house.app.fetch('/tiket/balas', { method: 'POST', body: form });
      };
      const refused = await send(new Blob(['bukan gambar']), 'foto.jpg');
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('Ini fotonya');
      expect((await send(new Blob([new Uint8Array(await photograph())]), 'foto.jpg')).status).toBe(200);
      expect(await shown(code)).toMatch(/Ini fotonya.*1 gambar dikirim/s);
      const [kept] = await house.db.query<{ n: number }[]>(
        `select count(*)::int as n from question_attachments where question_id = $1 and message = 2`,
        [await questionOf(caseId)],
      );
      expect(kept?.n).toBe(1);
      await house.tickets.eraseData(code);
      const left = await house.db.query<unknown[]>(
        `select from question_attachments where question_id = $1`,
        [await questionOf(caseId)],
      );
      expect(left).toHaveLength(0);
    });

    it('stays between the team and that asker: no page, no other ticket, no mail and no audit line has it', async () => {
      const marker = `rahasia${strange().slice(0, 8)}`;
      const text = strange();
      const { code, caseId } = await house.ask(text, 'tertutup@contoh.id');
      const other = await house.ask(strange());
      await house.leases.claim(caseId, author);
      await askBack(caseId, `Benarkah ${marker} yang menulis?`);
      await post('/tiket/balas', { code, text: `Ya, ${marker} sendiri.` });
      await house.evidence.add(caseId, author, source());
      await house.evidence.add(caseId, author, SECOND_SOURCE);
      await house.drafts.save(caseId, author, 0, draft());
      await house.drafts.askReview(caseId, author);
      await house.reviews.approve(caseId, editor, 1);
      await eventually(() => expect(mailbox.to('tertutup@contoh.id')).toHaveLength(2));
      const slug = (await house.tickets.ticket(code)).answer?.slug ?? '';
      const pages = [
        '/',
        '/arsip',
        `/jawaban/${slug}`,
        `/api/v1/answers/${slug}`,
        `/api/v1/answers?q=${marker}`,
      ];
      for (const path of pages) expect(await (await house.app.fetch(path)).text()).not.toContain(marker);
      expect(await shown(other.code)).not.toContain(marker);
      expect(mailbox.mails.map(({ text: mail }) => mail).join()).not.toContain(marker);
      const api = await house.app.fetch('/api/v1/tickets', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      });
      expect(await api.text()).not.toContain(marker);
      const leaks = await house.db.query<unknown[]>(
        `select from audit_entries a where a::text like $1 union all select from jobs j where j::text like $1`,
        [`%${marker}%`],
      );
      expect(leaks).toHaveLength(0);
    });

    it('cannot be rewritten or deleted, not even by plain SQL, and belongs to open questions', async () => {
      const { code, caseId } = await house.ask(strange());
      await house.leases.claim(caseId, author);
      await askBack(caseId, 'Di mana?');
      const id = await questionOf(caseId);
      const edit = (sql: string): Promise<unknown> => house.db.query(sql, [id]);
      await expect(edit(`update question_messages set text = 'Lain' where question_id = $1`)).rejects.toThrow(
        /append-only/,
      );
      await expect(edit(`delete from question_messages where question_id = $1`)).rejects.toThrow(
        /permission/,
      );
      await house.tickets.withdraw(code);
      await expect(
        edit(
          `insert into question_messages (question_id, position, author, text) values ($1, 9, 'asker', 'Halo')`,
        ),
      ).rejects.toThrow(/closed/);
    });
  });

  describe('erasing', () => {
    it('asks once more and says plainly what goes and what stays', async () => {
      const { code } = await house.ask(strange(), 'ragu@contoh.id');
      expect(await shown(code, '/tiket/tarik')).toMatch(/Yang dihapus.*Yang tetap ada.*kasus/s);
      expect((await house.tickets.ticket(code)).status).toBe('linked');
    });

    it('takes an open question back with everything in it', async () => {
      const text = strange();
      const { code, caseId } = await house.ask(text, 'tarik@contoh.id');
      await house.leases.claim(caseId, author);
      await askBack(caseId, 'Di mana?');
      await post('/tiket/tarik', { code, yakin: 'ya' });
      expect(await house.tickets.ticket(code)).toMatchObject({
        ...{ status: 'withdrawn', text: '', hasContact: false, messages: [], stage: null },
      });
    });

    it('works after the answer as well: the answer stays, the words of the asker go', async () => {
      const text = strange();
      const { code, caseId } = await house.ask(text, 'sesudah@contoh.id');
      await publish(caseId);
      const page = main(await (await post('/tiket/hapus-data', { code, yakin: 'ya' })).text());
      expect(page).toMatch(/sudah dihapus.*Sudah dijawab.*Baca jawaban lengkap/s);
      expect(page).not.toContain(text);
      const [row] = await house.db.query<{ row: string }[]>(
        `select q::text as row from questions q where id = $1`,
        [await questionOf(caseId)],
      );
      expect(row?.row).not.toContain(text);
      expect(await house.tickets.ticket(code)).toMatchObject({ hasContact: false, text: '', links: [] });
      await house.tickets.eraseData(code);
    });

    it('says so when the question ended in the very moment it was taken back', async () => {
      const { code, caseId } = await house.ask(strange());
      await publish(caseId);
      const reply = await post('/tiket/tarik', { code, yakin: 'ya' });
      expect(reply.status).toBe(409);
      expect(await reply.text()).toContain('baru saja selesai');
    });
  });

  describe('a contact left later', () => {
    it('is told of the answer, and replaced or erased at will', async () => {
      const { code, caseId } = await house.ask(strange());
      expect((await post('/tiket/surel', { code, address: 'bukan alamat' })).status).toBe(422);
      await post('/tiket/surel', { code, address: 'salah@contoh.id' });
      await post('/tiket/surel', { code, address: 'belakangan@contoh.id' });
      await publish(caseId);
      await eventually(() => expect(mailbox.to('belakangan@contoh.id')).toHaveLength(1));
      expect(mailbox.to('salah@contoh.id')).toHaveLength(0);
    });
  });

  describe('who has no right code', () => {
    const FORMS = ['', '/simpan', '/tarik', '/hapus-surel', '/hapus-data', '/surel', '/balas'];

    it('meets the same page behind every form, wherever the code is wrong', async () => {
      const { code } = await house.ask(strange());
      await house.tickets.withdraw(code);
      await house.db.query(
        `update questions set withdrawn_at = now() - interval '13 months' where status = 'withdrawn'`,
      );
      const wrong = [code, '0000-0000-0000-0000', '12', '', 'abcd', '1'.repeat(3000)];
      const typed = { yakin: 'ya', text: 'halo tim', address: 'a@contoh.id' };
      const pagesOf = async (form: string): Promise<Set<string>> => {
        const replies = await Promise.all(
          wrong.map((each) => post(`/tiket${form}`, { ...typed, code: each })),
        );
        return new Set(
          await Promise.all(replies.map(async (reply) => `${reply.status} ${await reply.text()}`)),
        );
      };
      const pages = await Promise.all(FORMS.map(pagesOf));
      expect(pages.map(({ size }) => size)).toEqual(FORMS.map(() => 1));
      const [[page], ...others] = [[...(pages[0] ?? [])], ...pages.slice(1, -2).map((each) => [...each])];
      expect(others).toEqual(others.map(() => [page]));
      expect(page).toMatch(/^404 .*tidak dikenal atau sudah tidak berlaku.*12 bulan/s);
      // What was typed beside it can still be copied.
      expect(pages.slice(-2).map((each) => [...each].join(''))).toEqual([
        expect.stringContaining('a@contoh.id'),
        expect.stringContaining('halo tim'),
      ]);
      const address = await house.app.fetch(`/tiket/${code}`);
      expect(`${address.status} ${await address.text()}`).toBe(page);
    });

    it('takes the same work for each of them, so that not even the time tells them apart', async () => {
      const { code } = await house.ask(strange());
      await house.tickets.withdraw(code);
      await house.db.query(
        `update questions set withdrawn_at = now() - interval '13 months' where status = 'withdrawn'`,
      );
      const hash = jest.spyOn(Receipts.prototype, 'hash');
      const looked = jest.spyOn(house.db, 'query');
      const work: [hashes: number, lookups: number][] = [];
      for (const each of [code, '0000-0000-0000-0000', 'salah', '', '1'.repeat(3000)]) {
        hash.mockClear();
        looked.mockClear();
        await post('/tiket', { code: each });
        const lookups = looked.mock.calls.filter(([sql]) => sql.includes('receipt_hash'));
        work.push([hash.mock.calls.length, lookups.length]);
      }
      hash.mockRestore();
      looked.mockRestore();
      expect(work).toEqual(work.map(() => [1, 1]));
    });

    it('learns from the ticket page until when the code works', async () => {
      const { code, caseId } = await house.ask(strange());
      await publish(caseId);
      expect(await shown(code)).toContain('Nomor tiket ini berlaku sampai');
    });
  });

  describe('at the desk', () => {
    const PASSWORD = 'tiga ekor kuda sandalwood';

    it('shows who answered nothing of whom: a new reply stands in the queue and on the case until it is read', async () => {
      const people = house.app.get(StaffService);
      await people.create({
        email: 'lodo@kupang.test',
        name: 'Lodo',
        role: 'fact-finder',
        password: PASSWORD,
      });
      const desk = new Browser(house.app.url);
      await desk.signIn('lodo@kupang.test', PASSWORD);
      const { code, caseId } = await house.ask(strange(), 'tersembunyi@contoh.id');
      const path = `/meja/kasus/${caseId}`;
      await desk.submit(`${path}/ambil`);
      const empty = await desk.submit(`${path}/tanya`, { 'message-text': '' });
      expect(empty.status).toBe(422);
      const wrong = await desk.submit(`${path}/tanya`, { 'message-to': 'x', 'message-text': 'Di mana?' });
      expect(await wrong.text()).toMatch(/Pilih penanya dari daftar.*Di mana\?/s);
      const asked = await desk.submit(`${path}/tanya`, { 'message-text': 'Di mana?' });
      expect(asked.headers.get('location')).toBe(`${path}?selesai=asked-back`);
      await post('/tiket/balas', { code, text: 'Di Oeba; hubungi 081234567890.' });

      expect(await (await desk.get('/meja?daftar=mine')).text()).toContain('1 balasan baru');
      const page = await (await desk.get(path)).text();
      expect(page).toMatch(/Penanya.*>baru<.*Di Oeba/s);
      expect(page).not.toMatch(/081234567890|tersembunyi/);
      await desk.submit(`${path}/dibaca`);
      expect(await (await desk.get('/meja?daftar=mine')).text()).not.toContain('balasan baru');
      expect(await (await desk.get(path)).text()).not.toContain('>baru<');
    });
  });

  describe('once a ticket is closed for good', () => {
    it('what was said under it is erased', async () => {
      const { code, caseId } = await house.ask(strange());
      await house.leases.claim(caseId, author);
      await askBack(caseId, 'Di mana?');
      await house.tickets.reply(code, { text: 'Di Oeba.', pictures: [] });
      await house.cases.decline(caseId, author, 'opinion', 'Ini pendapat.');
      const sweep = (): Promise<void> => house.db.transaction((tx) => house.app.get(TicketSweep).sweep(tx));
      await sweep();
      expect((await house.tickets.ticket(code)).messages).toHaveLength(2);
      await house.db.query(
        `update questions set declined_at = now() - interval '13 months' where case_id = $1`,
        [caseId],
      );
      await sweep();
      const left = await house.db.query<unknown[]>(
        `select from question_messages where question_id = $1 and text <> ''`,
        [await questionOf(caseId)],
      );
      expect(left).toHaveLength(0);
    });
  });

  describe('whatever is typed by who holds a code', () => {
    it.each([
      ['/tiket/balas', ['text', 'gambar']],
      ['/tiket/surel', ['address']],
      ['/tiket/tarik', ['yakin']],
    ])('%s comes back as a page', async (path, names) => {
      const { code, caseId } = await house.ask(strange());
      await house.leases.claim(caseId, author);
      await askBack(caseId, 'Di mana?');
      const property = fc.asyncProperty(form(names), async ({ type, body }) => {
        const reply = await house.app.fetch(path, {
          method: 'POST',
          headers: { 'content-type': type },
          body: `${body}&code=${code}`,
        });
        expect(reply.status).toBeLessThan(500);
        expect(await reply.text()).not.toContain('<script>alert');
      });
      await fc.assert(property, { seed: 20_261_122, numRuns: 25, endOnFailure: true });
    });
  });

  describe('in English', () => {
    it('speaks English on every page, and its forms stay there', async () => {
      const { code } = await house.ask(strange());
      const page = await shown(code, '/en/tiket');
      expect(page).toMatch(/Waiting to be read.*What comes next.*Take the question back/s);
      expect(page).toContain('action="/en/tiket/tarik"');
      expect(await shown(code, '/en/tiket/tarik')).toContain('What stays');
    });
  });
});
