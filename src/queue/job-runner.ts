import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HandedOver } from './dispatcher.js';
import { errorText } from './error-text.js';
import { JOB_HANDLERS, type JobHandlers } from './job-handler.js';
import type { JobName, JobPayloads } from './jobs.js';
import { backoffMs, QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';

/** A row that this process has begun; `attempt` is 1 for the first time. */
interface Begun {
  id: string;
  name: JobName;
  payload: JobPayloads[JobName];
  attempt: number;
  maxAttempts: number;
}

/** Counts the attempt before it is made, so that a job which kills its process ends as dead and not as a loop. */
const BEGIN = `
  with begun as (
    update jobs set attempts = attempts + 1, leased_until = clock_timestamp() + $3 * interval '1 millisecond'
    where id = $1 and attempts = $2 and attempts < max_attempts and status = 'pending'
    returning id, name, payload, attempts, max_attempts)
  select id, name, payload, attempts as attempt, max_attempts as "maxAttempts" from begun`;

/** The row lock says "it is running": it is held as long as the handler's transaction, and dies with the process. */
const HOLD = `
  select id from jobs where id = $1 and attempts = $2 and status = 'pending' for update skip locked`;

const DONE = `
  update jobs set status = 'done', finished_at = clock_timestamp(), leased_until = null, last_error = null
  where id = $1`;

const FAILED = `
  with failed as (
    update jobs set
      last_error = $3,
      leased_until = null,
      run_at = clock_timestamp() + $4 * interval '1 millisecond',
      status = case when attempts >= max_attempts then 'dead' else 'pending' end,
      finished_at = case when attempts >= max_attempts then clock_timestamp() end
    where id = $1 and attempts = $2 and status = 'pending'
    returning status)
  select status from failed`;

/** Runs one row: what the handler writes and "done" are one transaction. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger(JobRunner.name);

  constructor(
    private readonly db: DataSource,
    @Inject(JOB_HANDLERS) private readonly handlers: JobHandlers,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  /** Does nothing when the row is done, running, or was begun since it was handed over. Never rejects. */
  async run(job: HandedOver): Promise<void> {
    try {
      const begun = await this.begin(job);
      if (begun) await this.attempt(begun);
    } catch (error) {
      this.log.warn(`${job.name} ${job.id} will be handed over again: ${errorText(error)}`);
    }
  }

  private async begin({ id, attempt }: HandedOver): Promise<Begun | undefined> {
    const [begun] = await this.db.query<Begun[]>(BEGIN, [id, attempt, this.settings.leaseMs]);
    return begun;
  }

  private async attempt(begun: Begun): Promise<void> {
    try {
      await this.db.transaction((tx) => this.perform(tx, begun));
    } catch (error) {
      await this.recordFailure(begun, error);
    }
  }

  private async perform(tx: EntityManager, { id, name, payload, attempt }: Begun): Promise<void> {
    const held = await tx.query<unknown[]>(HOLD, [id, attempt]);
    if (held.length === 0) return;
    await this.handle(tx, name, payload);
    await tx.query(DONE, [id]);
  }

  private async handle<N extends JobName>(
    tx: EntityManager,
    name: N,
    payload: JobPayloads[N],
  ): Promise<void> {
    await this.handlers[name].handle(tx, payload);
  }

  private async recordFailure({ id, name, attempt, maxAttempts }: Begun, error: unknown): Promise<void> {
    const text = errorText(error);
    const values = [id, attempt, text, backoffMs(attempt, this.settings)];
    const [row] = await this.db.query<{ status: string }[]>(FAILED, values);
    const line = `${name} ${id}, attempt ${attempt} of ${maxAttempts}: ${text}`;
    if (row?.status === 'dead') this.log.error(line, error instanceof Error ? error.stack : undefined);
    else this.log.warn(line);
  }
}
