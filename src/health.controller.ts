import { Controller, Get, Header, HttpStatus, Injectable, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { AppConfig } from './config/index.js';

type State = 'up' | 'down';

interface Ready {
  status: 'ok' | 'unavailable';
  database: State;
  /** Redis only carries jobs: without it the service is still ready. */
  redis: State | 'unused';
}

const schemaOf = (fields: Record<string, string[]>) => ({
  schema: {
    type: 'object',
    required: Object.keys(fields),
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, values]) => [name, { type: 'string', enum: values }]),
    ),
  },
});

const READY = schemaOf({
  status: ['ok', 'unavailable'],
  database: ['up', 'down'],
  redis: ['up', 'down', 'unused'],
});

const PATIENCE_MS = 2_000;

/** Asks Redis how it is, on a connection of its own that never waits. */
@Injectable()
export class RedisProbe implements OnModuleDestroy {
  private readonly redis: Redis | null;

  constructor({ REDIS_URL: url }: AppConfig) {
    this.redis = url
      ? new Redis(url, {
          lazyConnect: true,
          maxRetriesPerRequest: 1,
          enableOfflineQueue: false,
          commandTimeout: PATIENCE_MS,
        })
      : null;
    // Its state is told by `state()`; ioredis connects again by itself.
    this.redis?.on('error', () => undefined);
  }

  async state(): Promise<Ready['redis']> {
    if (!this.redis) return 'unused';
    return (await answers(this.ping(this.redis))) ? 'up' : 'down';
  }

  onModuleDestroy(): void {
    this.redis?.disconnect();
  }

  /** The first look connects, and waits until it has. */
  private async ping(redis: Redis): Promise<string> {
    if (redis.status === 'wait') await redis.connect();
    return redis.ping();
  }
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly db: DataSource,
    private readonly redis: RedisProbe,
  ) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Proses hidup' })
  @ApiOkResponse(schemaOf({ status: ['ok'] }))
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Siap melayani: basis data menjawab' })
  @ApiOkResponse(READY)
  @ApiServiceUnavailableResponse(READY)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const [database, redis] = await Promise.all([answers(this.db.query('select 1')), this.redis.state()]);
    if (!database) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: database ? 'ok' : 'unavailable', database: database ? 'up' : 'down', redis };
  }
}

/** Whether it answers in time; why not is for the log of whoever needs it in earnest. */
function answers(question: Promise<unknown>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MS).unref();
  });
  const told = question.then(
    () => true,
    () => false,
  );
  return Promise.race([told, late]);
}
