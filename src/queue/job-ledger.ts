import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobName, JobPayloads } from './jobs.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';

export interface AddOptions {
  /** At most one row with this key is ever written while the first is remembered (seven days after it is done). */
  uniqueKey?: string;
  /** Not before this many milliseconds have passed. */
  delayMs?: number;
}

/** PostgreSQL delivers the notification when the transaction commits, and never when it rolls back. */
const ADD = `
  with added as (
    insert into jobs (name, payload, unique_key, max_attempts, run_at)
    values ($1, $2, $3, $4, now() + $5 * interval '1 millisecond')
    on conflict (unique_key) do nothing
    returning id)
  select id, pg_notify('kabashoax_jobs', '') from added`;

/** The promise that something will be done, kept in the database. The only way to order work. */
@Injectable()
export class JobLedger {
  constructor(@Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings) {}

  /** Writes a row in the caller's transaction; it runs after that commits. Returns the row's id (of the earlier row, if the unique key is taken). */
  async add<N extends JobName>(
    tx: EntityManager,
    name: N,
    payload: JobPayloads[N],
    options: AddOptions = {},
  ): Promise<string> {
    const { uniqueKey = null, delayMs = 0 } = options;
    const values = [name, JSON.stringify(payload), uniqueKey, this.settings.maxAttempts, delayMs];
    const [added] = await tx.query<{ id: string }[]>(ADD, values);
    if (added) return added.id;
    const [earlier] = await tx.query<{ id: string }[]>('select id from jobs where unique_key = $1', [
      uniqueKey,
    ]);
    if (!earlier) throw new Error(`The earlier job ${uniqueKey ?? ''} is not visible to this transaction`);
    return earlier.id;
  }
}
