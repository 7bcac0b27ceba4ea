import { AskersService } from '../src/askers/index.js';
import { KELURAHAN } from '../src/common/index.js';
import {
  CaseQuestions,
  QUESTION_MOVES,
  QUESTION_STATUSES,
  SEEN_ON,
  DECLINE_REASONS,
} from '../src/questions/index.js';
import { DeskHouse, strange } from './fact-finding-house.js';

interface Receipt {
  receiptCode: string;
  status: string;
  ticketUrl: string;
  match: { decision: string; answers: unknown[] };
  code?: string;
}

describe('asking', () => {
  let house: DeskHouse;

  beforeAll(async () => {
    house = await DeskHouse.open({ PUBLIC_URL: 'https://kabashoax.test' });
  });

  afterAll(() => house.close());

  const ask = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
    house.app.fetch('/api/v1/questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const asked = async (body: object, headers: Record<string, string> = {}): Promise<Receipt> => {
    const reply = await ask(body, headers);
    expect(reply.status).toBe(201);
    return (await reply.json()) as Receipt;
  };

  const ticket = (code: unknown): Promise<Response> =>
    house.app.fetch('/api/v1/tickets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });

  const count = async (sql: string, values: unknown[] = []): Promise<number> => {
    const [row] = await house.db.query<{ n: number }[]>(`select count(*)::int as n from ${sql}`, values);
    return row?.n ?? -1;
  };

  it('gives sixteen digits, an address without them, and what the archive knows', async () => {
    const receipt = await asked({ text: strange() });
    expect(receipt).toEqual({
      receiptCode: expect.stringMatching(/^\d{4}-\d{4}-\d{4}-\d{4}$/) as string,
      status: 'received',
      ticketUrl: 'https://kabashoax.test/tiket',
      match: { decision: 'none', answers: [] },
    });
  });

  it('writes question, contact, intake job and audit line together', async () => {
    const text = strange();
    await asked({ text, contact: { channel: 'email', address: 'warga@contoh.id' } });
    const [row] = await house.db.query<{ id: string }[]>(`select id from questions where text = $1`, [text]);
    expect(await count('contacts where question_id = $1', [row?.id])).toBe(1);
    expect(await count('jobs where unique_key = $1', [`intake:${row?.id ?? ''}`])).toBe(1);
    expect(await count(`audit_entries where subject_id = $1 and act = 'question.received'`, [row?.id])).toBe(
      1,
    );
  });

  it('stores neither the receipt code nor the address in the clear, anywhere', async () => {
    const address = 'kenari-tersembunyi@contoh.id';
    const { receiptCode } = await asked({ text: strange(), contact: { channel: 'email', address } });
    const digits = receiptCode.replaceAll('-', '');
    const tables = await house.db.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables)
      expect(
        await count(`"${name}" t where t::text like any ($1)`, [
          [`%${address}%`, `%${digits}%`, `%${receiptCode}%`],
        ]),
      ).toBe(0);
  });

  it('answers the same key with the same receipt and makes no second question', async () => {
    const body = { text: strange() };
    const headers = { 'idempotency-key': `kunci-${strange()}` };
    const receipts = await Promise.all(Array.from({ length: 8 }, () => asked(body, headers)));
    expect(new Set(receipts.map(({ receiptCode }) => receiptCode)).size).toBe(1);
    expect(await count('questions where text = $1', [body.text])).toBe(1);
  });

  it('refuses a key that comes with another body', async () => {
    const headers = { 'idempotency-key': strange() };
    await asked({ text: strange() }, headers);
    const reply = await ask({ text: strange() }, headers);
    expect(reply.status).toBe(422);
    expect(((await reply.json()) as Receipt).code).toBe('idempotency.reused');
  });

  it.each([
    ['four letters', { text: 'kaba' }],
    ['nothing at all', {}],
    ['five thousand and one letters', { text: 'a'.repeat(5001) }],
    [
      'six links',
      { text: 'kabar ini', links: Array.from({ length: 6 }, (_, n) => `https://contoh.id/${n}`) },
    ],
    ['a link that runs a script', { text: 'kabar ini', links: ['javascript:alert(1)'] }],
    ['a link with a password', { text: 'kabar ini', links: ['https://nama:sandi@contoh.id'] }],
    ['a kelurahan elsewhere', { text: 'kabar ini', kelurahan: 'Gambir' }],
    ['an unknown place', { text: 'kabar ini', seenOn: 'koran' }],
    ['a broken address', { text: 'kabar ini', contact: { channel: 'email', address: 'bukan alamat' } }],
    ['another channel', { text: 'kabar ini', contact: { channel: 'sms', address: 'a@b.id' } }],
    ['a field nobody asked for', { text: 'kabar ini', nama: 'Budi' }],
  ])('refuses %s and stores nothing', async (_name, body) => {
    const before = await count('questions');
    expect((await ask(body)).status).toBe(400);
    expect(await count('questions')).toBe(before);
  });

  it('refuses a contact of the wrong shape instead of losing it', async () => {
    const contact = [{ channel: 'email', address: 'a@contoh.id' }];
    expect((await ask({ text: 'Benarkah ini terjadi?', contact })).status).toBe(400);
  });

  it('takes a link without words, and NUL bytes without a fault', async () => {
    await asked({ links: ['https://contoh.id/kabar'] });
    await asked({ text: `kabar\u0000 dengan byte nol` });
  });

  it('answers a wrong, a malformed and an unknown code alike', async () => {
    const replies = await Promise.all(
      ['0000-0000-0000-0000', '1234', '', 'abcd-efgh', '1'.repeat(5000)].map(ticket),
    );
    const bodies = await Promise.all(replies.map(async (reply) => `${reply.status} ${await reply.text()}`));
    expect(new Set(bodies.map((body) => body.replace(/"requestId":"[^"]*"/, ''))).size).toBe(1);
    expect(bodies[0]).toMatch(/^404 .*ticket\.unknown/);
  });

  it('follows a question by its code, typed with or without dashes', async () => {
    const { receiptCode } = await asked({ text: strange() });
    for (const typed of [receiptCode, receiptCode.replaceAll('-', ' '), receiptCode.replaceAll('-', '')]) {
      const reply = await ticket(typed);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('cache-control')).toBe('no-store');
      const body = (await reply.json()) as { timeline: { step: string }[]; answer: null };
      expect(body.timeline[0]?.step).toBe('received');
      expect(body.answer).toBeNull();
    }
  });

  it('erases words and contact at once when the asker takes the question back', async () => {
    const { code } = await house.ask(strange(), 'tarik@contoh.id');
    expect(await house.tickets.ticket(code)).toMatchObject({ hasContact: true });
    await house.tickets.withdraw(code);
    expect(await house.tickets.ticket(code)).toMatchObject({
      status: 'withdrawn',
      hasContact: false,
      text: '',
    });
    await expect(house.tickets.withdraw(code)).rejects.toMatchObject({ code: 'question.illegal-move' });
  });

  it('erases only the contact when asked to, and notes once that the code is saved', async () => {
    const { code } = await house.ask(strange(), 'hapus@contoh.id');
    await house.tickets.eraseContact(code);
    await house.tickets.markSaved(code);
    const { hasContact, status, receiptSavedAt } = await house.tickets.ticket(code);
    expect({ hasContact, status }).toEqual({ hasContact: false, status: 'linked' });
    expect(receiptSavedAt).not.toBeNull();
  });

  it('erases contacts whose time is over and no others', async () => {
    const askers = house.app.get(AskersService);
    const due = await house.ask(strange(), 'lama@contoh.id');
    const kept = await house.ask(strange(), 'baru@contoh.id');
    const [row] = await house.app.get(CaseQuestions).forCase(due.caseId);
    await house.db.transaction(async (tx) => {
      await askers.scheduleErasure(tx, [row?.id ?? ''], new Date(Date.now() - 1000));
      expect(await askers.purge(tx)).toBe(1);
    });
    expect((await house.tickets.ticket(due.code)).hasContact).toBe(false);
    expect((await house.tickets.ticket(kept.code)).hasContact).toBe(true);
  });

  it('opens no contact that was copied to another question', async () => {
    const a = await house.ask(strange(), 'asli@contoh.id');
    const b = await house.ask(strange());
    const [qa] = await house.app.get(CaseQuestions).forCase(a.caseId);
    const [qb] = await house.app.get(CaseQuestions).forCase(b.caseId);
    await house.db.query(
      `insert into contacts (question_id, channel, address_encrypted)
       select $2, channel, address_encrypted from contacts where question_id = $1`,
      [qa?.id, qb?.id],
    );
    const askers = house.app.get(AskersService);
    expect(await askers.contactFor(house.db.manager, qa?.id ?? '')).toEqual({
      channel: 'email',
      address: 'asli@contoh.id',
    });
    await expect(askers.contactFor(house.db.manager, qb?.id ?? '')).rejects.toThrow();
  });

  it('has the same words and moves in code and database', async () => {
    const moves = await house.db.query<{ source: string; target: string }[]>(
      `select source, target from legal_moves where life = 'question'`,
    );
    const declared = Object.entries(QUESTION_MOVES).flatMap(([source, targets]) =>
      targets.map((target) => `${source}>${target}`),
    );
    expect(moves.map(({ source, target }) => `${source}>${target}`).sort()).toEqual(declared.sort());
    const checks = await house.db.query<{ text: string }[]>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = 'questions'::regclass and contype = 'c'`,
    );
    for (const list of [QUESTION_STATUSES, SEEN_ON, DECLINE_REASONS]) {
      const words = list.map((word) => `'${word}'::text`).join(', ');
      expect(checks.some(({ text }) => text.includes(`ARRAY[${words}]`))).toBe(true);
    }
    expect(new Set(KELURAHAN).size).toBe(51);
  });
});
