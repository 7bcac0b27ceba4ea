import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { createDatabase, eventually, freePort, Program, redisUrl, temporaryFolder } from './support/index.js';

const QUESTIONS = 500;
const IN_FLIGHT = 8;
/** Five hundred jobs take seconds; where other work takes the processors, minutes. */
const A_SLOW_MACHINE = { timeoutMs: 240_000 };

interface Accepted {
  key: string;
  receiptCode: string;
}

/** Posts until it is accepted, as a phone on a bad line does: the same key each time. */
async function ask(url: string, key: string, text: string): Promise<Accepted> {
  return eventually(async () => {
    const response = await fetch(`${url}/api/v1/questions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status !== 201) throw new Error(`status ${response.status}: ${await response.text()}`);
    const { receiptCode } = (await response.json()) as { receiptCode: string };
    return { key, receiptCode };
  });
}

describe('two workers, one web process and one Redis, all of them failing', () => {
  it('stores 500 accepted questions once, takes each in once, and finishes every job without repair', async () => {
    const database = await createDatabase();
    const redis = redisUrl(5);
    const port = await freePort();
    const env = {
      DATABASE_URL: database.owner,
      REDIS_URL: redis,
      KABASHOAX_DATA_DIR: await temporaryFolder(),
      KABASHOAX_RATE_LIMITS: 'off',
      PORT: String(port),
      LOG_LEVEL: 'error',
    };
    const url = `http://127.0.0.1:${port}`;
    const db = new Client({ connectionString: database.owner });
    const cache = new Redis(redis);
    let web = Program.start('main', env);
    const workers = [Program.start('worker', env), Program.start('worker', env)];
    try {
      await db.connect();
      const ready = async () => expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      await eventually(ready);

      const mishaps = new Map<number, () => Promise<void>>([
        [
          100,
          async () => {
            await workers[0]?.ends('SIGKILL');
            workers[0] = Program.start('worker', env);
          },
        ],
        [
          200,
          async () => {
            await cache.flushdb();
          },
        ],
        [
          300,
          async () => {
            await web.ends('SIGKILL');
            web = Program.start('main', env);
          },
        ],
        [
          400,
          async () => {
            await workers[1]?.ends('SIGKILL');
            workers[1] = Program.start('worker', env);
          },
        ],
      ]);
      const accepted: Accepted[] = [];
      let next = 0;
      const resident = async () => {
        while (next < QUESTIONS) {
          const number = next++;
          const mishap = mishaps.get(number);
          if (mishap) await mishap();
          const subject = `Apakah benar kabar nomor ${number} tentang ${WORDS[number % WORDS.length] ?? ''} di Kota Kupang?`;
          accepted.push(await ask(url, randomUUID(), subject));
        }
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, resident));

      expect(new Set(accepted.map(({ receiptCode }) => receiptCode)).size).toBe(QUESTIONS);
      const count = async (sql: string) => Number((await db.query<{ n: string }>(sql)).rows[0]?.n);
      await eventually(async () => {
        expect(
          await count(`select count(*) n from jobs where name = 'question.intake' and status <> 'done'`),
        ).toBe(0);
        expect(await count(`select count(*) n from questions where status = 'received'`)).toBe(0);
      }, A_SLOW_MACHINE);
      expect(await count('select count(*) n from questions')).toBe(QUESTIONS);
      expect(await count(`select count(*) n from questions where case_id is null`)).toBe(0);
      expect(await count(`select count(*) n from jobs where status = 'dead'`)).toBe(0);
      expect(await count(`select count(*) n from jobs where name = 'question.intake'`)).toBe(QUESTIONS);
    } finally {
      await Promise.all([web, ...workers].map((process) => process.ends('SIGTERM')));
      cache.disconnect();
      await db.end();
      await database.drop();
    }
  }, 480_000);
});

const WORDS = [
  'air bersih',
  'listrik padam',
  'bantuan sosial',
  'pasar malam',
  'jalan rusak',
  'vaksin',
  'sekolah',
  'beras murah',
  'banjir',
  'pajak',
];
