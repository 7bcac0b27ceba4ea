import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

const CHANNEL = 'kabashoax_pages';
/** What a process says to hear itself; nothing has changed. */
const GREETING = 'hello:';
const BEAT_MS = 1_000;
/** A connection that says nothing for so long is down, whatever the system thinks of it. */
const SILENCE_MS = 5_000;

/** Who is told what happens on the line. */
export interface LineListener {
  /** Something changed: `answer:<slug>`, a tag, or a word of another version of this program. */
  changed(what: string): void;
  /** The line was down: anything may have changed. */
  broken(): void;
}

/**
 * Hears what transactions of any process changed (LISTEN), on a connection of its own, as soon as they are committed.
 * It is open only while it is certain that everything is heard: once a word of its own has come back, and as long as
 * the server answers every second.
 */
@Injectable()
export class ChangeLine {
  private readonly log = new Logger(ChangeLine.name);
  private readonly stopping = new AbortController();
  private readonly stopped = new Promise<void>((resolve) => {
    this.stopping.signal.addEventListener('abort', () => resolve());
  });
  private running: Promise<void> | undefined;
  /** Milliseconds since 1970; 0: not connected. */
  private heardAt = 0;
  private outage = false;

  constructor(private readonly db: DataSource) {}

  get isOpen(): boolean {
    return Date.now() - this.heardAt < SILENCE_MS;
  }

  start(listener: LineListener): void {
    this.running ??= this.run(listener);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(listener: LineListener): Promise<void> {
    while (!this.isStopping) {
      const client = new Client({
        ...{ connectionString: urlOf(this.db), keepAlive: true },
        application_name: 'kabashoax-pages',
        ...{ connectionTimeoutMillis: SILENCE_MS, query_timeout: SILENCE_MS },
      });
      try {
        await this.attend(client, listener);
      } catch (error) {
        this.failed(error);
      }
      this.heardAt = 0;
      listener.broken();
      await Promise.race([client.end(), pause(BEAT_MS, undefined, { ref: false })]);
      await Promise.race([this.stopped, pause(BEAT_MS, undefined, { ref: false })]);
    }
  }

  /** One connection from its beginning to its end. */
  private async attend(client: Client, listener: LineListener): Promise<void> {
    const lost = new Promise<never>((_resolve, reject) => {
      client.on('error', reject);
      client.once('end', () => {
        this.heardAt = 0;
        reject(new Error('the connection has ended'));
      });
    });
    await Promise.race([lost, this.listen(client, listener)]);
    this.passed();
    while (!this.isStopping) {
      await Promise.race([lost, this.stopped, pause(BEAT_MS, undefined, { ref: false })]);
      await client.query('select 1');
      this.heardAt = Date.now();
    }
  }

  /** Behind a pooler that shares connections LISTEN succeeds and hears nothing: only what came back is believed. */
  private async listen(client: Client, listener: LineListener): Promise<void> {
    const own = `${GREETING}${randomUUID()}`;
    const heard = new Promise<boolean>((resolve) => {
      client.on('notification', ({ payload = '' }) => {
        if (payload === own) resolve(true);
        else if (!payload.startsWith(GREETING)) listener.changed(payload);
      });
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    await client.query('select pg_notify($1, $2)', [CHANNEL, own]);
    const late = pause(SILENCE_MS, false, { ref: false });
    if (!(await Promise.race([heard, late]))) throw new Error('what is said on the line is not heard');
    listener.broken();
    this.heardAt = Date.now();
  }

  /** The beginning and the end of an outage are told, not every second of it. */
  private failed(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (!this.outage && !this.isStopping)
      this.log.warn(`Not hearing what changes; every page is made for its reader: ${reason}`);
    this.outage = true;
  }

  private passed(): void {
    if (this.outage) this.log.log('Hearing what changes again');
    this.outage = false;
  }
}

function urlOf({ options }: DataSource): string {
  if (options.type !== 'postgres') throw new Error('Changes are told by PostgreSQL');
  const url = options.replication?.master.url ?? options.url;
  if (!url) throw new Error('Changes are told by the database, which needs a url');
  return url;
}
