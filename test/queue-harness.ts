import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Module, type INestApplicationContext, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Redis } from 'ioredis';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig, ConfigModule, Secrets } from '../src/config/index.js';
import { appConnection } from '../src/database/connection.js';
import {
  HouseSweep,
  JOB_HANDLERS,
  JobLedger,
  JobRunnerModule,
  JobsAdmin,
  QueueModule,
  type JobHandlers,
} from '../src/queue/index.js';
import type { QueueSettings } from '../src/queue/queue-settings.js';
import { eventually, temporaryFolder } from './support/index.js';

/** Everything that waits, made short; but a lease that is not to run out lasts longer than any machine is slow. */
const QUICK: Partial<QueueSettings> = {
  sweepMs: 50,
  leaseMs: 60_000,
  concurrency: 3,
  inFlightPerJob: 10,
  maxAttempts: 3,
  backoffMs: 20,
  backoffLimitMs: 60,
  drainMs: 30_000,
  schedules: {},
};

/** For what a lease that ran out brings back. A slow process may lose rows to another before it holds them, so it may try often. */
export const SHORT_LEASES: Partial<QueueSettings> = { leaseMs: 500, maxAttempts: 15 };

const IDLE = { handle: () => Promise.resolve() };

/** Handlers that do nothing, but for those that the test is about. */
export function handlersWith(own: Partial<JobHandlers>): JobHandlers {
  return {
    'question.intake': IDLE,
    'answer.fanout': IDLE,
    'feeds.ping': IDLE,
    'data.changed': IDLE,
    'data.dump': IDLE,
    'asker.notify': IDLE,
    'asker.declined': IDLE,
    'asker.asked': IDLE,
    'askers.purge': IDLE,
    'subscriptions.announce': IDLE,
    'subscription.letter': IDLE,
    'subscription.confirm': IDLE,
    'questions.purge-drafts': IDLE,
    'case.suggest': IDLE,
    'cases.expire-leases': IDLE,
    'staff.notify': IDLE,
    'draft.publish': IDLE,
    'inquiry.letter': IDLE,
    'inquiries.watch': IDLE,
    'evidence.capture': IDLE,
    'evidence.check-links': IDLE,
    'evidence.check-link': IDLE,
    'duty.watch': IDLE,
    'duty.digests': IDLE,
    'duty.digest': IDLE,
    'audit.publish-head': IDLE,
    'attachments.discard': IDLE,
    'attachments.sweep': IDLE,
    'partners.read-feeds': IDLE,
    'partner.read': IDLE,
    'staff.tell': IDLE,
    'house.sweep': new HouseSweep(),
    ...own,
  };
}

export interface QueueProcess {
  app: INestApplicationContext;
  db: DataSource;
  ledger: JobLedger;
  admin: JobsAdmin;
  close(): Promise<void>;
}

export interface ProcessOptions {
  databaseUrl: string;
  redisUrl?: string | undefined;
  /** Without handlers the process only writes rows, as a web process does. */
  handlers?: object;
  settings?: Partial<QueueSettings>;
  logger?: LoggerService;
}

@Module({})
class Handlers {}

@Module({})
class Root {}

/** One process of the product with nothing but its ledger. Rejects when it refuses to start. */
export async function startProcess(options: ProcessOptions): Promise<QueueProcess> {
  const { databaseUrl, redisUrl, handlers, settings = {}, logger } = options;
  const config = new AppConfig();
  if (redisUrl) config.REDIS_URL = redisUrl;
  const table = { provide: JOB_HANDLERS, useValue: handlers };
  const runner = JobRunnerModule.with({ module: Handlers, providers: [table], exports: [JOB_HANDLERS] });
  const imports = [
    ConfigModule.with(config, new Secrets(Buffer.alloc(32))),
    TypeOrmModule.forRoot({ ...appConnection(databaseUrl, 10, false), retryAttempts: 0 }),
    QueueModule.forRoot({ ...QUICK, ...settings }),
    ...(handlers ? [runner] : []),
  ];
  const app = await NestFactory.createApplicationContext(
    { module: Root, imports },
    { logger: logger ?? false, abortOnError: false },
  );
  return {
    app,
    db: app.get(DataSource),
    ledger: app.get(JobLedger),
    admin: app.get(JobsAdmin),
    close: () => app.close(),
  };
}

/** A redis-server of one's own, to be emptied, misled, killed and started again. */
export class OwnRedis {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async start(): Promise<OwnRedis> {
    const folder = await temporaryFolder();
    const redis = new OwnRedis(folder, join(folder, 'redis.sock'));
    await redis.up();
    return redis;
  }

  async up(): Promise<void> {
    const flags = ['--port', '0', '--unixsocket', this.url, '--save', '', '--dir', this.folder];
    this.child = spawn('redis-server', flags, { stdio: 'ignore' });
    await eventually(() => this.command('ping'));
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  async command(name: string, ...values: string[]): Promise<void> {
    const client = new Redis(this.url, { lazyConnect: true, maxRetriesPerRequest: 0 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.call(name, ...values);
    } finally {
      client.disconnect();
    }
  }
}

/** A door that stays shut until the test opens it. */
export class Gate {
  private opened = (): void => undefined;
  readonly passed = new Promise<void>((resolve) => (this.opened = resolve));

  open(): void {
    this.opened();
  }
}

/** Keeps what was logged, by level. */
export class LogKeeper implements LoggerService {
  readonly lines: string[] = [];
  log = (): void => undefined;
  warn = (message: unknown): void => void this.lines.push(`warn ${String(message)}`);
  error = (message: unknown): void => void this.lines.push(`error ${String(message)}`);
}

/** Counts in the database, in the handler's own transaction, that a job was done. */
export async function mark(tx: EntityManager, id: string): Promise<void> {
  await tx.query('insert into marks (id) values ($1)', [id]);
}

/** Handlers that count every question that was taken in. */
export const marking = handlersWith({
  'question.intake': { handle: (tx, { questionId }) => mark(tx, questionId) },
});
