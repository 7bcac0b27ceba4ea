import { jest } from '@jest/globals';
import { Client } from 'pg';
import { VolunteerBudget } from '../src/abuse/index.js';
import { QuestionsService } from '../src/questions/index.js';
import { StaffService, type Role } from '../src/staff/index.js';
import { Browser } from './staff-browser.js';
import { eventually, startApp, type TestApp } from './support/index.js';

const PASSWORD = 'lima lontar di bukit cinta';
const RUMOUR =
  'Kata tetangga saya Yohanis, hubungi 0812-3456-7890, air di Oebobo diracun sejak kemarin malam.';

describe('volunteers', () => {
  let app: TestApp;
  let owner: Client;
  let volunteer: Browser;
  let finder: Browser;
  const ids = new Map<Role, string>();

  beforeAll(async () => {
    app = await startApp({ KABASHOAX_RATE_LIMITS: 'on' });
    owner = new Client({ connectionString: app.database.owner });
    await owner.connect();
    [volunteer, finder] = [await signedIn('volunteer'), await signedIn('fact-finder')];
  });

  afterAll(async () => {
    await owner.end();
    await app.close();
  });

  async function signedIn(role: Role, email = `${role}@kupang.test`): Promise<Browser> {
    ids.set(
      role,
      await app.get(StaffService).create({ email, name: `Nama ${role}`, role, password: PASSWORD }),
    );
    const browser = new Browser(app.url);
    await browser.signIn(email, PASSWORD);
    return browser;
  }

  const one = async <T extends object>(sql: string, values: unknown[] = []): Promise<T> => {
    const { rows } = await owner.query<T>(sql, values);
    if (!rows[0]) throw new Error(`nothing: ${sql}`);
    return rows[0];
  };

  /** An open case whose claim nobody has worded yet. */
  async function openCase(text = RUMOUR): Promise<string> {
    await app.get(QuestionsService).submit({ text });
    return eventually(async () => {
      const found = await one<{ id: string }>(
        `select c.id from cases c join questions q on q.case_id = c.id where q.text = $1`,
        [text],
      );
      return found.id;
    });
  }

  it('begin at their own page and see nothing of the desk', async () => {
    const again = await volunteer.signIn('volunteer@kupang.test', PASSWORD);
    expect(again.headers.get('location')).toBe('/meja/duta');
    const page = await (await volunteer.get('/meja/duta')).text();
    expect(page).not.toMatch(/href="\/meja"|href="\/meja\/(staf|kabar|disisihkan)"/);
  });

  it('ask for somebody else: the same question as any, marked, with a ticket for that person', async () => {
    const text = 'Apakah benar sekolah di Alak diliburkan tiga hari mulai besok?';
    const form = { text, seenOn: 'whatsapp', kunci: 'k'.repeat(24) };
    const reply = await volunteer.submit('/meja/duta/kirim', form);
    const page = await reply.text();
    const code = /<strong class="code">([\d-]{19})</.exec(page)?.[1] ?? '';
    expect(code).not.toBe('');
    expect(await (await volunteer.submit('/meja/duta/kirim', form)).text()).toContain(code);
    const sent = await one(
      `select channel, submitted_by as "by", seen_on as "seenOn", count(*) over ()::int as many
         from questions where text = $1`,
      [text],
    );
    expect(sent).toEqual({ channel: 'volunteer', by: ids.get('volunteer'), seenOn: 'whatsapp', many: 1 });
    expect(await one(`select actor_kind as kind from audit_entries where act = 'question.received'`)).toEqual(
      {
        kind: 'staff',
      },
    );
    expect(
      (await app.fetch('/tiket', { method: 'POST', body: new URLSearchParams({ code }) })).status,
    ).toBeLessThan(400);
  });

  it('get back what they typed when something is missing', async () => {
    const reply = await volunteer.submit('/meja/duta/kirim', { text: 'a', links: 'https://contoh.id/x' });
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain('https://contoh.id/x');
  });

  it('read a case only in the team’s own words, never in an asker’s', async () => {
    const id = await openCase();
    expect(await (await volunteer.get('/meja/duta')).text()).not.toContain('racun');
    expect((await volunteer.get(`/meja/duta/kasus/${id}`)).status).toBe(404);
    await owner.query(`update cases set claim = $2 where id = $1`, [
      id,
      'Air PDAM di Oebobo diracun, hubungi 0812-3456-7890.',
    ]);
    const page = await (await volunteer.get('/meja/duta')).text();
    expect(page).toContain('Air PDAM di Oebobo diracun');
    expect(page).toContain('Belum ada sumber');
    expect(page).not.toMatch(/Yohanis|0812/);
    for (const path of [`/meja/kasus/${id}`, `/meja/kasus/${id}/draf`, `/meja/kasus/${id}/bukti`])
      expect((await volunteer.get(path)).status).toBe(403);
  });

  it('are asked to wait when they have sent very much within an hour, and lose nothing of what they typed', async () => {
    const first = ids.get('volunteer') ?? '';
    const person = await signedIn('volunteer', 'rajin@kupang.test');
    const id = await openCase('Apakah benar pasar Oeba pindah ke Alak mulai bulan depan?');
    await owner.query(
      `update cases set claim = 'Pasar Oeba pindah ke Alak.', claim_written_at = now() where id = $1`,
      [id],
    );
    const of = ids.get('volunteer') ?? '';
    ids.set('volunteer', first);
    const budget = app.get(VolunteerBudget);
    const spend = (what: 'question' | 'source', times: number) =>
      Promise.allSettled(Array.from({ length: times }, () => budget.charge(of, what)));
    // The hour must not end between the spending and the sending.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    await spend('question', 40);
    await spend('source', 30);
    const typed = { text: 'Apakah besok kenari terbang di Penfui?' };
    const offered = {
      type: 'media',
      publisher: 'Kenari Pos',
      title: 'Kenari',
      captureText: 'Kenari terbang.',
    };
    for (const [path, form] of [
      ['/meja/duta/kirim', typed],
      [`/meja/duta/kasus/${id}`, offered],
    ] as const) {
      const reply = await person.submit(path, form);
      const page = await reply.text();
      expect([path, reply.status]).toEqual([path, 429]);
      expect(page).toMatch(/dalam satu jam. Yang Anda tulis tetap ada/);
      expect(page).toMatch(/kenari|Kenari Pos/);
    }
    const sent = await one(`select count(*)::int as many from questions where text = $1`, [typed.text]);
    expect(sent).toEqual({ many: 0 });
    jest.restoreAllMocks();
    // Nobody else pays for it.
    expect((await volunteer.submit('/meja/duta/kirim', { ...typed, kunci: 'z'.repeat(24) })).status).toBe(
      200,
    );
  });

  it('bring a source, which waits for the holder and counts for nothing before', async () => {
    const id = await openCase('Apakah betul jembatan Liliba ditutup total malam ini untuk semua kendaraan?');
    await owner.query(`update cases set claim = 'Jembatan Liliba ditutup total malam ini.' where id = $1`, [
      id,
    ]);
    const source = {
      type: 'media',
      publisher: 'Pos Kupang',
      title: 'Jembatan Liliba tetap buka',
      url: 'https://contoh.id/liliba',
      captureText: 'Dinas memastikan jembatan tetap dibuka seperti biasa.',
      quote: 'jembatan tetap dibuka seperti biasa',
    };
    const wrong = await volunteer.submit(`/meja/duta/kasus/${id}`, {
      ...source,
      quote: 'ini tidak ada di sana',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Jembatan Liliba tetap buka');
    const sent = await volunteer.submit(`/meja/duta/kasus/${id}`, source);
    expect(sent.headers.get('location')).toBe('/meja/duta?selesai=sumber');
    expect(await (await volunteer.get('/meja/duta')).text()).toContain('1 sumber Anda menunggu');
    expect(await one(`select count(*)::int as many from evidence where case_id = $1`, [id])).toEqual({
      many: 0,
    });
    await finder.submit(`/meja/kasus/${id}/ambil`);
    expect(await (await finder.get(`/meja/kasus/${id}/bukti`)).text()).toContain(
      'Jembatan Liliba tetap buka',
    );
  });

  it('never hold, write or judge, whatever SQL is used', async () => {
    const id = await openCase('Benarkah pasar Oeba terbakar habis tadi pagi dan semua pedagang dipindah?');
    const by = ids.get('volunteer');
    await expect(
      owner.query(
        `update cases set lease_holder = $2, lease_until = now() + interval '1 hour' where id = $1`,
        [id, by],
      ),
    ).rejects.toThrow(/volunteers do not decide/);
    const draft = await one<{ id: string }>(
      `insert into drafts (case_id, revision_target) values ($1, 1) returning id`,
      [id],
    );
    await expect(
      owner.query(
        `insert into draft_versions (draft_id, version, author_id, title, claim, verdict, scam, summary, explanation, topics)
         values ($1, 1, $2, 'a', 'a', 'SALAH', false, 'a', 'a', '{}')`,
        [draft.id, by],
      ),
    ).rejects.toThrow(/volunteers do not decide/);
  });

  it('and whoever is removed, or becomes a volunteer, hands back what they held', async () => {
    for (const [role, change] of [
      ['editor', `disabled_at = now()`],
      ['administrator', `role = 'volunteer'`],
    ] as const) {
      if (role === 'administrator') await signedIn('administrator');
      else await signedIn('editor');
      const id = await openCase(
        `Apakah kabar nomor ${role} tentang listrik padam seminggu ini benar adanya?`,
      );
      await owner.query(
        `update cases set lease_holder = $2, lease_until = now() + interval '1 hour', status = 'investigating' where id = $1`,
        [id, ids.get(role)],
      );
      if (role === 'administrator')
        await app
          .get(StaffService)
          .create({ email: 'lain@kupang.test', name: 'Lain', role, password: PASSWORD });
      await owner.query(`update staff set ${change} where id = $1`, [ids.get(role)]);
      expect(await one(`select lease_holder as holder from cases where id = $1`, [id])).toEqual({
        holder: null,
      });
      expect(
        await one(
          `select count(*)::int as many from audit_entries where act = 'case.released' and subject_id = $1`,
          [id],
        ),
      ).toEqual({ many: 1 });
    }
  });
});
