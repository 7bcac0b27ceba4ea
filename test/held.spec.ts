import { DataSource } from 'typeorm';
import { HELD_REASONS, type GuardFacts } from '../src/abuse/index.js';
import { HeldQuestions, QuestionsService } from '../src/questions/index.js';
import { strange } from './fact-finding-house.js';
import { Browser, signedIn } from './staff-browser.js';
import { asOperator, eventually, startApp, type TestApp } from './support/index.js';

const LIST = '/meja/disisihkan';
const TRAPPED: GuardFacts = {
  address: '203.0.113.1',
  form: { purpose: 'ask', stamp: '', trap: 'https://iklan.test', solution: '' },
};

describe('what the guard has set aside', () => {
  let app: TestApp;
  let db: DataSource;
  let finder: Browser;

  beforeAll(async () => {
    app = await startApp();
    db = app.get(DataSource);
    finder = await signedIn(app, 'fact-finder');
  });

  afterAll(() => app.close());

  async function held(text: string): Promise<{ id: string; code: string }> {
    const { receiptCode: code } = await app
      .get(QuestionsService)
      .submit({ text }, undefined, { facts: TRAPPED });
    const [row] = await db.query<{ id: string }[]>(
      `select id from questions where text = $1 order by id desc`,
      [text],
    );
    return { id: row?.id ?? '', code };
  }

  const ticket = async (code: string): Promise<string> =>
    (await app.fetch('/tiket', { method: 'POST', body: new URLSearchParams({ code }) })).text();

  const row = async (id: string) => {
    const [found] = await db.query<{ status: string; caseId: string | null }[]>(
      `select status, case_id as "caseId" from questions where id = $1`,
      [id],
    );
    return found;
  };

  it('has a receipt as usual, no job and no case, and its ticket says so', async () => {
    const { id, code } = await held(strange());
    expect(code).toMatch(/^\d{4}-\d{4}-\d{4}-\d{4}$/);
    expect(await db.query(`select 1 from jobs where unique_key = $1`, [`intake:${id}`])).toEqual([]);
    expect(await row(id)).toEqual({ status: 'received', caseId: null });
    expect(await ticket(code)).toContain('Sedang dilihat petugas sebelum diperiksa');
  });

  it('has one of the reasons that the database knows too', async () => {
    const [check] = await db.query<{ text: string }[]>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'questions_held_reason_check'`,
    );
    expect(check?.text.match(/'([\w-]+)'/g)?.map((quoted) => quoted.slice(1, -1))).toEqual([...HELD_REASONS]);
  });

  it('is not linked or answered before a person released it, not even by plain SQL of the owner', async () => {
    const { id } = await held(strange());
    await asOperator(app.database, async (owner) => {
      await owner.query(`insert into cases (claim, status, demand, fingerprint)
        values ('klaim', 'new', 0, 'uji')`);
      await expect(
        owner.query(
          `update questions set status = 'linked', linked_at = now(), case_id = (select id from cases limit 1)
           where id = $1`,
          [id],
        ),
      ).rejects.toThrow('questions_held_waits');
    });
  });

  it('stands at the desk with its reason, its numbers hidden, equal ones once', async () => {
    const text = `${strange()} NIK 5371011708900001`;
    await held(text);
    await held(text);
    const page = await (await finder.get(LIST)).text();
    expect(page).toContain('Kolom jebakan terisi');
    expect(page.split('[NIK disamarkan]')).toHaveLength(2);
    expect(page).not.toContain('5371011708900001');
    expect(page).toContain('2 kiriman sama');
  });

  it('goes the usual way once released, with all that say the same', async () => {
    const text = strange();
    const [one, two] = [await held(text), await held(text)];
    expect((await finder.submit(`${LIST}/${two.id}/lepas`)).headers.get('location')).toBe(
      `${LIST}?selesai=released`,
    );
    const taken = await eventually(async () => {
      const [a, b] = [await row(one.id), await row(two.id)];
      expect(a?.status).toBe('linked');
      expect(b?.status).toBe('linked');
      return [a?.caseId, b?.caseId];
    });
    expect(new Set(taken).size).toBe(1);
    expect(await ticket(one.code)).not.toContain('Sedang dilihat petugas');
    const [line] = await db.query<{ count: number }[]>(
      `select count(*)::int as count from audit_entries where act = 'question.released' and subject_id = $1`,
      [two.id],
    );
    expect(line?.count).toBe(1);
    expect((await finder.submit(`${LIST}/${two.id}/lepas`)).status).toBe(409);
  });

  it('is declined with a reason that its asker reads, and what was typed survives a mistake', async () => {
    const { id, code } = await held(strange());
    const wrong = await finder.submit(`${LIST}/${id}/tolak`, { [`text-${id}`]: 'Ini iklan.' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Ini iklan.');
    const fields = { [`reason-${id}`]: 'spam', [`text-${id}`]: 'Kiriman ini iklan pinjaman.' };
    expect((await finder.submit(`${LIST}/${id}/tolak`, fields)).status).toBe(303);
    expect(await ticket(code)).toContain('Kiriman ini iklan pinjaman.');
    expect(await db.query(`select 1 from jobs where unique_key = $1`, [`declined:${id}`])).toHaveLength(1);
  });

  it('is decided once when two decide at the same moment', async () => {
    const { id } = await held(strange());
    const desk = app.get(HeldQuestions);
    const [staff] = await db.query<{ id: string }[]>('select id from staff limit 1');
    const by = staff?.id ?? '';
    const outcomes = await Promise.allSettled([
      desk.release(id, by),
      desk.decline(id, by, 'spam', 'Iklan.'),
      desk.release(id, by),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is shown to nobody without an account, and decided by no form from elsewhere', async () => {
    const { id } = await held(strange());
    const stranger = new Browser(app.url);
    expect((await stranger.get(LIST)).headers.get('location')).toContain('/meja/masuk');
    expect((await stranger.post(`${LIST}/${id}/lepas`, {})).status).not.toBe(200);
    expect((await finder.post(`${LIST}/${id}/lepas`, {})).status).toBe(403);
    expect((await finder.post(`${LIST}/${id}/tolak`, { _csrf: 'palsu' })).status).toBe(403);
    expect(await row(id)).toEqual({ status: 'received', caseId: null });
    expect((await finder.submit(`${LIST}/bukan-nomor/lepas`)).status).toBe(400);
  });
});
