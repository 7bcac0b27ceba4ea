import { Logger } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { errorText } from './error-text.js';
import { Outage } from './outage.js';

/** Commands fail at once while Redis is away instead of waiting for its return: the ledger tries again by itself. */
const PROMPT: RedisOptions = { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 5_000 };
/** What Bull asks of the connections on which it waits for work. */
const PATIENT: RedisOptions = { maxRetriesPerRequest: null, enableReadyCheck: false };

/** The Redis connections of one process: one for commands, one for messages, and one for each queue that waits. */
export class RedisConnections {
  private readonly outage = new Outage(new Logger('Redis'), 'Redis is away');
  private readonly all: Redis[] = [];
  private readonly commands: Redis;
  private messages: Redis | undefined;

  private constructor(private readonly url: string) {
    this.commands = this.make({ ...PROMPT, lazyConnect: true });
    this.commands.on('ready', () => this.outage.passed());
  }

  /** Connects, and rejects when Redis is away or could throw jobs away to save memory. */
  static async open(url: string): Promise<RedisConnections> {
    const connections = new RedisConnections(url);
    try {
      await connections.commands.connect();
      assertKeepsEverything(await connections.commands.info('memory'));
      return connections;
    } catch (error) {
      connections.close();
      throw unusable(error);
    }
  }

  for(type: 'client' | 'subscriber' | 'bclient'): Redis {
    if (type === 'client') return this.commands;
    return type === 'subscriber' ? (this.messages ??= this.make(PATIENT)) : this.make(PATIENT);
  }

  close(): void {
    for (const connection of this.all) connection.disconnect();
  }

  private make(options: RedisOptions): Redis {
    const connection = new Redis(this.url, options);
    // Every queue listens on the shared connections, so the usual warning at eleven listeners says nothing here.
    connection.setMaxListeners(0);
    connection.on('error', (error) => this.outage.failed(error));
    this.all.push(connection);
    return connection;
  }
}

/**
 * For a process that only writes rows: rejects when this Redis could throw jobs away. One that does not answer is no
 * reason to turn residents away; the workers wait for it.
 */
export async function refuseEvictingRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    ...PROMPT,
    lazyConnect: true,
    connectTimeout: 2_000,
    retryStrategy: () => null,
  });
  const log = new Logger('Redis');
  redis.on('error', (error) => log.warn(`Redis is away: ${errorText(error)}`));
  const memory = await redis
    .connect()
    .then(() => redis.info('memory'))
    .catch(() => null)
    .finally(() => redis.disconnect());
  try {
    if (memory !== null) assertKeepsEverything(memory);
  } catch (error) {
    throw unusable(error);
  }
}

const unusable = (error: unknown): Error =>
  new Error(`Redis tidak dapat dipakai: ${errorText(error)}`, { cause: error });

function assertKeepsEverything(memory: string): void {
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === 'noeviction') return;
  throw new Error(`setel maxmemory-policy ke noeviction (sekarang: ${policy ?? 'tidak diketahui'})`);
}
