import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { AbuseGuard, AbuseSweep, FormStamps, type GuardFacts } from '../src/abuse/index.js';
import { LIMITS } from '../src/abuse/limits.js';
import { sha256 } from '../src/web/client/workers/hash/sha256.js';
import { createDatabase, redisUrl, startApp, type TestApp } from './support/index.js';

interface Puzzle {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber: number;
}

const REDIS = redisUrl(14);
const SETTINGS = { KABASHOAX_RATE_LIMITS: 'on', TRUST_PROXY: '127.0.0.1', REDIS_URL: REDIS };

describe('the guard', () => {
  let first: TestApp;
  let second: TestApp;
  let guard: AbuseGuard;
  let stamps: FormStamps;
  let db: DataSource;

  beforeAll(async () => {
    const database = await createDatabase();
    first = await startApp(SETTINGS, database);
    second = await startApp(SETTINGS, database);
    guard = first.get(AbuseGuard);
    stamps = first.get(FormStamps);
    db = first.get(DataSource);
  });

  afterAll(async () => {
    await first.close();
    await second.close();
  });

  // The clock stands still: an hour that ends in the middle of a test would begin every budget anew.
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await db.query('delete from abuse_budgets');
  });

  const api = (address: string): GuardFacts => ({ address, form: null });
  const form = (changes: Partial<NonNullable<GuardFacts['form']>> = {}, address = '198.51.100.9') => ({
    address,
    form: { purpose: 'ask' as const, stamp: '', trap: '', solution: '', ...changes },
  });

  async function solved(): Promise<string> {
    const puzzle = (await (await first.fetch('/api/v1/challenge')).json()) as Puzzle;
    const { algorithm, challenge, salt, signature } = puzzle;
    let number = 0;
    while (sha256(salt + String(number)) !== challenge) number += 1;
    return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
  }

  /** Charges many at once, in turns so that the pool is not exhausted. */
  async function weighed(count: number, one: (n: number) => GuardFacts, content: (n: number) => string) {
    const reasons: (string | null)[] = [];
    for (let n = 0; n < count; n++) reasons.push((await guard.weigh(one(n), content(n))).reason);
    return reasons;
  }

  const post = (app: TestApp, address: string, text: string): Promise<Response> =>
    app.fetch('/api/v1/questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ text }),
    });

  it('counts over every process, behind a proxy, through an emptied Redis', async () => {
    const cache = new Redis(REDIS);
    const { address: most } = LIMITS.unworked;
    for (let n = 0; n < most; n++) {
      if (n === 10) await cache.flushdb();
      const reply = await post(
        n % 2 === 0 ? first : second,
        '203.0.113.7',
        `kabar nomor ${n} dari satu tempat`,
      );
      expect(reply.status).toBe(201);
    }
    cache.disconnect();
    expect((await post(second, '203.0.113.7', 'satu kabar lagi dari sana')).status).toBe(201);
    expect((await post(second, '192.0.2.44', 'kabar dari tempat lain')).status).toBe(201);
    const held = await db.query<{ text: string; reason: string }[]>(
      `select text, held_reason as reason from questions where held_at is not null`,
    );
    expect(held).toEqual([{ text: 'satu kabar lagi dari sana', reason: 'address-budget' }]);
  });

  it('lets a hundred people behind one address ask about one forward at the same time', async () => {
    const judged = await Promise.all(
      Array.from({ length: 100 }, () => guard.weigh(api('203.0.113.8'), 'pesan berantai yang sama')),
    );
    expect(judged.every(({ verdict }) => verdict === 'pass')).toBe(true);
  });

  it('sets the same question aside when one network sends it over and over, and no other network', async () => {
    const { content: most } = LIMITS.unworked;
    const reasons = await weighed(
      most + 1,
      (n) => api(`203.0.113.${n % 200}`),
      () => 'sama',
    );
    expect(reasons.at(most - 1)).toBeNull();
    expect(reasons.at(most)).toBe('content-budget');
    expect((await guard.weigh(api('192.0.2.1'), 'sama')).verdict).toBe('pass');
  });

  it('knows a network when its addresses change: IPv4 by /24, IPv6 by /64 and /48', async () => {
    const { address, network } = LIMITS.unworked;
    const spread = await weighed(
      network + 1,
      (n) => api(`203.0.113.${n % 200}`),
      (n) => `isi ${n}`,
    );
    expect(spread.slice(0, network)).toEqual(Array(network).fill(null));
    expect(spread.at(network)).toBe('range-budget');
    const household = await weighed(
      address + 1,
      (n) => api(`2001:db8:1:2::${n.toString(16)}`),
      (n) => `rumah ${n}`,
    );
    expect(household.at(address)).toBe('address-budget');
    expect((await guard.weigh(api('2001:db8:1:3::1'), 'tetangga')).verdict).toBe('pass');
    expect((await guard.weigh(api('::ffff:203.0.113.5'), 'terpetakan')).reason).toBe('range-budget');
  });

  it('sets everything without a puzzle aside in a flood, and lets pass who solved one', async () => {
    const flood = await weighed(
      301,
      (n) => api(`10.${n % 250}.${Math.floor(n / 250)}.1`),
      (n) => `banjir ${n}`,
    );
    expect(flood.at(299)).toBeNull();
    expect(flood.at(300)).toBe('flood');
    expect((await guard.weigh(form({ solution: await solved() }), 'warga')).verdict).toBe('pass');
  });

  it('refuses in words, with nothing stored, what is far beyond every budget', async () => {
    await guard.weigh(api('203.0.113.9'), 'pertama');
    await db.query('update abuse_budgets set spent = $1', [LIMITS.unworked.refuse]);
    const reply = await post(first, '203.0.113.9', 'kabar yang ditolak karena terlalu banyak');
    expect(reply.status).toBe(429);
    expect(((await reply.json()) as { code: string }).code).toBe('abuse.budget');
    expect(await db.query(`select 1 from questions where text like 'kabar yang ditolak%'`)).toEqual([]);
  });

  it('takes the solution of a puzzle once, whichever process asks', async () => {
    const solution = await solved();
    expect(await guard.weigh(form({ solution }), 'a')).toEqual({ verdict: 'pass', reason: null });
    expect((await second.get(AbuseGuard).weigh(form({ solution }), 'b')).reason).toBe('stale-form');
  });

  it('takes no solution that is forged, outdated or no solution at all', async () => {
    const given = JSON.parse(Buffer.from(await solved(), 'base64').toString()) as Record<string, unknown>;
    const pack = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
    const forged = [
      pack({ ...given, number: Number(given['number']) + 1 }),
      pack({ ...given, signature: '0'.repeat(64) }),
      pack({ ...given, salt: String(given['salt']).replace(/expires=\d+/, 'expires=4102444800') }),
      ...[pack(null), pack([]), pack({}), pack('a'), 'bukan base64', 'A'.repeat(5000)],
    ];
    for (const solution of forged)
      expect((await guard.weigh(form({ solution }), 'palsu')).reason).toBe('stale-form');
    const later = Date.now() + 3 * 3_600_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect((await guard.weigh(form({ solution: pack(given) }), 'lama')).reason).toBe('stale-form');
  });

  it('doubts a form without a puzzle that came too fast, too late, from elsewhere or unsigned', async () => {
    const now = Date.now();
    const at = (ageMs: number, purpose: 'ask' | 'ticket' = 'ask') => {
      jest.spyOn(Date, 'now').mockReturnValue(now - ageMs);
      const stamp = stamps.issue(purpose);
      jest.spyOn(Date, 'now').mockReturnValue(now);
      return stamp;
    };
    const reasonOf = async (stamp: string) => (await guard.weigh(form({ stamp }), stamp)).reason;
    expect(await reasonOf(at(0))).toBe('too-fast');
    expect(await reasonOf(at(5_000))).toBeNull();
    expect(await reasonOf(at(25 * 3_600_000))).toBe('stale-form');
    expect(await reasonOf(at(5_000, 'ticket'))).toBe('stale-form');
    expect(await reasonOf(at(5_000).replace('ask.', 'ask.a'))).toBe('stale-form');
    expect(await reasonOf('ask.zzzz.AAAA')).toBe('stale-form');
  });

  it('counts the time of all steps of a form together', () => {
    const stamp = stamps.issue('ask');
    expect(stamps.issue('ask', { stempel: stamp })).toBe(stamp);
    expect(stamps.issue('ticket', { stempel: stamp })).not.toBe(stamp);
    expect(stamps.issue('ask', { stempel: 'palsu' })).not.toBe('palsu');
  });

  it('sets aside who filled in the trap, puzzle or not', async () => {
    const solution = await solved();
    expect(await guard.weigh(form({ solution, trap: 'https://iklan.test' }), 'x')).toEqual({
      verdict: 'set-aside',
      reason: 'trap',
    });
  });

  it('stores nothing that tells an address, and forgets within two days', async () => {
    await post(first, '203.0.113.77', 'kabar dari alamat yang tidak boleh tersimpan');
    const tables = await db.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables)
      expect(await db.query(`select 1 from "${name}" t where t::text like '%203.0.113%'`)).toEqual([]);
    const keys = () => db.query<{ key: Buffer }[]>('select key from abuse_budgets order by key');
    const today = await keys();
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000);
    await guard.weigh(api('203.0.113.77'), 'besok');
    expect((await keys()).length).toBeGreaterThan(today.length);
    await db.query(`update abuse_budgets set expires_at = now() - interval '1 second'`);
    await db.transaction((tx) => first.get(AbuseSweep).sweep(tx));
    expect(await keys()).toEqual([]);
    const [row] = await db.query<{ late: number }[]>(
      `select count(*)::int as late from abuse_solutions where expires_at > now() + interval '2 days'`,
    );
    expect(row?.late).toBe(0);
  });
});

describe('with the budgets off', () => {
  it('only the trap is looked at', async () => {
    const app = await startApp({ KABASHOAX_RATE_LIMITS: 'off' });
    const guard = app.get(AbuseGuard);
    const plain = {
      address: '203.0.113.1',
      form: { purpose: 'ask' as const, stamp: '', trap: '', solution: '' },
    };
    try {
      for (let n = 0; n < 40; n++) expect((await guard.weigh(plain, `isi ${n}`)).verdict).toBe('pass');
      expect((await guard.weigh({ ...plain, form: { ...plain.form, trap: 'a' } }, 'b')).reason).toBe('trap');
    } finally {
      await app.close();
    }
  });
});
