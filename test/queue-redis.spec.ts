import { Client } from 'pg';
import {
  Gate,
  handlersWith,
  LogKeeper,
  mark,
  marking,
  OwnRedis,
  SHORT_LEASES,
  startProcess,
} from './queue-harness.js';
import type { ProcessOptions, QueueProcess } from './queue-harness.js';
import { refuseEvictingRedis } from '../src/queue/index.js';
import { createDatabase, eventually, type TestDatabase } from './support/index.js';

describe('jobs carried by Redis', () => {
  let redis: OwnRedis;
  let database: TestDatabase;
  let sql: Client;
  let open: QueueProcess[];

  beforeEach(async () => {
    redis = await OwnRedis.start();
    database = await createDatabase();
    sql = new Client({ connectionString: database.owner });
    await sql.connect();
    await sql.query('create table marks (id text not null)');
    open = [];
  });

  afterEach(async () => {
    await Promise.all(open.map((process) => process.close()));
    await sql.end();
    await database.drop();
    await redis.remove();
  });

  async function start(options: Partial<ProcessOptions> = {}): Promise<QueueProcess> {
    const process = await startProcess({ databaseUrl: database.app, redisUrl: redis.url, ...options });
    open.push(process);
    return process;
  }

  const addMany = ({ db, ledger }: QueueProcess, count: number) =>
    db.transaction(async (tx) => {
      for (let number = 0; number < count; number++)
        await ledger.add(tx, 'question.intake', { questionId: `q${number}` });
    });

  async function count(condition: string): Promise<number> {
    const { rows } = await sql.query<{ n: number }>(`select count(*)::int as n from ${condition}`);
    return rows[0]?.n ?? 0;
  }

  const allDoneOnce = (total: number) =>
    eventually(async () => {
      expect(await count(`jobs where status = 'done'`)).toBe(total);
      expect(await count('marks')).toBe(total);
    });

  it('are all done, each once, when Redis is emptied while they wait in it', async () => {
    const gate = new Gate();
    const handlers = handlersWith({
      'question.intake': {
        async handle(tx, { questionId }) {
          await gate.passed;
          await mark(tx, questionId);
        },
      },
    });
    const settings = SHORT_LEASES;
    const workers = [await start({ handlers, settings }), await start({ handlers, settings })];
    if (workers[0]) await addMany(workers[0], 30);
    await eventually(async () => expect(await count('jobs where attempts > 0')).toBe(6));
    await redis.command('flushall');
    gate.open();
    await allDoneOnce(30);
  });

  it('are done when Redis was killed and came back empty, and are taken in meanwhile without waiting for it', async () => {
    const logger = new LogKeeper();
    const worker = await start({ handlers: marking, logger, settings: SHORT_LEASES });
    await addMany(worker, 3);
    await allDoneOnce(3);
    await redis.kill();
    const before = performance.now();
    await addMany(worker, 10);
    expect(performance.now() - before).toBeLessThan(10_000);
    await eventually(() => expect(logger.lines.join()).toContain('Jobs cannot be handed over'));
    expect(await count(`jobs where status = 'done'`)).toBe(3);
    await redis.up();
    await allDoneOnce(13);
    expect(logger.lines.length).toBeLessThan(6);
  });

  it('can be ordered, and the process stopped, while Redis is away', async () => {
    const worker = await start({ handlers: marking, settings: { drainMs: 200 } });
    await redis.kill();
    await addMany(worker, 5);
    open = [];
    const before = performance.now();
    await worker.close();
    expect(performance.now() - before).toBeLessThan(15_000);
    expect(await count(`jobs where status = 'pending'`)).toBe(5);
  });

  it('are ordered by a process that never touches Redis', async () => {
    await redis.kill();
    const web = await start();
    await addMany(web, 1);
    expect(await count(`jobs where status = 'pending'`)).toBe(1);
  });

  it.each(['allkeys-lru', 'volatile-ttl'])('are refused where Redis evicts: %s', async (policy) => {
    await redis.command('config', 'set', 'maxmemory-policy', policy);
    await expect(start({ handlers: marking })).rejects.toThrow(
      `Redis tidak dapat dipakai: Error: setel maxmemory-policy ke noeviction (sekarang: ${policy})`,
    );
  });

  it('are not even written by a web process beside a Redis that evicts; without Redis it starts all the same', async () => {
    await redis.command('config', 'set', 'maxmemory-policy', 'allkeys-lru');
    await expect(refuseEvictingRedis(redis.url)).rejects.toThrow('setel maxmemory-policy ke noeviction');
    await redis.command('config', 'set', 'maxmemory-policy', 'noeviction');
    await expect(refuseEvictingRedis(redis.url)).resolves.toBeUndefined();
    await redis.kill();
    await expect(refuseEvictingRedis(redis.url)).resolves.toBeUndefined();
  });

  it('are refused where there is no Redis', async () => {
    await redis.kill();
    await expect(start({ handlers: marking })).rejects.toThrow('Redis tidak dapat dipakai');
  });
});
