import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DISPATCHER, type Dispatcher } from '../src/queue/dispatcher.js';
import { HandOver } from '../src/queue/hand-over.js';
import { JobRunner } from '../src/queue/job-runner.js';
import type { JobPayloads } from '../src/queue/index.js';
import {
  Gate,
  handlersWith,
  LogKeeper,
  mark,
  marking,
  OwnRedis,
  SHORT_LEASES,
  startProcess,
  type ProcessOptions,
  type QueueProcess,
} from './queue-harness.js';
import { createDatabase, eventually, testRun, type TestDatabase } from './support/index.js';
import { Client } from 'pg';

type Intake = JobPayloads['question.intake'];

describe.each(['in process', 'through Bull'])('the job ledger, %s', (carrier) => {
  let redis: OwnRedis;
  let database: TestDatabase;
  let sql: Client;
  let open: QueueProcess[];

  beforeAll(async () => {
    redis = await OwnRedis.start();
  });

  afterAll(() => redis.remove());

  beforeEach(async () => {
    await redis.command('flushall');
    database = await createDatabase();
    sql = new Client({ connectionString: database.owner });
    await sql.connect();
    await sql.query(
      'create table marks (id text not null, at timestamptz not null default clock_timestamp())',
    );
    open = [];
  });

  afterEach(async () => {
    await Promise.all(open.map((process) => process.close()));
    await sql.end();
    await database.drop();
  });

  const redisUrl = () => (carrier === 'through Bull' ? redis.url : undefined);

  async function start(options: Partial<ProcessOptions> = {}): Promise<QueueProcess> {
    const process = await startProcess({ databaseUrl: database.app, redisUrl: redisUrl(), ...options });
    open.push(process);
    return process;
  }

  const add = ({ db, ledger }: QueueProcess, questionId: string, payload: Partial<Intake> = {}) =>
    db.transaction((tx) => ledger.add(tx, 'question.intake', { questionId, ...payload }));

  const addMany = ({ db, ledger }: QueueProcess, count: number) =>
    db.transaction(async (tx) => {
      for (let number = 0; number < count; number++)
        await ledger.add(tx, 'question.intake', { questionId: `q${number}` });
    });

  async function marks(): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>('select id from marks order by at');
    return rows.map(({ id }) => id);
  }

  async function states(): Promise<string[]> {
    const { rows } = await sql.query<{ status: string }>('select status from jobs order by id');
    return rows.map(({ status }) => status);
  }

  const allDone = (count: number) =>
    eventually(async () => expect(await states()).toEqual(Array<string>(count).fill('done')));

  it('runs a job once, as soon as its transaction commits', async () => {
    const worker = await start({ handlers: marking, settings: { sweepMs: 60_000 } });
    const web = await start();
    await add(web, 'q1');
    await add(worker, 'q2');
    await allDone(2);
    expect((await marks()).sort()).toEqual(['q1', 'q2']);
  });

  it('runs nothing of a transaction that rolls back', async () => {
    const worker = await start({ handlers: marking });
    const failing = worker.db.transaction(async (tx) => {
      await worker.ledger.add(tx, 'question.intake', { questionId: 'never' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await add(worker, 'after');
    await allDone(1);
    expect(await marks()).toEqual(['after']);
  });

  it('keeps nothing of an attempt that fails, tries again, and then does it once', async () => {
    let attempts = 0;
    const handlers = handlersWith({
      'question.intake': {
        async handle(tx, { questionId }) {
          await mark(tx, questionId);
          attempts += 1;
          if (attempts < 3) throw new Error('not yet');
        },
      },
    });
    await add(await start({ handlers }), 'q1');
    await allDone(1);
    expect(await marks()).toEqual(['q1']);
    expect(attempts).toBe(3);
  });

  it('gives up after the last attempt, tells of it once as an error, and tries again by hand', async () => {
    let healed = false;
    const logger = new LogKeeper();
    const handlers = handlersWith({
      'question.intake': {
        async handle(tx, { questionId }) {
          if (!healed) throw new Error('550 <resi@example.org> unknown');
          await mark(tx, questionId);
        },
      },
    });
    const worker = await start({ handlers, logger });
    const id = await add(worker, 'q1');
    await eventually(async () => expect(await states()).toEqual(['dead']));
    const { items, total } = await worker.admin.dead();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ id, name: 'question.intake', attempts: 3 });
    expect(items[0]?.lastError).toBe('Error: 550 <<alamat>> unknown');
    expect(logger.lines.map((line) => line.split(' ')[0])).toEqual(['warn', 'warn', 'error']);
    expect(logger.lines.join()).not.toContain('resi@');

    healed = true;
    await worker.admin.retry(id);
    await allDone(1);
    expect(await marks()).toEqual(['q1']);
    await expect(worker.admin.retry(id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(worker.admin.retry('no id')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('waits longer after each failure', async () => {
    const times: number[] = [];
    const handlers = handlersWith({
      'question.intake': {
        handle: () => {
          times.push(Date.now());
          return Promise.reject(new Error('never'));
        },
      },
    });
    const settings = { sweepMs: 10, backoffMs: 200, backoffLimitMs: 10_000 };
    await add(await start({ handlers, settings }), 'q1');
    await eventually(async () => expect(await states()).toEqual(['dead']));
    const [first = 0, second = 0, third = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(100);
    expect(third - second).toBeGreaterThanOrEqual(200);
  });

  it('does nothing twice, however often a row is handed over', async () => {
    const gate = new Gate();
    let calls = 0;
    const handlers = handlersWith({
      'question.intake': {
        async handle(tx, { questionId }) {
          calls += 1;
          await mark(tx, questionId);
          await gate.passed;
        },
      },
    });
    const worker = await start({ handlers, settings: SHORT_LEASES });
    const other = await start({ handlers, settings: SHORT_LEASES });
    const id = await add(worker, 'q1');
    const again = [worker, other, worker].map(({ app }) =>
      app.get(JobRunner).run({ id, name: 'question.intake', attempt: 0 }),
    );
    // Long after the lease, and several sweeps later: the row is still running, and so is left alone.
    const expired = `select 1 from jobs where attempts > 0 and leased_until < now() - interval '200 ms'`;
    await eventually(async () => {
      expect(calls).toBe(1);
      expect((await sql.query(expired)).rows).toHaveLength(1);
    });
    worker.app.get(HandOver).wake();
    gate.open();
    await Promise.all(again);
    await allDone(1);
    await worker.app.get(JobRunner).run({ id, name: 'question.intake', attempt: 1 });
    expect(await marks()).toEqual(['q1']);
    expect(calls).toBe(1);
  });

  it('leaves a row alone that was begun again elsewhere while it was slow to begin', async () => {
    await sql.query(`
      create function overtake() returns trigger language plpgsql security definer as $$
        begin update jobs set attempts = 2 where id = new.id; return null; end $$;
      create trigger overtake after update on jobs for each row when (new.attempts = 1) execute function overtake()`);
    await add(await start({ handlers: marking, settings: SHORT_LEASES }), 'q1');
    await allDone(1);
    const { rows } = await sql.query<{ attempts: number }>('select attempts from jobs');
    expect(rows[0]?.attempts).toBeGreaterThanOrEqual(3);
    expect(await marks()).toEqual(['q1']);
  });

  it('loses nothing when a worker is killed in the middle', async () => {
    const args = [join(import.meta.dirname, 'queue-worker.js'), testRun().build, database.app];
    const child = spawn(process.execPath, [...args, redisUrl() ?? ''], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const begun = once(child.stdout, 'data');
    const web = await start();
    await addMany(web, 5);
    await begun;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    expect(await marks()).toEqual([]);
    await start({ handlers: marking });
    await allDone(5);
    expect((await marks()).sort()).toEqual(['q0', 'q1', 'q2', 'q3', 'q4']);
  });

  it('buries a job that killed its process at each attempt', async () => {
    await sql.query(`insert into jobs (name, payload, attempts, max_attempts, leased_until)
      values ('question.intake', '{}', 3, 3, now() - interval '1 second')`);
    const worker = await start({ handlers: marking });
    await eventually(async () => expect(await states()).toEqual(['dead']));
    expect(await worker.admin.counts()).toEqual([
      { name: 'question.intake', waiting: 0, inFlight: 0, dead: 1, done: 0, oldestDueSeconds: 0 },
    ]);
    expect(await worker.admin.retryAll('asker.notify')).toBe(0);
    expect(await worker.admin.retryAll('question.intake')).toBe(1);
    await eventually(async () => expect(await states()).not.toEqual(['pending']));
  });

  it('never has more in flight, nor running, than it may', async () => {
    let running = 0;
    const most = { running: 0, inFlight: 0 };
    const handlers = handlersWith({
      'question.intake': {
        async handle(tx, { questionId }) {
          running += 1;
          most.running = Math.max(most.running, running);
          await mark(tx, questionId);
          const [row] = await tx.query<{ n: number }[]>(
            `select count(*)::int n from jobs where status = 'pending' and leased_until > now()`,
          );
          most.inFlight = Math.max(most.inFlight, row?.n ?? 0);
          running -= 1;
        },
      },
    });
    const settings = { concurrency: 2, inFlightPerJob: 5 };
    const worker = await start({ handlers, settings });
    await addMany(worker, 60);
    await allDone(60);
    expect(most).toEqual({ running: 2, inFlight: 5 });
  });

  it('writes a scheduled job once in each time slot, with three processes at it', async () => {
    const handlers = handlersWith({ 'cases.expire-leases': { handle: (tx) => mark(tx, 'slot') } });
    const everyMinutes = 0.4 / 60;
    const settings = { sweepMs: 20, schedules: { 'cases.expire-leases': { everyMinutes } } };
    await Promise.all([1, 2, 3].map(() => start({ handlers, settings })));
    await eventually(async () => expect((await states()).length).toBeGreaterThanOrEqual(3));
    await Promise.all(open.map((process) => process.close()));
    open = [];
    // By the database's clock, whichever process wrote it; one that stood still for a while leaves a slot out.
    const { rows } = await sql.query<{ slot: string; now: string }>(
      `select split_part(unique_key, ':', 3) as slot, floor(extract(epoch from created_at) / ($1::float8 * 60))::text as now
       from jobs order by created_at`,
      [everyMinutes],
    );
    expect(rows.map(({ slot }) => slot)).toEqual([...new Set(rows.map(({ now }) => now))]);
    const done = (await states()).filter((status) => status === 'done');
    expect(await marks()).toHaveLength(done.length);
  });

  it('writes one row for one unique key, and gives its id to whoever asks again', async () => {
    const web = await start();
    const once = () =>
      web.db.transaction((tx) =>
        web.ledger.add(tx, 'question.intake', { questionId: 'q1' }, { uniqueKey: 'intake:q1' }),
      );
    const ids = await Promise.all([once(), once(), once()]);
    expect(new Set(ids).size).toBe(1);
    expect(await states()).toEqual(['pending']);
  });

  it('holds a job back as long as it was asked to', async () => {
    const worker = await start({ handlers: marking });
    await worker.db.transaction((tx) =>
      worker.ledger.add(tx, 'question.intake', { questionId: 'later' }, { delayMs: 400 }),
    );
    await add(worker, 'at once');
    await allDone(2);
    const { rows } = await sql.query<{ late: boolean }>(
      `select bool_and(finished_at - created_at > interval '400 ms') as late from jobs
       where payload ->> 'questionId' = 'later'`,
    );
    expect(rows).toEqual([{ late: true }]);
  });

  it('hears of new jobs again after its connection was cut', async () => {
    const worker = await start({ handlers: marking, settings: { sweepMs: 60_000 } });
    const listening = `from pg_stat_activity where datname = current_database() and query like 'listen%'`;
    await sql.query(`select pg_terminate_backend(pid) ${listening}`);
    await add(worker, 'unheard');
    await allDone(1);
    await eventually(async () => expect((await sql.query(`select 1 ${listening}`)).rows).toHaveLength(1));
  });

  it('finishes what it runs before it stops, and gives the rest back at once', async () => {
    const gate = new Gate();
    const handlers = handlersWith({
      'question.intake': {
        async handle(tx, { questionId }) {
          await mark(tx, questionId);
          await gate.passed;
        },
      },
    });
    const settings = { concurrency: 1 };
    const worker = await start({ handlers, settings });
    await addMany(worker, 4);
    const begun = `select 1 from jobs where attempts = 1`;
    await eventually(async () => expect((await sql.query(begun)).rows).toHaveLength(1));
    const dispatcher = worker.app.get<Dispatcher>(DISPATCHER);
    const stop = dispatcher.stop.bind(dispatcher);
    dispatcher.stop = (limitMs) => {
      const stopping = stop(limitMs);
      gate.open();
      return stopping;
    };
    open = [];
    await worker.close();
    expect(await marks()).toEqual(['q0']);
    await start({ handlers: marking, settings });
    await allDone(4);
    expect((await marks()).sort()).toEqual(['q0', 'q1', 'q2', 'q3']);
  });

  it('forgets what was done more than seven days ago, and nothing else', async () => {
    await sql.query(`
      insert into jobs (name, payload, max_attempts, status, finished_at)
      select 'question.intake', '{}', 3, status, now() - age
      from unnest(array['done', 'dead']) status, unnest(array['8 days', '6 days']::interval[]) age`);
    const worker = await start();
    await worker.db.transaction((tx) => handlersWith({})['house.sweep'].handle(tx, {}));
    const { rows } = await sql.query<{ left: string }>(
      `select status || ' ' || extract(day from now() - finished_at) as left from jobs order by 1`,
    );
    expect(rows.map(({ left }) => left)).toEqual(['dead 6', 'dead 8', 'done 6']);
  });

  it('refuses to start when a job has no handler, or a handler no job', async () => {
    const { 'house.sweep': sweep, ...rest } = marking;
    await expect(start({ handlers: rest })).rejects.toThrow('Jobs without a handler: house.sweep');
    const more = { ...marking, 'house.paint': sweep };
    await expect(start({ handlers: more })).rejects.toThrow(
      'Handlers of jobs that do not exist: house.paint',
    );
  });
});
