import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { House } from './house.js';
import type { Servant } from './servant.js';

const SECOND = 1_000;

type Mishap = (house: House) => Promise<void>;

const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
const upTo = (seconds: number): Promise<void> => pause(Math.random() * seconds * SECOND);

async function killed(servant: Servant | undefined, awaySeconds: number): Promise<void> {
  await servant?.end();
  await upTo(awaySeconds);
  servant?.start();
}

/** It lives and does nothing: longer than a lease, sometimes longer than the database waits for a transaction. */
async function frozen(servant: Servant | undefined, seconds: number): Promise<void> {
  servant?.signal('SIGSTOP');
  await upTo(seconds);
  servant?.signal('SIGCONT');
}

/** What happens, and how often it may be drawn. */
export const MISHAPS: Readonly<Record<string, { often: number; happen: Mishap }>> = {
  'a web process is killed': { often: 4, happen: ({ webs }) => killed(oneOf(webs), 2) },
  'a worker is killed': { often: 6, happen: ({ workers }) => killed(oneOf(workers), 2) },
  'every process is killed': {
    often: 2,
    happen: async ({ servants }) => {
      await Promise.all(servants.map((each) => killed(each, 1)));
    },
  },
  'a worker freezes': { often: 2, happen: ({ workers }) => frozen(oneOf(workers), 75) },
  'a web process freezes': { often: 1, happen: ({ webs }) => frozen(oneOf(webs), 20) },
  'Redis is emptied': {
    often: 3,
    happen: async ({ settings }) => {
      const redis = new Redis(settings['REDIS_URL'] ?? '', { maxRetriesPerRequest: 1 });
      redis.on('error', () => undefined);
      await redis.flushall().finally(() => redis.disconnect());
    },
  },
  'Redis is away': { often: 2, happen: ({ redis }) => killed(redis, 15) },
  'Redis is away for a minute': {
    often: 1,
    happen: async ({ redis }) => {
      await redis.end();
      await pause(60 * SECOND);
      redis.start();
    },
  },
  'every connection to PostgreSQL is cut': {
    often: 2,
    happen: async (house) => {
      await house.rows(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
    },
  },
  'PostgreSQL crashes and starts again': {
    often: 2,
    happen: async (house) => {
      const [victim] = await house.rows<{ pid: number }>(`select pid from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() order by random() limit 1`);
      if (victim) process.kill(victim.pid, 'SIGKILL');
    },
  },
  'the mail server refuses for a while': {
    often: 1,
    happen: async ({ post }) => {
      post.refusals = 5;
      await upTo(10);
      post.refusals = 0;
    },
  },
};

const DRAWN = Object.entries(MISHAPS).flatMap(([name, { often }]) => Array<string>(often).fill(name));

/** One mishap after the other, with a moment between them, until the time is over; says how often each came. */
export async function torture(house: House, end: number): Promise<ReadonlyMap<string, number>> {
  const came = new Map<string, number>();
  while (Date.now() < end) {
    const name = oneOf(DRAWN) ?? '';
    came.set(name, (came.get(name) ?? 0) + 1);
    process.stderr.write(`${new Date().toISOString()} ${name}\n`);
    // Some need the database, which may be away.
    await MISHAPS[name]?.happen(house).catch(() => undefined);
    await upTo(8);
  }
  return came;
}
