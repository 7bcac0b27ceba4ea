import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError, type Page } from '../common/index.js';

const PAGE_SIZE = 50;

export interface DeadJob {
  id: string;
  name: string;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  diedAt: Date;
}

export interface JobCount {
  name: string;
  /** Due or waiting for their time. */
  waiting: number;
  /** Handed over or running. */
  inFlight: number;
  dead: number;
  /** Done in the last seven days. */
  done: number;
  /** Age of the oldest row that is due and unfinished, in seconds; 0 when there is none. */
  oldestDueSeconds: number;
}

const DEAD = `
  select id, name, attempts, last_error as "lastError", created_at as "createdAt", finished_at as "diedAt"
  from jobs where status = 'dead' order by finished_at desc, id limit $1 offset $2`;

/** Attempts go on counting, so that no hand-over is ever mistaken for an earlier one. */
const RETRY = `
  with retried as (
    update jobs set status = 'pending', finished_at = null, run_at = now(), max_attempts = attempts + $2
    where status = 'dead' and ($1::text is null or name = $1) and ($3::text is null or id::text = $3)
    returning id)
  select count(*)::int as retried, pg_notify('kabashoax_jobs', '') from retried`;

/** Attempts that a row is given when it is retried by hand. */
const NEW_ATTEMPTS = 5;

const COUNTS = `
  select name,
    count(*) filter (where status = 'pending' and leased_until > now() is not true)::int as waiting,
    count(*) filter (where status = 'pending' and leased_until > now())::int as "inFlight",
    count(*) filter (where status = 'dead')::int as dead,
    count(*) filter (where status = 'done')::int as done,
    coalesce(extract(epoch from now() - min(run_at) filter (where status = 'pending' and run_at <= now())), 0)::float8
      as "oldestDueSeconds"
  from jobs group by name order by name`;

/** The operator's view of the ledger. */
@Injectable()
export class JobsAdmin {
  constructor(private readonly db: DataSource) {}

  /** Rows that have used up their attempts, the latest first, 50 to a page. */
  async dead(page = 1): Promise<Page<DeadJob>> {
    const items = await this.db.query<DeadJob[]>(DEAD, [PAGE_SIZE, (page - 1) * PAGE_SIZE]);
    const [count] = await this.db.query<{ total: number }[]>(
      `select count(*)::int as total from jobs where status = 'dead'`,
    );
    return { items, total: count?.total ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** Gives one dead row new attempts. Throws `not-found` when there is no dead row with this id. */
  async retry(id: string): Promise<void> {
    if ((await this.revive(null, id)) === 0)
      throw new AppError('not-found', 'job.not-dead', `Tidak ada pekerjaan mati dengan id ${id}`);
  }

  /** Gives all dead rows new attempts, or those of one job. Returns how many. */
  retryAll(name: string | null = null): Promise<number> {
    return this.revive(name, null);
  }

  /** How much of each job waits, runs, is dead and is done. */
  counts(): Promise<JobCount[]> {
    return this.db.query<JobCount[]>(COUNTS);
  }

  private async revive(name: string | null, id: string | null): Promise<number> {
    const [row] = await this.db.query<{ retried: number }[]>(RETRY, [name, NEW_ATTEMPTS, id]);
    return row?.retried ?? 0;
  }
}
