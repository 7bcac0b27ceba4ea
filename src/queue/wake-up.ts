import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Outage } from './outage.js';

const RECONNECT_MS = 1_000;

/** Hears of new rows the moment they are committed, on a connection of its own. Losing it costs speed, never a job: the sweep looks too. */
@Injectable()
export class WakeUp {
  private readonly outage = new Outage(new Logger(WakeUp.name), 'Not listening for new jobs');
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly db: DataSource) {}

  async start(onWake: () => void): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: primaryUrl(this.db.options), keepAlive: true });
    this.client = client;
    client.on('notification', onWake);
    client.on('error', (error) => this.outage.failed(error));
    client.once('end', () => this.reconnect(onWake));
    try {
      await client.connect();
      await client.query('listen kabashoax_jobs');
      this.outage.passed();
      onWake();
    } catch (error) {
      this.outage.failed(error);
      await client.end();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end();
  }

  private reconnect(onWake: () => void): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(onWake), RECONNECT_MS);
  }
}

function primaryUrl(options: DataSourceOptions): string {
  if (options.type !== 'postgres') throw new Error('The job ledger needs PostgreSQL');
  const url = options.replication?.master.url ?? options.url;
  if (!url) throw new Error('The job ledger needs the database by its url');
  return url;
}
