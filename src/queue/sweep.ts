import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HandOver } from './hand-over.js';
import { Outage } from './outage.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';

/** One row per job and time slot, by the database's clock: whichever process comes first writes it, the others find it there. */
const SCHEDULE = `
  insert into jobs (name, payload, unique_key, max_attempts)
  select s.name, '{}', format('schedule:%s:%s', s.name, floor(extract(epoch from now()) / (s.minutes * 60))), $3
  from unnest($1::text[], $2::float8[]) as s(name, minutes)
  on conflict (unique_key) do nothing`;

/** Rows whose last attempt ended with its process, so that nobody was left to write down how. */
const BURY = `
  with buried as (
    update jobs set status = 'dead', finished_at = clock_timestamp(), leased_until = null,
      last_error = coalesce(last_error, 'The process ended in the middle')
    where id in (
      select id from jobs
      where status = 'pending' and attempts >= max_attempts and leased_until <= now()
      for update skip locked)
    returning id, name)
  select id, name from buried`;

/** Looks at the whole ledger about once a second: writes scheduled rows, buries what died, hands over what is overdue. */
@Injectable()
export class Sweep {
  private readonly log = new Logger(Sweep.name);
  private readonly outage = new Outage(this.log, 'The ledger cannot be swept');
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly db: DataSource,
    private readonly handOver: HandOver,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  start(): void {
    if (this.stopped) return;
    this.current = this.once().finally(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.start(), this.settings.sweepMs);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.current;
  }

  private async once(): Promise<void> {
    try {
      await this.schedule();
      await this.bury();
      this.handOver.wake();
      this.outage.passed();
    } catch (error) {
      this.outage.failed(error);
    }
  }

  private async schedule(): Promise<void> {
    const names = Object.keys(this.settings.schedules);
    const minutes = Object.values(this.settings.schedules).map(({ everyMinutes }) => everyMinutes);
    await this.db.query(SCHEDULE, [names, minutes, this.settings.maxAttempts]);
  }

  private async bury(): Promise<void> {
    const buried = await this.db.query<{ id: string; name: string }[]>(BURY);
    for (const { id, name } of buried)
      this.log.error(`${name} ${id} is dead: its process ended in the middle`);
  }
}
