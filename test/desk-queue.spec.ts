import { DataSource } from 'typeorm';
import { BulkActs, CaseQueue, ExpireLeasesHandler } from '../src/fact-finding/index.js';
import type { QueueFilter } from '../src/fact-finding/index.js';
import { TicketsService } from '../src/questions/index.js';
import { DeskHouse, strange } from './fact-finding-house.js';
import { signedIn, type Browser } from './staff-browser.js';
import { eventually } from './support/index.js';

const EVERYTHING: QueueFilter = {
  list: 'all',
  holderId: null,
  state: null,
  overdue: false,
  urgency: null,
  topic: null,
  kelurahan: null,
  words: '',
};

describe('the queue', () => {
  let house: DeskHouse;
  let finder: string;
  let colleague: string;

  beforeAll(async () => {
    house = await DeskHouse.open({ DATABASE_POOL_SIZE: '60' });
    finder = await house.person('fact-finder');
    colleague = await house.person('editor');
  });

  afterAll(() => house.close());

  const db = (): DataSource => house.db;
  const queue = (): CaseQueue => house.app.get(CaseQueue);

  /** A case as it is after its questions came in. */
  async function made(columns: Record<string, unknown> = {}): Promise<string> {
    const all = { claim: strange(), fingerprint: strange(), status: 'new', demand: 1, ...columns };
    const names = Object.keys(all);
    const [row] = await db().query<{ id: string }[]>(
      `insert into cases (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id`,
      Object.values(all),
    );
    return row?.id ?? '';
  }

  async function standing(caseId: string): Promise<Record<string, unknown>> {
    const [row] = await db().query<Record<string, unknown>[]>(
      `select urgency, emergency_terms as terms, burst_at is not null as burst, topic, kelurahan, demand, status,
         triaged_at is not null as triaged, lease_holder as holder, due_at > now() as "inTime" from cases where id = $1`,
      [caseId],
    );
    return row ?? {};
  }

  const hoursFromNow = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);

  describe('the order', () => {
    it('puts emergencies first, then what is due first, brought forward by demand and dangerous topics', async () => {
      const words = strange().slice(0, 8);
      const claim = (name: string): string => `${words} ${name}`;
      const cases: [string, Record<string, unknown>][] = [
        ['nanti', { due_at: hoursFromNow(40) }],
        ['banyak', { due_at: hoursFromNow(40), demand: 38 }],
        ['segera', { due_at: hoursFromNow(10) }],
        ['bahaya', { due_at: hoursFromNow(20), topic: 'health' }],
        ['selesai', { status: 'new' }],
        ['darurat', { due_at: hoursFromNow(60), urgency: 'emergency' }],
      ];
      for (const [name, columns] of cases) await made({ claim: claim(name), ...columns });
      await db().query(
        `update cases set status = 'closed', closed_reason = 'spam', ended_at = now() where claim = $1`,
        [claim('selesai')],
      );
      const { cases: page } = await queue().page({ ...EVERYTHING, words }, finder, 1);
      expect(page.items.map((item) => item.claim.split(' ')[1])).toEqual([
        'darurat',
        'banyak',
        'bahaya',
        'segera',
        'nanti',
        'selesai',
      ]);
    });

    it('needs no write while time passes: what is overdue is asked of the clock', async () => {
      const id = await made({ due_at: hoursFromNow(-2) });
      const overdue = { ...EVERYTHING, overdue: true };
      const { cases, counts } = await queue().page(overdue, finder, 1);
      expect(cases.items.map((item) => item.id)).toContain(id);
      expect(counts.total).toBe(counts.overdue);
    });
  });

  describe('weighing what comes in', () => {
    it('raises a case for an emergency term, says which, and tells the desk', async () => {
      const { caseId } = await house.ask(`Benarkah tsunami malam ini? ${strange()}`);
      expect(await standing(caseId)).toMatchObject({
        urgency: 'emergency',
        terms: ['tsunami'],
        burst: false,
      });
      const told = await db().query<{ id: string }[]>(
        `select staff_id as id from staff_notices where case_id = $1 and kind = 'emergency'`,
        [caseId],
      );
      expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining([finder, colleague]));
    });

    it('raises a case when the fifth of five questions within ten minutes comes, not before', async () => {
      const text = strange();
      let caseId = '';
      for (let count = 1; count <= 4; count++) caseId = (await house.ask(text)).caseId;
      await counted(caseId, 4);
      expect(await standing(caseId)).toMatchObject({ urgency: 'normal', burst: false });
      await house.ask(text);
      await counted(caseId, 5);
      expect(await standing(caseId)).toMatchObject({ urgency: 'emergency', burst: true });
    });

    it('sees no burst where five questions took longer', async () => {
      const text = strange();
      const { caseId } = await house.ask(text);
      for (let count = 2; count <= 5; count++) {
        await db().query(
          `update questions set created_at = created_at - interval '6 minutes' where case_id = $1`,
          [caseId],
        );
        await house.ask(text);
        await counted(caseId, count);
      }
      expect(await standing(caseId)).toMatchObject({ urgency: 'normal', burst: false });
    });

    it('leaves what a person decided', async () => {
      const { caseId } = await house.ask(`Ada bom di pasar? ${strange()}`);
      const act = { kind: 'urgency', urgency: 'normal' } as const;
      await house.app.get(BulkActs).run([caseId], finder, act);
      const [question] = await db().query<{ text: string }[]>(
        `select text from questions where case_id = $1`,
        [caseId],
      );
      await house.ask(question?.text ?? '');
      await counted(caseId, 2);
      expect(await standing(caseId)).toMatchObject({ urgency: 'normal', triaged: true });
    });

    /** Questions are taken in by a job. */
    async function counted(caseId: string, demand: number): Promise<void> {
      await eventually(async () => {
        expect(await standing(caseId)).toMatchObject({ demand });
      });
    }
  });

  describe('filters', () => {
    it('combine, and each counts what it would leave with the others as they are', async () => {
      const words = strange().slice(0, 8);
      const claim = `${words} kabar`;
      const oesapa = await made({
        claim,
        topic: 'health',
        kelurahan: ['Oesapa', 'Alak'],
        due_at: hoursFromNow(-1),
      });
      await made({ claim, topic: 'health', kelurahan: ['Alak'], due_at: hoursFromNow(9) });
      await made({ claim, topic: 'prices', kelurahan: ['Oesapa'], due_at: hoursFromNow(-1) });
      await house.leases.claim(oesapa, finder);
      await db().query(`update cases set due_at = now() - interval '1 hour' where id = $1`, [oesapa]);
      const filter = { ...EVERYTHING, words, topic: 'health', kelurahan: 'Oesapa', overdue: true } as const;
      const { cases, counts } = await queue().page(filter, finder, 1);
      expect(cases.items.map(({ id }) => id)).toEqual([oesapa]);
      expect(counts).toMatchObject({
        total: 1,
        list: { all: 1, mine: 1, free: 0 },
        state: { investigating: 1, new: 0 },
        overdue: 1,
        topic: { health: 1, prices: 1 },
        kelurahan: { Oesapa: 1, Alak: 1 },
      });
    });

    it('find parts of words, every one of them, and no pattern of the database', async () => {
      const id = await made({ claim: 'Keracunan 100% virus_baru di Kuanino' });
      const find = async (words: string): Promise<string[]> =>
        (await queue().page({ ...EVERYTHING, words }, finder, 1)).cases.items.map((item) => item.id);
      expect(await find('KUANINO racun')).toEqual([id]);
      expect(await find('100% virus_')).toEqual([id]);
      expect(await find('kuanino oesapa')).toEqual([]);
      expect(await find('1_0% kuanino')).toEqual([]);
    });
  });

  describe('leases', () => {
    it('has one winner among fifty connections that claim one case at once', async () => {
      const caseId = await made();
      const people = await Promise.all(Array.from({ length: 50 }, () => house.person('fact-finder')));
      const results = await Promise.allSettled(people.map((person) => house.leases.claim(caseId, person)));
      const winners = people.filter((_, at) => results[at]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(await standing(caseId)).toMatchObject({
        holder: winners[0],
        status: 'investigating',
        triaged: true,
      });
    });

    it('gives fifty people who take the next one at once fifty different cases', async () => {
      for (let count = 0; count < 50; count++) await made({ urgency: 'emergency' });
      const people = await Promise.all(Array.from({ length: 50 }, () => house.person('fact-finder')));
      const taken = await Promise.all(people.map((person) => house.leases.next(person)));
      expect(new Set(taken).size).toBe(50);
    });

    it('gives the free case that stands first', async () => {
      const first = await made({ urgency: 'emergency', due_at: hoursFromNow(-9_000) });
      const held = await made({ urgency: 'emergency', due_at: hoursFromNow(-9_999) });
      await house.leases.claim(held, colleague);
      expect(await house.leases.next(finder)).toBe(first);
    });

    it('are handed over at once: the colleague holds the case and is told, the giver can do nothing more', async () => {
      const caseId = await made();
      await house.leases.claim(caseId, finder);
      await house.leases.handOver(caseId, finder, colleague);
      expect(await standing(caseId)).toMatchObject({ holder: colleague });
      await expect(house.cases.describe(caseId, finder, 'Klaim', false)).rejects.toMatchObject({
        code: 'case.not-held',
      });
      const told = await db().query<unknown[]>(
        `select from staff_notices where case_id = $1 and staff_id = $2 and kind = 'handed-over'`,
        [caseId, colleague],
      );
      expect(told).toHaveLength(1);
    });

    it('go to nobody who has left, who is oneself, or from somebody who does not hold it', async () => {
      const caseId = await made();
      const gone = await house.person('editor');
      await db().query(`update staff set disabled_at = now() where id = $1`, [gone]);
      await expect(house.leases.handOver(caseId, finder, colleague)).rejects.toMatchObject({
        code: 'case.not-held',
      });
      await house.leases.claim(caseId, finder);
      for (const to of [gone, finder, caseId])
        await expect(house.leases.handOver(caseId, finder, to)).rejects.toMatchObject({
          code: 'case.no-colleague',
        });
      expect(await standing(caseId)).toMatchObject({ holder: finder });
    });

    it('that run out free the case and tell who held it', async () => {
      const caseId = await made();
      await house.leases.claim(caseId, colleague);
      await db().query(`update cases set lease_until = now() - interval '1 second' where id = $1`, [caseId]);
      await db().transaction((tx) => house.app.get(ExpireLeasesHandler).handle(tx));
      expect(await standing(caseId)).toMatchObject({ holder: null });
      const told = await db().query<unknown[]>(
        `select from staff_notices where case_id = $1 and staff_id = $2 and kind = 'lease-lost'`,
        [caseId, colleague],
      );
      expect(told).toHaveLength(1);
    });

    it('are counted per person, with the first that ends', async () => {
      const busy = await house.person('fact-finder');
      for (let count = 0; count < 3; count++) await house.leases.claim(await made(), busy);
      const [holder] = (await queue().holders()).filter(({ id }) => id === busy);
      expect(holder).toMatchObject({ held: 3, overdue: 0 });
      const { counts } = await queue().page({ ...EVERYTHING, holderId: busy }, finder, 1);
      expect(counts.total).toBe(3);
    });
  });

  describe('several at once', () => {
    it('are done case by case, and what was not done is reported with its reason', async () => {
      const [free, taken] = [await made(), await made()];
      await house.leases.claim(taken, colleague);
      const report = await house.app.get(BulkActs).run([free, taken], finder, { kind: 'take' });
      expect(report.done).toHaveLength(1);
      expect(report.refused).toMatchObject([{ why: { code: 'case.taken' } }]);
      expect([await standing(free), await standing(taken)]).toMatchObject([
        { holder: finder },
        { holder: colleague },
      ]);
    });

    it('are declined with a reason that askers read; a case of somebody else stays', async () => {
      const { caseId, code } = await house.ask(strange());
      const other = await made();
      await house.leases.claim(other, colleague);
      const act = { kind: 'decline', reason: 'spam', text: 'Ini iklan.' } as const;
      const report = await house.app.get(BulkActs).run([caseId, other], finder, act);
      expect(report.done).toHaveLength(1);
      expect(await standing(other)).toMatchObject({ status: 'investigating', holder: colleague });
      expect(await house.app.get(TicketsService).ticket(code)).toMatchObject({
        declined: { reason: 'spam', text: 'Ini iklan.' },
      });
    });
  });

  it('shortens the time of what is urgent, and counts it from the first look on to the answer', async () => {
    const caseId = await made({ due_from: hoursFromNow(-1), due_at: hoursFromNow(1) });
    const dues: Date[] = [];
    for (const urgency of ['normal', 'urgent', 'emergency'] as const) {
      await house.app.get(BulkActs).run([caseId], finder, { kind: 'urgency', urgency });
      const [row] = await db().query<{ due: Date }[]>(`select due_at as due from cases where id = $1`, [
        caseId,
      ]);
      if (row) dues.push(row.due);
    }
    expect(dues.toSorted((a, b) => b.getTime() - a.getTime())).toEqual(dues);
    expect(new Set(dues.map((due) => due.getTime())).size).toBe(3);
  });

  it('gives a correction time of its own', async () => {
    const { caseId } = await house.underReview(finder);
    await db().query(
      `update cases set due_from = now() - interval '90 days', due_at = now() - interval '88 days'
      where id = $1`,
      [caseId],
    );
    await house.reviews.approve(caseId, colleague, 1);
    await house.drafts.startCorrection(caseId, finder);
    expect(await standing(caseId)).toMatchObject({ status: 'correcting', inTime: true });
  });

  describe('in a browser without JavaScript', () => {
    let person: Browser;
    let id: string;

    beforeAll(async () => {
      person = await signedIn(house.app, 'fact-finder');
      const [row] = await db().query<{ id: string }[]>(
        `select id from staff where email = 'fact-finder@kupang.test'`,
      );
      id = row?.id ?? '';
    });

    const page = async (path: string): Promise<string> => (await person.get(path)).text();

    it('explains why a case stands where it stands', async () => {
      const words = strange().slice(0, 8);
      await made({
        claim: `${words} air`,
        demand: 37,
        urgency: 'emergency',
        emergency_terms: ['banjir'],
        due_at: hoursFromNow(-2.5),
      });
      const html = await page(`/meja?daftar=all&q=${words}`);
      expect(html).toContain('darurat</span> · banjir · 37 penanya · 2 jam lewat batas dilihat');
    });

    it('keeps its filters in the address and on the way to the next page', async () => {
      const words = strange().slice(0, 8);
      for (let count = 0; count < 26; count++) await made({ claim: `${words} ${count}`, topic: 'aid' });
      const html = await page(`/meja?daftar=free&topik=aid&q=${words}`);
      expect(html).toContain('26 kasus');
      expect(html).toContain(`href="/meja?daftar=free&amp;topik=aid&amp;q=${words}&amp;hal=2"`);
      const second = await page(`/meja?daftar=free&topik=aid&q=${words}&hal=2`);
      expect(second.match(/data-case/g)).toHaveLength(1);
    });

    it('says why a list is empty, and where there is something', async () => {
      expect(await page('/meja?daftar=mine')).toMatch(
        /Anda belum memegang kasus[^<]*<a href="\/meja\?daftar=all">/,
      );
      const narrowed = await page(`/meja?daftar=free&q=${strange().slice(0, 8)}`);
      expect(narrowed).toMatch(/cocok dengan saringan ini\. <a href="\/meja\?daftar=free">/);
    });

    it('opens a case by its number, and says so when there is none', async () => {
      const caseId = await made();
      const [row] = await db().query<{ number: number }[]>(`select number from cases where id = $1`, [
        caseId,
      ]);
      const found = await person.get(`/meja?q=%23${row?.number ?? 0}`);
      expect([found.status, found.headers.get('location')]).toEqual([303, `/meja/kasus/${caseId}`]);
      const missing = await person.get('/meja?q=999999');
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('Tidak ada kasus dengan nomor 999999');
    });

    it('takes several, tells which were not taken, and asks for what is missing', async () => {
      const [free, taken] = [await made(), await made()];
      await house.leases.claim(taken, colleague);
      const chosen = async (fields: [string, string][]): Promise<Response> => {
        const body = new URLSearchParams([['_csrf', await person.csrf()], ...fields]);
        return person.send('POST', '/meja/banyak?daftar=all', { body });
      };
      const nothing = await chosen([['lakukan', 'take']]);
      expect([nothing.status, (await nothing.text()).includes('Pilih paling sedikit satu kasus')]).toEqual([
        422,
        true,
      ]);
      const reply = await chosen([
        ['kasus', free],
        ['kasus', taken],
        ['lakukan', 'take'],
      ]);
      expect(reply.status).toBe(409);
      const html = await reply.text();
      expect(html).toContain('1 kasus sekarang Anda pegang.');
      expect(html).toContain('1 kasus tidak berubah');
      expect(await standing(free)).toMatchObject({ holder: id });
      const noReason = await chosen([
        ['kasus', free],
        ['lakukan', 'decline'],
        ['decline-text', 'Kalimat yang panjang.'],
      ]);
      expect(noReason.status).toBe(422);
      expect(await noReason.text()).toContain('Kalimat yang panjang.');
      const given = await chosen([
        ['kasus', free],
        ['lakukan', 'hand-over'],
        ['kepada', colleague],
      ]);
      expect(given.headers.get('location')).toBe('/meja?daftar=all&selesai=hand-over&jumlah=1');
      expect(await page('/meja?daftar=all&selesai=hand-over&jumlah=1')).toContain('1 kasus diserahkan.');
    });

    it('is nothing for strangers', async () => {
      const reply = await house.app.fetch('/meja/banyak', { method: 'POST', body: new URLSearchParams() });
      expect([reply.status, reply.headers.get('location')]).toEqual([303, '/meja/masuk']);
    });
  });

  it('is served by an index in its order', async () => {
    await db().transaction(async (tx) => {
      await tx.query('set local enable_sort = off');
      const plan = await tx.query<Record<string, string>[]>(
        `explain select id from cases where status in ('new') order by rank_at, id limit 1`,
      );
      expect(JSON.stringify(plan)).toContain('cases_rank');
    });
  });
});
