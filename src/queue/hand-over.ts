import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DISPATCHER, type Dispatcher, type HandedOver } from './dispatcher.js';
import { JOB_NAMES } from './jobs.js';
import { Outage } from './outage.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';

/** One process claims at a time, or several together would exceed the bound. */
const CLAIM_LOCK = 7_204_112;

/** Due rows of each job, oldest first, up to what may be in flight. A row that runs is locked, and so is passed over. */
const CLAIM = `
  with claimed as (
    update jobs set leased_until = statement_timestamp() + $3 * interval '1 millisecond'
    where id in (
      select due.id from unnest($1::text[]) as kind(name) cross join lateral (
        select j.id from jobs j
        where j.name = kind.name and j.status = 'pending' and j.attempts < j.max_attempts
          and j.run_at <= statement_timestamp()
          and (j.leased_until is null or j.leased_until <= statement_timestamp())
        order by j.run_at, j.id
        limit greatest(0, $2 - (
          select count(*) from jobs held
          where held.name = kind.name and held.status = 'pending' and held.leased_until > statement_timestamp()))
        for update skip locked) due)
    returning id, name, attempts, run_at)
  select id, name, attempts as attempt from claimed order by run_at, id`;

const RELEASE = `update jobs set leased_until = null where id = any($1) and status = 'pending'`;

/** Gives due rows to the dispatcher, under a lease: what is not begun before it runs out is given again. */
@Injectable()
export class HandOver {
  private readonly outage = new Outage(new Logger(HandOver.name), 'Jobs cannot be handed over');
  private pumping: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly db: DataSource,
    @Inject(DISPATCHER) private readonly dispatcher: Dispatcher,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  /** There may be something to hand over. Returns at once; any number of calls make one look. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.pumping ??= this.pump();
  }

  /** Hands over nothing more; resolves when the last look has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.pumping;
  }

  /** Takes the lease off rows that were handed over and never begun. */
  async release(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.db.query(RELEASE, [ids]);
  }

  private async pump(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.handOverDue();
      }
      this.outage.passed();
    } catch (error) {
      this.outage.failed(error);
    } finally {
      this.pumping = undefined;
    }
  }

  private async handOverDue(): Promise<void> {
    const claimed = await this.claim();
    let handed = 0;
    try {
      for (const job of claimed) {
        await this.dispatcher.dispatch(job);
        handed += 1;
      }
    } finally {
      await this.release(claimed.slice(handed).map(({ id }) => id));
    }
  }

  private claim(): Promise<HandedOver[]> {
    const { inFlightPerJob, leaseMs } = this.settings;
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [CLAIM_LOCK]);
      return tx.query<HandedOver[]>(CLAIM, [JOB_NAMES, inFlightPerJob, leaseMs]);
    });
  }
}
